import { movableStretch } from '../scheduling/find-alternative';
import { startOfWeek } from '../scheduling/local-day';
import { DAY_MS } from '../scheduling/time-units';
import { zoneOf } from '../scheduling/zone';
import type { Pairing, Session } from './pairing';
import { pausedUntilUtc } from './pause';
import { standingSessions } from './sessions-ahead';

/**
 * Where a session may go: its own week and the next one, from now on, and strictly between the days of its neighbours,
 * because Outlook keeps the occurrences of a series in their order. Weeks and days are those of the organizer. One that a
 * pause put off goes where it is to go after that. Nothing goes into a pause.
 *
 * @returns `null` where no time is left.
 */
export function sessionWindow(
  pairing: Pick<Pairing, 'series' | 'pending' | 'junior' | 'senior'>,
  session: Session,
  nowUtc: number,
): { readonly fromUtc: number; readonly untilUtc: number } | null {
  const { series, pending } = pairing;
  if (series === null) return null;
  const earliestUtc = pausedUntilUtc(pairing, nowUtc) ?? nowUtc;
  if (session.putOff !== undefined) {
    const fromUtc = Math.max(earliestUtc, session.putOff.fromUtc);
    return fromUtc < session.putOff.untilUtc ? { fromUtc, untilUtc: session.putOff.untilUtc } : null;
  }
  const inTime = standingSessions(
    series.sessions.map((each) => (each.number === session.number ? { ...each, cancelled: false } : each)),
  );
  const position = inTime.findIndex((each) => each.number === session.number);
  // A neighbour on its way to another time may be met at either.
  const startsOf = (neighbour: Session | undefined) =>
    neighbour === undefined
      ? []
      : [
          neighbour.startUtc,
          ...pending.flatMap(({ move }) => (move?.number === neighbour.number ? move.startUtc : [])),
        ];
  const before = startsOf(inTime[position - 1]);
  const after = startsOf(inTime[position + 1]);
  const neighbours = {
    previousUtc: before.length === 0 ? null : Math.max(...before),
    nextUtc: after.length === 0 ? null : Math.min(...after),
  };
  const zone = zoneOf(series.zoneIana);
  const firstDay = series.pattern.type === 'weekly' ? series.pattern.firstDayOfWeek : 'monday';
  const week = startOfWeek(Math.floor(zone.toWall(session.startUtc) / DAY_MS), firstDay);
  const midnight = (localDay: number) => zone.toInstant(localDay * DAY_MS);
  return movableStretch(neighbours, series.zoneIana, Math.max(earliestUtc, midnight(week)), midnight(week + 14));
}
