import type { Pairing, Session } from '../../domain/pairing/pairing';
import { sessionWindow } from '../../domain/pairing/session-window';
import { takenTimes } from '../../domain/pairing/sessions-ahead';
import type { Program } from '../../domain/program/program';
import { withLunch } from '../../domain/program/spread-policy';
import type { Interval, PersonCalendar } from '../../domain/scheduling/calendar';
import { findSlots, type Slot } from '../../domain/scheduling/find-alternative';
import { HOUR_MS, MINUTE_MS } from '../../domain/scheduling/time-units';
import { withAbsences } from '../../domain/scheduling/with-absences';
import { withoutEvent } from '../../domain/scheduling/without-event';
import { readPair } from '../pairing-work/read-pair';
import { pairOf, readSpread } from '../pairing-work/read-spread';
import type { Ports } from '../ports/ports';

export type TimesPorts = Pick<Ports, 'clock' | 'org' | 'calendars' | 'availability' | 'pairings' | 'programs'>;

/** Between now and the earliest time, so that nobody is called into a session at once. */
const NOTICE_MS = HOUR_MS;
const STEP_MINUTES = 30;
/** More than two weeks of half hours have. */
const MOST_TIMES = 400;

/**
 * The times at which both could hold a session instead, in its week or the next and between its neighbours: those nearest
 * to its present time first, clear ones before those over something tentative. Null where neither calendar can be read.
 */
export async function findSessionTimes(
  ports: TimesPorts,
  program: Program,
  pairing: Pairing,
  session: Session,
): Promise<readonly Slot[] | null> {
  const { series } = pairing;
  const window = sessionWindow(pairing, session, ports.clock.nowUtc() + NOTICE_MS);
  if (series === null || window === null) return [];
  const { junior, senior } = await readPair({ ports, pairing });
  const [juniors, seniors] = await ports.calendars.readCalendars([junior, senior], window.fromUtc, window.untilUtc);
  const [known] = [juniors, seniors].filter((calendar) => calendar !== null && calendar !== undefined);
  if (!known) return null;
  const durationMinutes = (session.endUtc - session.startUtc) / MINUTE_MS;
  const staying = takenTimes(pairing).filter(({ number }) => number !== session.number);
  const { rules } = await readSpread(ports, program, { ...pairOf(pairing), staying });
  const [juniorAway = [], seniorAway = []] = await ports.availability.readScheduledReplies([junior, senior]);
  const without = (calendar: PersonCalendar, away: readonly Interval[]) =>
    withLunch(withAbsences(withoutEvent(calendar, session), away), program.settings.spread);
  return findSlots(
    without(juniors ?? known, juniorAway),
    without(seniors ?? known, seniorAway),
    { ...window, durationMinutes, stepMinutes: STEP_MINUTES },
    { organizer: series.organizer, ...nearest(session), limit: MOST_TIMES, spread: rules },
  );
}

/** Nearest to the time that it has, or to the one that it is to have instead. */
function nearest({ startUtc, putOff }: Session) {
  return putOff === undefined ? { nearUtc: startUtc } : { nearUtc: putOff.nearUtc, nearToo: true };
}
