import { DAY_MS } from '../scheduling/time-units';
import type { Pairing, Session } from './pairing';
import { holders, isMeeting } from './states';
import { record } from './timeline';
import { oweNotifications } from './work-ledger';

/** After three weeks in which nothing took place a pairing has stalled (Mentorloop flags it then as well). */
const SILENCE_MS = 21 * DAY_MS;

type Meeting = Pick<Pairing, 'state' | 'series' | 'timeline' | 'junior' | 'senior'>;

/** Both are expected at this session, or were. */
const comes = ({ cancelled, responses }: Session): boolean =>
  !cancelled && !Object.values(responses).includes('declined');

/**
 * From when the pairing counts as stalled, unless something happens before: three weeks after the last session to which both
 * come, the booking, or the end of a pause; but not before a session that falls out would have begun, for until then
 * it may get another time. Null where the pairing does not meet.
 */
export function stalledFromUtc(pairing: Meeting): number | null {
  const { series, timeline } = pairing;
  if (series === null || !isMeeting(pairing)) return null;
  const booked = timeline.filter(({ kind }) => kind === 'booked' || kind === 'booked-by-file');
  const met = series.sessions.filter(comes).map(({ endUtc }) => endUtc);
  const paused = holders(pairing).map(({ pausedUntilUtc = 0 }) => pausedUntilUtc);
  const lastUtc = Math.max(0, ...booked.map(({ atUtc }) => atUtc), ...met, ...paused);
  const missed = series.sessions.filter((session) => !comes(session) && session.startUtc > lastUtc);
  const nextUtc = missed.length === 0 ? 0 : Math.min(...missed.map(({ startUtc }) => startUtc));
  return Math.max(lastUtc + SILENCE_MS, nextUtc);
}

/** Whether nothing took place for three weeks, and nothing lies ahead to which both come. */
export function isStalled(pairing: Meeting, nowUtc: number): boolean {
  return (stalledFromUtc(pairing) ?? Infinity) <= nowUtc;
}

/** When both have to be told that the pairing has stalled; null where they were told of this silence already. */
export function tellSilenceUtc(pairing: Meeting & Pick<Pairing, 'stalledFromUtc'>): number | null {
  const fromUtc = stalledFromUtc(pairing);
  return fromUtc === pairing.stalledFromUtc ? null : fromUtc;
}

/** Tells both, once for each silence, and keeps it on the timeline. */
export function tellSilence(pairing: Pairing, nowUtc: number): Pairing {
  const fromUtc = tellSilenceUtc(pairing);
  if (fromUtc === null || fromUtc > nowUtc) return pairing;
  const pair = holders(pairing).map(({ personId }) => personId);
  const told = oweNotifications(record(pairing, 'stalled', nowUtc), 'pairingStalled', pair, nowUtc);
  return { ...told, stalledFromUtc: fromUtc };
}
