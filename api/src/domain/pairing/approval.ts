import { accepted, refused, type Outcome } from '../refusal';
import { DAY_MS } from '../scheduling/time-units';
import { seatsToApprove } from './approvers';
import { ask, earliestDue, waitsForApproval, withApprovals } from './asking';
import { end } from './ending';
import type { PersonEvent, WorkResult } from './events';
import type { Approval, Pairing } from './pairing';
import { undoMs, type PairingPolicy } from './policy';
import { pausedUntilUtc } from './pause';
import { isMeeting, seatOf } from './states';
import { stoodInFor } from './stood-in';
import { record } from './timeline';
import { owe, oweNotifications, pendingWork, settle } from './work-ledger';

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
  if (approvers.length === 0) return accepted(approveAll(settled, policy, nowUtc));
  const requests = approvers.map((request) => ({
    ...request,
    because: request.approverId === null ? ('no-manager' as const) : ('manages' as const),
    insteadOfId: null,
  }));
  return accepted(ask(settled, requests, policy, nowUtc));
}

/** Who acts on approvals: a person, as a lead or not, perhaps as the delegate that managers named. */
export interface Decider {
  readonly personId: string;
  readonly isLead: boolean;
  /** Managers who named this person their delegate for now. */
  readonly onBehalfOf: readonly string[];
}

/** Who sends an event, as a decider. */
export function deciderOf(
  event: Pick<Extract<PersonEvent, { kind: 'approve' }>, 'byPersonId' | 'isLead' | 'onBehalfOf'>,
): Decider {
  return { personId: event.byPersonId, isLead: event.isLead, onBehalfOf: event.onBehalfOf ?? [] };
}

/**
 * Whether this person may decide that approval: who is asked, their delegate, and everybody who was away and is back before
 * whoever stands in for them decided. Nobody decides on their own pairing, whatever their role.
 */
export function mayDecide(pairing: Pairing, approval: Approval, decider: Decider): boolean {
  const { approverId } = approval;
  const { personId, isLead, onBehalfOf } = decider;
  if (seatOf(pairing, personId) !== null) return false;
  const isAsked = approverId === null ? isLead : personId === approverId || onBehalfOf.includes(approverId);
  return isAsked || stoodInFor(pairing, approval).includes(personId);
}

/** An approver decides every approval that waits for them. A no from one of them ends the pairing. */
export function decide(
  pairing: Pairing,
  event: Extract<PersonEvent, { kind: 'approve' | 'reject' }>,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  const own = pairing.approvals.filter((approval) => mayDecide(pairing, approval, deciderOf(event)));
  if (own.length === 0) return refused('not-allowed', 'You are not asked to approve this pairing.');
  const waiting = own.filter((approval) => approval.decision === null);
  if (waiting.length === 0) return refused('already-decided', 'This approval is decided already. Load the page again.');
  if (!waitsForApproval(pairing)) {
    return refused('wrong-state', 'This pairing does not wait for an approval any more. Load the page again.');
  }
  const verdict = {
    decision: event.kind === 'approve' ? ('approved' as const) : ('rejected' as const),
    reason: event.kind === 'approve' ? null : event.reason,
    decidedAtUtc: nowUtc,
    decidedById: event.byPersonId,
    snoozedUntilUtc: null,
  };
  const approvals = pairing.approvals.map((approval) =>
    waiting.includes(approval) ? { ...approval, ...verdict } : approval,
  );
  const decided = withApprovals(pairing, approvals);
  if (event.kind === 'reject') {
    const ending = { reason: 'rejected', byPersonId: event.byPersonId, note: null } as const;
    return accepted(end(decided, 'rejected', ending, nowUtc));
  }
  const recorded = record(decided, 'time-approved', nowUtc, event.byPersonId);
  if (isMeeting(pairing)) return accepted(recorded);
  return accepted(earliestDue(approvals) === null ? approveAll(recorded, policy, nowUtc) : recorded);
}

/** A time is looked for at once, but nobody is told and nothing is sent while the approval can still be taken back. */
function approveAll(pairing: Pairing, policy: PairingPolicy, nowUtc: number): Pairing {
  const dueAtUtc = (pausedUntilUtc(pairing, nowUtc) ?? nowUtc) + policy.startWithinDays * DAY_MS;
  const approved = record({ ...pairing, state: 'approved', dueAtUtc }, 'approved', nowUtc);
  const pair = [pairing.junior.personId, pairing.senior.personId];
  const told =
    pairing.approvals.length === 0
      ? approved
      : oweNotifications(approved, 'approvalDecided', pair, nowUtc + undoMs(policy));
  return owe(told, 'plan-series', nowUtc);
}

/** The instant from which an approved series may be sent: until then the last approval can be taken back unnoticed. */
export function sendableFromUtc({ approvals }: Pairing, policy: PairingPolicy): number {
  return Math.max(0, ...approvals.map(({ decidedAtUtc }) => (decidedAtUtc ?? 0) + undoMs(policy)));
}
