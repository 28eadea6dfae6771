import type { Pairing, Session } from '../../domain/pairing/pairing';
import { sessionWindow } from '../../domain/pairing/session-window';
import { standingSessions } from '../../domain/pairing/sessions-ahead';
import { hasEnded } from '../../domain/pairing/states';
import { findSlots, type Slot } from '../../domain/scheduling/find-alternative';
import { HOUR_MS, MINUTE_MS } from '../../domain/scheduling/time-units';
import { withoutEvent } from '../../domain/scheduling/without-event';
import { readPair } from '../pairing-work/read-pair';
import type { Ports } from '../ports/ports';

export type TimesPorts = Pick<Ports, 'clock' | 'org' | 'calendars' | 'pairings'>;

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
  const spread = {
    junior: { sessions: await otherSessions(ports, pairing, junior.id) },
    senior: { sessions: await otherSessions(ports, pairing, senior.id) },
  };
  return findSlots(
    withoutEvent(juniors ?? known, session),
    withoutEvent(seniors ?? known, session),
    { ...window, durationMinutes, stepMinutes: STEP_MINUTES },
    { organizer: series.organizer, nearUtc: session.startUtc, limit: MOST_TIMES, spread },
  );
}

/** Sessions that a person has in other live pairings of the program. */
async function otherSessions({ pairings }: TimesPorts, { programId, id }: Pairing, personId: string) {
  const own = await pairings.listByPerson(programId, personId);
  return own.flatMap((other) =>
    other.id === id || hasEnded(other) ? [] : standingSessions(other.series?.sessions ?? []),
  );
}
