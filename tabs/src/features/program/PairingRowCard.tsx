import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { useDates } from '../../app/use-dates';
import { PersonLine } from '../../ui/PersonLine';
import { BookingPreview } from '../booking-preview/BookingPreview';
import { isWaiting } from '../pairing/pairing-words';
import { StateBadge } from '../pairing/StateBadge';
import { aboutPerson } from '../people/person-words';
import { LeadDecision } from './LeadDecision';
import type { PairingRow } from './pairing-filter';
import { ParkedWork } from './ParkedWork';

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 24px minmax(0, 1fr) 170px',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  },
  swap: {
    fontSize: '18px',
    color: tokens.colorNeutralForeground3,
    lineHeight: 1,
    '@media (max-width: 760px)': { display: 'none' },
  },
  state: { justifySelf: 'end', '@media (max-width: 760px)': { justifySelf: 'start' } },
  next: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
});

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** States in which the dates of the series are still to come. */
const notBookedYet: ReadonlySet<PairingRow['state']> = new Set([
  'proposed',
  'accepted',
  'awaiting-approval',
  'approved',
]);

/** A pairing as the lead sees it: who, state, deadline, trouble; no content. */
export function PairingRowCard({ row }: { readonly row: PairingRow }) {
  const styles = useStyles();
  const dates = useDates();
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <PersonLine
          name={row.junior.displayName}
          about={`Junior · ${aboutPerson(row.junior)}`}
          id={row.junior.id}
          size={32}
        />
        <span className={styles.swap} aria-hidden="true">
          <ArrowSwapRegular />
        </span>
        <PersonLine
          name={row.senior.displayName}
          about={`Senior · ${aboutPerson(row.senior)}`}
          id={row.senior.id}
          size={32}
        />
        <span className={styles.state}>
          <StateBadge state={row.state} />
        </span>
      </div>
      <p className={styles.next}>
        {row.nextStep}
        {row.dueAtUtc !== null &&
          isWaiting(row.state) &&
          ` Until ${dates.day(row.dueAtUtc)} (${dates.relative(row.dueAtUtc)}).`}
        {row.firstSessionUtc !== null && ` First session ${dates.day(row.firstSessionUtc)}.`}
      </p>
      {(row.cancellationRates.junior > 0 || row.cancellationRates.senior > 0) && (
        <p className={styles.next}>
          Cancelled: {percent(row.cancellationRates.junior)} by the junior, {percent(row.cancellationRates.senior)} by
          the senior.
        </p>
      )}
      {row.lookAt !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{row.lookAt}</MessageBarBody>
        </MessageBar>
      )}
      <LeadDecision row={row} />
      {notBookedYet.has(row.state) && (
        <BookingPreview programId={row.programId} junior={row.junior} senior={row.senior} />
      )}
      <ParkedWork row={row} />
    </li>
  );
}
