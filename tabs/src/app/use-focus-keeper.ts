import { useEffect, type RefObject } from 'react';
import { focusAgain, isFocusLost, pathOf } from '../ui/focus';

/**
 * When the control that has the focus disappears, as an Accept button does once one has accepted, a keyboard would
 * start again at the top of the page: the focus moves to the heading of the part where the control was.
 *
 * @param isThere whether `main` is on the screen yet.
 */
export function useFocusKeeper(main: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const root = main.current;
    if (root === null) return;
    let path: Element[] = [];
    const remember = ({ target }: FocusEvent) => {
      path = target instanceof Element ? pathOf(target) : [];
    };
    const observer = new MutationObserver(() => {
      const [last] = path;
      if (last === undefined || last.isConnected || !isFocusLost()) return;
      const gone = path;
      path = [];
      focusAgain(gone);
    });
    root.addEventListener('focusin', remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [main, isThere]);
}
