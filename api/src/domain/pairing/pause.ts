import { longestGapDays } from '../scheduling/cadence';
import { DAY_MS } from '../scheduling/time-units';
import type { Pairing, Terms } from './pairing';
import { holders } from './states';

/** When both can meet again; null where neither takes a pause now. */
export function pausedUntilUtc(pairing: Pick<Pairing, 'junior' | 'senior'>, nowUtc: number): number | null {
  const untilUtc = Math.max(0, ...holders(pairing).map((holder) => holder.pausedUntilUtc ?? 0));
  return untilUtc > nowUtc ? untilUtc : null;
}

/**
 * The terms under which a series is looked for now: a pause moves the span in which its sessions lie, and changes nothing
 * of the time that they take.
 */
export function termsAfterPause(
  pairing: Pick<Pairing, 'junior' | 'senior' | 'terms' | 'dueAtUtc'>,
  nowUtc: number,
): Terms {
  const { terms, dueAtUtc } = pairing;
  const pausedUntil = pausedUntilUtc(pairing, nowUtc);
  if (pausedUntil === null) return terms;
  const allSessionsMs = terms.sessions * longestGapDays({ kind: terms.cadence }) * DAY_MS;
  return {
    ...terms,
    fromUtc: Math.max(terms.fromUtc, pausedUntil),
    untilUtc: Math.max(terms.untilUtc, (dueAtUtc ?? pausedUntil) + allSessionsMs),
  };
}
