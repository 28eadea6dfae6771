import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { useDates } from '../../app/use-dates';
import { responseBadges, type SessionOfSeries } from './session-words';

const useStyles = makeStyles({
  badges: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
  },
});

/** What there is to know of a session besides its time: as Outlook has it. */
export function SessionBadges({
  session,
  isNext,
  pairing,
}: {
  readonly session: SessionOfSeries;
  readonly isNext: boolean;
  readonly pairing: Pick<Pairing, 'partner'>;
}) {
  const styles = useStyles();
  const dates = useDates();
  const past = session.endUtc <= dates.nowUtc;
  return (
    <span className={styles.badges}>
      {isNext && (
        <Badge appearance="tint" color="brand">
          Next, {dates.relative(session.startUtc)}
        </Badge>
      )}
      {session.cancelled && session.putOffUntilUtc !== undefined ? (
        <Badge appearance="tint" color="warning">
          {session.movingToUtc === null
            ? `Put off: gets a time after ${dates.day(session.putOffUntilUtc)}`
            : `Moving to ${dates.moment(session.movingToUtc)}`}
        </Badge>
      ) : session.cancelled ? (
        <Badge appearance="tint" color="danger">
          Cancelled
        </Badge>
      ) : (
        <>
          {session.clash !== undefined && !past && (
            <Badge appearance="tint" color="danger">
              Collides
              {session.clash.alternativeUtc !== null && `: both free ${dates.moment(session.clash.alternativeUtc)}`}
            </Badge>
          )}
          {session.movingToUtc !== null && (
            <Badge appearance="tint" color="warning">
              Moving to {dates.moment(session.movingToUtc)}
            </Badge>
          )}
          {session.moved && (
            <Badge appearance="tint" color="informative">
              Moved
            </Badge>
          )}
          {past && (
            <Badge appearance="tint" color="subtle">
              Past
            </Badge>
          )}
          {!past &&
            responseBadges(session, pairing).map(({ text, color }) => (
              <Badge key={text} appearance="tint" color={color}>
                {text}
              </Badge>
            ))}
        </>
      )}
    </span>
  );
}
