import { accepted, refused, type Outcome } from '../refusal';
import { DAY_MS } from '../scheduling/time-units';
import { eventMayStand } from './ending';
import type { PersonEvent } from './events';
import { inviteToAnswer } from './invitation';
import type { Cadence, SeriesShape } from '../program/program';
import type { Pairing, PairingWorkKind, Terms } from './pairing';
import type { PairingPolicy } from './policy';
import { hasEnded, holders, isMeeting } from './states';
import { record } from './timeline';
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

/** Work that only makes sense under the terms it was caused by. */
const UNDER_TERMS: ReadonlySet<PairingWorkKind> = new Set([
  'check-invitees',
  'resolve-approvers',
  'ask-approver',
  'remind-approver',
  'ask-leads',
  'plan-series',
  'book-series',
]);

/** New terms ask everybody again. Once booking has begun it is too late for that. */
export function changeTerms(
  pairing: Pairing,
  { terms, byPersonId }: Extract<PersonEvent, { kind: 'terms-changed' }>,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  if (hasEnded(pairing)) return refused('wrong-state', 'This pairing is over already.');
  if (!pairing.seatsHeld || isMeeting(pairing) || eventMayStand(pairing)) {
    return refused('wrong-state', 'The terms cannot change once booking has begun.');
  }
  const renewed: Pairing = {
    ...pairing,
    state: 'proposed',
    terms: { ...terms, changedAtUtc: nowUtc },
    junior: { ...pairing.junior, acceptedAtUtc: null },
    senior: { ...pairing.senior, acceptedAtUtc: null },
    approvals: [],
    series: null,
    dueAtUtc: nowUtc + policy.acceptanceDeadlineDays * DAY_MS,
    pending: pairing.pending.filter((work) => !UNDER_TERMS.has(work.kind)),
  };
  const pair = holders(pairing).map((holder) => holder.personId);
  return accepted(inviteToAnswer(record(renewed, 'terms-changed', nowUtc, byPersonId), pair, nowUtc));
}
