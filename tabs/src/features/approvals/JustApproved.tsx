import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Approval } from '../../../../api/src/contract/approval';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { Section } from '../../ui/Section';
import { useConfirmation } from '../../ui/use-confirmation';
import { pairOf } from './approval-words';
import { useDecideApproval } from './use-decide-approval';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  pair: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** Approvals that can still be taken back, because nothing is booked yet. */
export function JustApproved({ approvals }: { readonly approvals: readonly Approval[] }) {
  const styles = useStyles();
  if (approvals.length === 0) return null;
  return (
    <Section
      title="Approved, not booked yet"
      tone="brand"
      hint="You can take an approval back until the sessions are being booked."
    >
      <ul className={styles.list} aria-label="Approved, not booked yet">
        {approvals.map((approval) => (
          <li key={`${approval.programId} ${approval.pairingId}`}>
            <Undoable approval={approval} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Undoable({ approval }: { readonly approval: Approval }) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const decide = useDecideApproval(approval.programId, approval.pairingId);
  const pair = pairOf(approval);
  const undo = async () => {
    await decide.mutateAsync({ decision: 'undo' });
    confirm(`Taken back: ${pair}. The approval waits for you again.`);
  };
  return (
    <>
      <div className={styles.item}>
        <span className={styles.pair}>{pair}</span>
        <BusyButton
          appearance="secondary"
          busy={decide.isPending}
          icon={<ArrowUndoRegular />}
          label={`Undo approval of ${pair}`}
          onClick={() => void undo().catch(() => undefined)}
        >
          Undo
        </BusyButton>
      </div>
      <ActionFailed error={decide.error} title="The approval was not taken back" />
    </>
  );
}
