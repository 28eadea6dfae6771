import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Program } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Section } from '../../ui/Section';
import { useConfirmation } from '../../ui/use-confirmation';
import { useCloseProgram } from './use-close-program';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** Ends enrolment and rounds of an open program. */
export function CloseProgram({ program }: { readonly program: Program }) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const [asking, setAsking] = useState(false);
  const close = useCloseProgram(program.id);
  const send = async () => {
    const closed = await close.mutateAsync().catch(() => null);
    if (closed === null) return;
    setAsking(false);
    confirm(`${program.settings.name} is closed.`);
  };
  return (
    <Section title="Close the program" tone="quiet">
      <p className={styles.text}>Ends enrolment and rounds. Pairings that are under way go on to their last session.</p>
      <Button onClick={() => setAsking(true)}>Close program</Button>
      <ConfirmDialog
        open={asking}
        title={`Close ${program.settings.name}?`}
        confirm="Close program"
        busy={close.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => void send()}
      >
        Nobody can join any more and no further round can be run. Pairings go on. A closed program cannot be opened
        again.
        <ActionFailed error={close.error} title="The program was not closed" />
      </ConfirmDialog>
    </Section>
  );
}
