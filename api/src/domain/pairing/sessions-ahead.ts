import type { Interval } from '../scheduling/calendar';
import type { Pairing, Session } from './pairing';

/** The sessions that take place, in the order of time. */
export function standingSessions(sessions: readonly Session[]): readonly Session[] {
  return sessions.filter((session) => !session.cancelled).toSorted((a, b) => a.startUtc - b.startUtc);
}

/** A time that a pairing takes, with the number of its session. */
export interface TakenTime extends Interval {
  readonly number: number;
}

/** When the sessions of a pairing take place, and where those on their way to another time are going. */
export function takenTimes({ series, pending }: Pick<Pairing, 'series' | 'pending'>): readonly TakenTime[] {
  const moves = pending.map(({ move }) => move).filter((move) => move !== null);
  return [...standingSessions(series?.sessions ?? []), ...moves];
}

/** The session that is going on or comes next; null where none does. */
export function nextSession(sessions: readonly Session[], nowUtc: number): Session | null {
  return standingSessions(sessions).find((session) => session.endUtc > nowUtc) ?? null;
}

/**
 * When a pairing whose sessions are these gets on by itself: a booked one as the first begins, an active one as the last
 * is over. One that a pause put off may take place until the end of its stretch. Where every session is cancelled for
 * another reason, their former times count, so that no pairing is left without an end.
 */
export function sessionsDueUtc(state: Pairing['state'], sessions: readonly Session[]): number | null {
  const standing = standingSessions(sessions);
  const putOff = sessions.flatMap((session) => session.putOff ?? []).map(({ untilUtc }) => untilUtc);
  const counted = standing.length + putOff.length > 0 ? standing : sessions;
  const starts = counted.map((session) => session.startUtc);
  if (state === 'booked') return Math.min(...(starts.length > 0 ? starts : putOff));
  return state === 'active' ? Math.max(...counted.map((session) => session.endUtc), ...putOff) : null;
}
