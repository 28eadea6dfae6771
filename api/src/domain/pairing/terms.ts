import { DAY_MS } from '../scheduling/time-units';
import type { Cadence, SeriesShape } from '../program/program';
import type { Terms } from './pairing';
import type { PairingPolicy } from './policy';
import { addWorkingDays } from './working-days';

/** Longest distance between two sessions of each cadence, in days. */
const DAYS_BETWEEN: Readonly<Record<Cadence, number>> = { weekly: 7, biweekly: 14, monthly: 35 };

/** Deadlines in a row that approval takes at most: see `deadlineOf` and `handOn`. */
const MOST_DEADLINES = 4;

/**
 * The terms of a new proposal. The span is wide enough for every deadline on the way (acceptance, approval, the lead's
 * decision after it, the search for a time), so that a slow but timely answer never outlives it.
 */
export function proposedTerms(series: SeriesShape, policy: PairingPolicy, nowUtc: number): Terms {
  const acceptedBy = nowUtc + policy.acceptanceDeadlineDays * DAY_MS;
  const approvedBy = addWorkingDays(acceptedBy, MOST_DEADLINES * policy.approval.deadlineWorkingDays);
  const bookedBy = approvedBy + policy.startWithinDays * DAY_MS;
  return {
    sessions: series.sessions,
    durationMinutes: series.durationMinutes,
    cadence: series.cadence,
    fromUtc: nowUtc,
    untilUtc: bookedBy + series.sessions * DAYS_BETWEEN[series.cadence] * DAY_MS,
    changedAtUtc: nowUtc,
  };
}
