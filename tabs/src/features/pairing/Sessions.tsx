import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { HostLink } from '../../app/HostLink';
import { useDates } from '../../app/use-dates';
import { Actions } from '../../ui/Actions';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { shortName } from '../people/person-words';
import { MoveSession } from './MoveSession';
import { mayMove, nextSession } from './session-words';
import { SessionBadges } from './SessionBadges';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  session: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1.9fr) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 560px)': { gridTemplateColumns: '28px minmax(0, 1fr)' },
  },
  past: { color: tokens.colorNeutralForeground3 },
  cancelled: { textDecorationLine: 'line-through' },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  day: { fontWeight: tokens.fontWeightSemibold },
  owner: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 560px)': { gridColumn: 2 },
  },
  when: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The dates of the series in the caller's zone, with who prepares each agenda. */
export function Sessions({
  pairing,
  series,
}: {
  readonly pairing: Pairing;
  readonly series: NonNullable<Pairing['series']>;
}) {
  const styles = useStyles();
  const dates = useDates();
  const next = nextSession(series.sessions, dates.nowUtc);
  const elsewhere = series.zoneIana !== dates.zoneIana;
  return (
    <Section
      title="Sessions"
      action={
        <Actions>
          {series.webLink !== null && (
            <HostLink href={series.webLink} icon={<CalendarLtrRegular />}>
              Open in Outlook
            </HostLink>
          )}
          {series.joinUrl !== null && (
            <HostLink href={series.joinUrl} icon={<VideoRegular />} appearance="primary">
              Join meeting
            </HostLink>
          )}
        </Actions>
      }
    >
      <Stack>
        <ol className={styles.list} aria-label="Sessions">
          {series.sessions.map((session) => {
            const past = session.endUtc <= dates.nowUtc;
            const owner =
              session.agendaOwner === pairing.seat
                ? 'You prepare the agenda'
                : `${shortName(pairing.partner)} prepares the agenda`;
            return (
              <li
                key={session.number}
                className={mergeClasses(styles.session, (past || session.cancelled) && styles.past)}
              >
                <span className={styles.number}>{session.number}</span>
                <span className={styles.when}>
                  <span>
                    <span className={mergeClasses(styles.day, session.cancelled && styles.cancelled)}>
                      {dates.day(session.startUtc)}
                    </span>
                    , {dates.range(session.startUtc, session.endUtc)}
                  </span>
                  <SessionBadges session={session} isNext={session === next} pairing={pairing} />
                </span>
                <span className={styles.owner}>
                  <span>{session.cancelled ? 'Does not take place' : owner}</span>
                  {mayMove(pairing, session, dates.nowUtc) && <MoveSession pairing={pairing} session={session} />}
                </span>
              </li>
            );
          })}
        </ol>
        <p className={styles.note}>
          Times are in your zone{elsewhere && `; the series keeps ${series.wallTime} in ${series.zoneIana}`}.{' '}
          {series.byFile
            ? 'Your mailboxes take no events, so add the file to your calendar, and again after a session moved.'
            : 'A session that you move here or in Outlook moves in both.'}
        </p>
      </Stack>
    </Section>
  );
}
