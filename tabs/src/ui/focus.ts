/** An element with all that surrounds it, innermost first, to find one's way back once it is gone. */
export function pathOf(element: Element): Element[] {
  const path = [element];
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) path.push(outer);
  return path;
}

/** True where nothing has the focus: what had it was taken off the screen. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Focuses an element again, or where it is gone, the heading of the nearest part of the page that is left. */
export function focusAgain(path: readonly Element[]): void {
  const [element, ...around] = path;
  if (element instanceof HTMLElement && element.isConnected) {
    element.focus({ preventScroll: true });
    if (!isFocusLost()) return;
  }
  const part = around.find((outer) => outer.isConnected && /^(?:section|article|main)$/iu.test(outer.tagName));
  const heading = (part ?? document).querySelector<HTMLElement>('h1, h2, h3');
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.style.outline = 'none';
  heading.focus({ preventScroll: true });
}

/** After the messages are on the screen: goes to the first field of a form that has one. */
export function focusFirstInvalid(form: HTMLFormElement | null): void {
  setTimeout(() => {
    const field = form?.querySelector('[role="alert"]')?.closest('.fui-Field');
    const control = field?.querySelector<HTMLElement>('input, textarea, select, button');
    control?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  });
}
