import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Program } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { paths } from '../../app/paths';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Section } from '../../ui/Section';
import { useConfirmation } from '../../ui/use-confirmation';
import { useLeaveProgram } from './use-leave-program';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** The way out of a program. */
export function LeaveProgram({ program }: { readonly program: Program }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const confirm = useConfirmation();
  const [asking, setAsking] = useState(false);
  const leave = useLeaveProgram(program.id);
  const { name } = program.settings;
  const send = async () => {
    const left = await leave.mutateAsync().then(
      () => true,
      () => false,
    );
    if (!left) return;
    confirm(`You left ${name}.`);
    await navigate(paths.home());
  };
  return (
    <Section title="Leave the program" tone="quiet">
      <p className={styles.text}>If you only need a break, pause instead: you keep your place and your pairings.</p>
      <Button onClick={() => setAsking(true)}>Leave program</Button>
      <ConfirmDialog
        open={asking}
        title={`Leave ${name}?`}
        confirm="Leave"
        busy={leave.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => void send()}
      >
        Your pairings in this program end, their future sessions are cancelled, and your partners are told. Your topics
        are removed.
        <ActionFailed error={leave.error} title="You did not leave" />
      </ConfirmDialog>
    </Section>
  );
}
