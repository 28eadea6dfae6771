import { accepted, type Outcome } from '../refusal';
import { seatsToApprove, type ApproverRequest } from './approvers';
import { ask, earliestDue, waitsForApproval, withApprovals } from './asking';
import { eventMayStand } from './ending';
import { meetingDueUtc } from './meeting-clock';
import type { Approval, Pairing, PairingWorkKind } from './pairing';
import type { PairingPolicy } from './policy';
import { isMeeting } from './states';
import { record } from './timeline';

/** Work that waits again while a new manager is asked. */
const CAUSED: ReadonlySet<PairingWorkKind> = new Set(['plan-series', 'book-series']);

/**
 * Asks whoever manages one of the two since the line changed. Before anything is booked the pairing waits for the answer;
 * once sessions stand they go on meanwhile, and only a no ends them.
 */
export function askNewManagers(
  pairing: Pairing,
  approvers: readonly ApproverRequest[],
  policy: PairingPolicy,
  nowUtc: number,
): Pairing {
  if (pairing.state !== 'approved' && !waitsForApproval(pairing) && !isMeeting(pairing)) return pairing;
  const needed = seatsToApprove(policy.approval);
  const unknown = approvers.filter(
    ({ approverId, seats }) =>
      approverId !== null && seats.some((seat) => needed.includes(seat)) && !knows(pairing, approverId),
  );
  if (unknown.length === 0) return pairing;
  const seats = unknown.flatMap((request) => request.seats);
  const replaced = (approval: Approval) =>
    approval.decision === null && approval.seats.every((seat) => seats.includes(seat));
  const approvals = pairing.approvals.map((approval) =>
    replaced(approval)
      ? { ...approval, decision: 'replaced' as const, decidedAtUtc: nowUtc, snoozedUntilUtc: null }
      : approval,
  );
  const closed = record(withApprovals(pairing, approvals), 'line-changed', nowUtc);
  const requests = unknown.map((request) => ({ ...request, because: 'manages' as const, insteadOfId: null }));
  const asked = ask(closed, requests, policy, nowUtc);
  return isMeeting(pairing) || eventMayStand(pairing) ? besideMeeting(asked, pairing, nowUtc) : unsent(asked);
}

function knows({ approvals }: Pairing, personId: string): boolean {
  return approvals.some((approval) =>
    [approval.approverId, approval.insteadOfId, approval.decidedById].includes(personId),
  );
}

function besideMeeting(asked: Pairing, before: Pairing, nowUtc: number): Pairing {
  const beside = { ...asked, state: before.state };
  return { ...beside, dueAtUtc: isMeeting(beside) ? meetingDueUtc(beside, nowUtc) : before.dueAtUtc };
}

/** What the approvals caused is caused again by the new one. */
function unsent(pairing: Pairing): Pairing {
  return { ...pairing, series: null, pending: pairing.pending.filter((work) => !CAUSED.has(work.kind)) };
}

/** Approvals asked beside sessions that stand never change when those are due. */
export function besideSessions(outcome: Outcome<Pairing>, nowUtc: number): Outcome<Pairing> {
  if (!outcome.ok || !isMeeting(outcome.value)) return outcome;
  const dueAtUtc = meetingDueUtc(outcome.value, nowUtc);
  return dueAtUtc === outcome.value.dueAtUtc ? outcome : accepted({ ...outcome.value, dueAtUtc });
}

/** Nobody answered in time: sessions that stand go on, for the former manager agreed to them. */
export function lapseBesideSessions(pairing: Pairing, nowUtc: number): Pairing {
  const overdue = pairing.approvals.filter((approval) => approval.decision === null && approval.dueAtUtc <= nowUtc);
  if (overdue.length === 0 || (earliestDue(pairing.approvals) ?? Infinity) > nowUtc) return pairing;
  const approvals = pairing.approvals.map((approval) =>
    overdue.includes(approval) ? { ...approval, decision: 'lapsed' as const, decidedAtUtc: nowUtc } : approval,
  );
  return record(withApprovals(pairing, approvals), 'approval-lapsed', nowUtc);
}
