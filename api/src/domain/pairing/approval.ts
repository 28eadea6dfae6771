import { accepted, refused, type Outcome } from '../refusal';
import { DAY_MS } from '../scheduling/time-units';
import { seatsToApprove, type ApproverRequest } from './approvers';
import { end } from './ending';
import type { PersonEvent, WorkResult } from './events';
import type { Approval, Pairing } from './pairing';
import type { PairingPolicy } from './policy';
import { seatOf } from './states';
import { record } from './timeline';
import { owe, oweNotifications, pendingWork, settle } from './work-ledger';
import { addWorkingDays } from './working-days';

/** The org chart says whom to ask. Where the policy asks nobody, the pairing is approved at once. */
export function approversResolved(
  pairing: Pairing,
  { workId, approvers }: Extract<WorkResult, { kind: 'approvers-resolved' }>,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  if (pendingWork(pairing, workId)?.kind !== 'resolve-approvers') {
    return refused('wrong-state', 'Nobody is to be asked for approval now.');
  }
  const asked = approvers.flatMap((request) => request.seats);
  if (!seatsToApprove(policy.approval).every((seat) => asked.includes(seat))) {
    return refused('wrong-state', 'The policy asks for more approvals than these.');
  }
  const settled = settle(pairing, workId);
  return accepted(
    approvers.length === 0 ? approveAll(settled, policy, nowUtc) : ask(settled, approvers, policy, nowUtc),
  );
}

/** Puts requests to approvers, after those that the pairing may have already. */
export function ask(
  pairing: Pairing,
  requests: readonly ApproverRequest[],
  policy: PairingPolicy,
  nowUtc: number,
): Pairing {
  const dueAtUtc = addWorkingDays(nowUtc, policy.approval.deadlineWorkingDays);
  const undecided = {
    askedAtUtc: nowUtc,
    dueAtUtc,
    decision: null,
    decidedAtUtc: null,
    decidedById: null,
    reason: null,
  };
  const approvals = [...pairing.approvals, ...requests.map((request) => ({ ...request, ...undecided }))];
  const waiting: Pairing = { ...pairing, state: 'awaiting-approval', approvals, dueAtUtc: earliestDue(approvals) };
  const managers = requests.flatMap(({ approverId }) => (approverId === null ? [] : [approverId]));
  const recorded = managers.length > 0 ? record(waiting, 'approval-asked', nowUtc) : waiting;
  const lead = managers.length < requests.length ? record(recorded, 'lead-asked', nowUtc) : recorded;
  return oweNotifications(lead, 'approvalRequested', managers, nowUtc);
}

/** The earliest deadline of approvals that are still undecided, null where all are decided. */
export function earliestDue(approvals: readonly Approval[]): number | null {
  const due = approvals.filter((approval) => approval.decision === null).map((approval) => approval.dueAtUtc);
  return due.length === 0 ? null : Math.min(...due);
}

/** Whether this person is asked for that approval. Nobody decides on their own pairing, whatever their role. */
export function mayDecide(pairing: Pairing, approval: Approval, personId: string, isLead: boolean): boolean {
  if (seatOf(pairing, personId) !== null) return false;
  return approval.approverId === null ? isLead : approval.approverId === personId;
}

/** An approver decides every approval that waits for them. A no from one of them ends the pairing. */
export function decide(
  pairing: Pairing,
  event: Extract<PersonEvent, { kind: 'approve' | 'reject' }>,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  const own = pairing.approvals.filter((approval) => mayDecide(pairing, approval, event.byPersonId, event.isLead));
  if (own.length === 0) return refused('not-allowed', 'You are not asked to approve this pairing.');
  const waiting = own.filter((approval) => approval.decision === null);
  if (waiting.length === 0) return refused('already-decided', 'This approval is decided already. Load the page again.');
  if (pairing.state !== 'awaiting-approval') {
    return refused('wrong-state', 'This pairing does not wait for an approval any more. Load the page again.');
  }
  const verdict = {
    decision: event.kind === 'approve' ? ('approved' as const) : ('rejected' as const),
    reason: event.kind === 'approve' ? null : event.reason,
    decidedAtUtc: nowUtc,
    decidedById: event.byPersonId,
  };
  const approvals = pairing.approvals.map((approval) =>
    waiting.includes(approval) ? { ...approval, ...verdict } : approval,
  );
  const decided = { ...pairing, approvals };
  if (event.kind === 'reject') {
    const ending = { reason: 'rejected', byPersonId: event.byPersonId, note: null } as const;
    return accepted(end(decided, 'rejected', ending, nowUtc));
  }
  const recorded = record(decided, 'time-approved', nowUtc, event.byPersonId);
  const dueAtUtc = earliestDue(approvals);
  return accepted(dueAtUtc === null ? approveAll(recorded, policy, nowUtc) : { ...recorded, dueAtUtc });
}

function approveAll(pairing: Pairing, policy: PairingPolicy, nowUtc: number): Pairing {
  const dueAtUtc = nowUtc + policy.startWithinDays * DAY_MS;
  const approved = record({ ...pairing, state: 'approved', dueAtUtc }, 'approved', nowUtc);
  const pair = [pairing.junior.personId, pairing.senior.personId];
  const told = pairing.approvals.length === 0 ? approved : oweNotifications(approved, 'approvalDecided', pair, nowUtc);
  return owe(told, 'plan-series', nowUtc);
}
