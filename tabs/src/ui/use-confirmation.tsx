import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';
import { toasterId } from './toaster-id';

/** Says shortly, and aloud to screen readers, that something was done. */
export function useConfirmation(): (sentence: string) => void {
  const { dispatchToast } = useToastController(toasterId);
  return (sentence) =>
    dispatchToast(
      <Toast>
        <ToastTitle>{sentence}</ToastTitle>
      </Toast>,
      { intent: 'success', politeness: 'polite', timeout: 5000 },
    );
}
