import { makeStyles, tokens } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import { HostLink } from '../../app/HostLink';
import { paths } from '../../app/paths';
import { useDates } from '../../app/use-dates';
import { Section } from '../../ui/Section';
import { TextLink } from '../../ui/TextLink';
import { shortName } from '../people/person-words';
import type { UpcomingSession } from './upcoming-sessions';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '52px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  date: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  month: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  day: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The next meetings, soonest first. */
export function UpcomingSessions({ sessions }: { readonly sessions: readonly UpcomingSession[] }) {
  const styles = useStyles();
  const dates = useDates();
  if (sessions.length === 0) return null;
  const part = (instantUtc: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dates.locale, { timeZone: dates.zoneIana, ...options }).format(new Date(instantUtc));
  return (
    <Section title="Your next sessions">
      <ul className={styles.list}>
        {sessions.map(({ pairing, session, joinUrl }, index) => (
          <li key={`${pairing.id} ${session.number}`} className={styles.item}>
            <span className={styles.date} aria-hidden="true">
              <span className={styles.month}>{part(session.startUtc, { month: 'short' })}</span>
              <span className={styles.day}>{part(session.startUtc, { day: 'numeric' })}</span>
            </span>
            <div>
              <p className={styles.text}>
                <TextLink to={paths.pairing(pairing.programId, pairing.id)}>{pairing.partner.displayName}</TextLink>,{' '}
                {dates.relative(session.startUtc)}
              </p>
              <p className={styles.quiet}>
                {dates.day(session.startUtc)}, {dates.range(session.startUtc, session.endUtc)} ·{' '}
                {session.agendaOwner === pairing.seat ? 'you prepare' : `${shortName(pairing.partner)} prepares`} the
                agenda
              </p>
            </div>
            {index === 0 && joinUrl !== null && (
              <HostLink
                href={joinUrl}
                icon={<VideoRegular />}
                size="small"
                label={`Join meeting with ${pairing.partner.displayName}`}
              >
                Join
              </HostLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
