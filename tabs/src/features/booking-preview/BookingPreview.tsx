import { makeStyles, tokens } from '@fluentui/react-components';
import type { BookingPreview as Preview } from '../../../../api/src/contract/booking-preview';
import type { PersonCard } from '../../../../api/src/contract/people';
import { Loaded } from '../../app/Loaded';
import { useDates } from '../../app/use-dates';
import { Disclosure } from '../../ui/Disclosure';
import { useBookingPreview } from './use-booking-preview';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalXXL },
  session: { padding: `${tokens.spacingVerticalXXS} 0`, fontVariantNumeric: 'tabular-nums' },
  day: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface BookingPreviewProps {
  readonly programId: string;
  readonly junior: PersonCard;
  readonly senior: PersonCard;
}

/** Dates that would be booked for two people, looked for on demand; nothing is sent. */
export function BookingPreview({ programId, junior, senior }: BookingPreviewProps) {
  const names = `${junior.displayName} and ${senior.displayName}`;
  return (
    <Disclosure label="What would be booked" fullLabel={`What would be booked for ${names}`}>
      <PreviewedDates programId={programId} juniorId={junior.id} seniorId={senior.id} names={names} />
    </Disclosure>
  );
}

interface PreviewedDatesProps {
  readonly programId: string;
  readonly juniorId: string;
  readonly seniorId: string;
  readonly names: string;
}

function PreviewedDates({ programId, juniorId, seniorId, names }: PreviewedDatesProps) {
  const styles = useStyles();
  const preview = useBookingPreview(programId, juniorId, seniorId);
  return (
    <Loaded query={preview} what="The dates that would be booked" lines={6}>
      {(found) =>
        found.kind === 'planned' ? (
          <Planned plan={found} names={names} />
        ) : (
          <p className={styles.note} role="status">
            {found.reason}
          </p>
        )
      }
    </Loaded>
  );
}

function Planned({ plan, names }: { readonly plan: Extract<Preview, { kind: 'planned' }>; readonly names: string }) {
  const styles = useStyles();
  const dates = useDates();
  return (
    <>
      <p className={styles.note}>
        As both calendars stand now. Nothing is sent.{' '}
        {plan.byFile
          ? `Neither mailbox takes events: both would get “${plan.subject}” as a calendar file, at ${plan.wallTime} (${plan.zoneIana}).`
          : `“${plan.subject}” would stand in the calendar of ${plan.organizer.displayName} at ${plan.wallTime} (${plan.zoneIana}).`}
      </p>
      <ol className={styles.list} aria-label={`Dates for ${names}`}>
        {plan.sessions.map(({ number, startUtc, endUtc, moved }) => (
          <li key={number} className={styles.session}>
            <span className={styles.day}>{dates.day(startUtc)}</span>, {dates.range(startUtc, endUtc)}
            {moved && ' · moved off the usual time, which is taken'}
          </li>
        ))}
      </ol>
      {plan.skipped > 0 && (
        <p className={styles.note}>
          {plan.skipped === 1 ? 'One week is' : `${plan.skipped} weeks are`} left out, because no time in it suits both.
        </p>
      )}
    </>
  );
}
