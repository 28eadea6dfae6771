import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Approval } from '../../../../api/src/contract/approval';
import { useCaller } from '../../app/caller';
import { useDates } from '../../app/use-dates';
import { Section } from '../../ui/Section';
import { afterwards, decisionWords, pairOf } from './approval-words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  pair: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What was decided, newest first. */
export function DecidedApprovals({ approvals }: { readonly approvals: readonly Approval[] }) {
  const styles = useStyles();
  const dates = useDates();
  const { person } = useCaller();
  if (approvals.length === 0) return null;
  const about = (approval: Approval) => {
    const sentence = afterwards(approval, person.id);
    return sentence === null ? null : ` · ${sentence}`;
  };
  const newestFirst = approvals.toSorted((a, b) => ((a.decidedAtUtc ?? '') < (b.decidedAtUtc ?? '') ? 1 : -1));
  return (
    <Section title="History">
      <ul className={styles.list}>
        {newestFirst.map((approval) => {
          const decision = approval.decision === null ? null : decisionWords[approval.decision];
          return (
            <li key={`${approval.programId} ${approval.pairingId} ${approval.approvalId}`} className={styles.item}>
              <span className={styles.pair}>{pairOf(approval)}</span>
              {decision !== null && (
                <Badge appearance="tint" color={decision.tone}>
                  {decision.name}
                </Badge>
              )}
              <span className={styles.about}>
                {approval.decidedAtUtc !== null && dates.moment(approval.decidedAtUtc)} · {approval.programName}
                {approval.reason !== null && ` · “${approval.reason}”`}
                {about(approval)}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
