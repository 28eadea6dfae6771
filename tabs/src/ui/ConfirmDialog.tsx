import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BusyButton } from './BusyButton';
import { useReturnFocus } from './use-return-focus';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalS,
  },
});

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What the button does, as a verb. */
  readonly confirm: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Asks before something that reaches other people. The focus returns to where it was. */
export function ConfirmDialog({ open, title, confirm, busy, onConfirm, onCancel, children }: ConfirmDialogProps) {
  const styles = useStyles();
  useReturnFocus(open);
  // Without a way out on the screen that would hold on to the focus.
  if (!open) return null;
  return (
    <Dialog open onOpenChange={(_, { open: wanted }) => !wanted && !busy && onCancel()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (!busy) onConfirm();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions>
              <Button onClick={onCancel} disabledFocusable={busy}>
                Cancel
              </Button>
              <BusyButton type="submit" busy={busy}>
                {confirm}
              </BusyButton>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
