import { VisuallyHidden } from './VisuallyHidden';

/** Reads a sentence out whenever it changes, without taking the focus. */
export function LiveStatus({ children }: { readonly children: string }) {
  return (
    <VisuallyHidden>
      <span role="status">{children}</span>
    </VisuallyHidden>
  );
}
