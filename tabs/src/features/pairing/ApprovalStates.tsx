import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { useDates } from '../../app/use-dates';
import { Section } from '../../ui/Section';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', lineHeight: 1, paddingTop: '1px' },
  yes: { color: tokens.colorPaletteGreenForeground1 },
  no: { color: tokens.colorPaletteRedForeground1 },
  waiting: { color: tokens.colorNeutralForeground3 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  about: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

type Approval = Pairing['approvals'][number];

/** What the managers said about the time; they never see topics. */
export function ApprovalStates({ pairing }: { readonly pairing: Pairing }) {
  const styles = useStyles();
  const dates = useDates();
  if (pairing.approvals.length === 0) return null;

  const whose = ({ seats }: Approval) =>
    seats.length > 1
      ? 'the time of both of you'
      : seats.includes(pairing.seat)
        ? 'your time'
        : `${pairing.partner.displayName}'s time`;
  const words = (approval: Approval) => {
    if (approval.decision === null) return `Asked about ${whose(approval)}, until ${dates.day(approval.dueAtUtc)}`;
    return `${approval.decision === 'approved' ? 'Approved' : 'Did not approve'} ${whose(approval)}`;
  };

  return (
    <Section title="Approvals" hint="Managers decide about the time, and never see your topics.">
      <ul className={styles.list}>
        {pairing.approvals.map((approval) => (
          <li key={`${approval.approver?.id ?? 'lead'} ${approval.seats.join()}`} className={styles.item}>
            <span className={styles.icon} aria-hidden="true">
              {approval.decision === 'approved' && <CheckmarkCircleFilled className={styles.yes} />}
              {approval.decision === 'rejected' && <DismissCircleFilled className={styles.no} />}
              {approval.decision === null && <ClockRegular className={styles.waiting} />}
            </span>
            <div>
              <p className={styles.name}>{approval.approver?.displayName ?? 'Program lead'}</p>
              <p className={styles.about}>{words(approval)}</p>
              {approval.reason !== null && <p className={styles.about}>“{approval.reason}”</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
