import { useLayoutEffect } from 'react';
import { focusAgain, isFocusLost, pathOf } from './focus';

/**
 * Once a dialog is gone, the focus returns to where it was, or close to it. Fluent does this only for dialogs that it
 * opens itself.
 */
export function useReturnFocus(open: boolean): void {
  // Before the dialog takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!open || activeElement === null) return;
    const path = pathOf(activeElement);
    return () => {
      setTimeout(() => {
        if (isFocusLost()) focusAgain(path);
      });
    };
  }, [open]);
}
