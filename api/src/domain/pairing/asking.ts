import { weeklyListUtc } from '../contact/weekly-list';
import type { SeatName } from './pairing';
import type { Approval, ApprovalCause, Pairing } from './pairing';
import type { PairingPolicy } from './policy';
import { isMeeting } from './states';
import { record } from './timeline';
import { oweToApprover } from './work-ledger';
import { addWorkingDays } from './working-days';

/** Somebody to be asked for the time of some seats. */
export interface Request {
  /** Null asks the program lead. */
  readonly approverId: string | null;
  readonly seats: readonly SeatName[];
  readonly because: ApprovalCause;
  readonly insteadOfId: string | null;
}

/**
 * Puts requests to approvers, after those that the pairing may have already. The deadline is the one of an ordinary week
 * until the approver's own working hours are known: asking them reads those, and whether they are away.
 */
export function ask(pairing: Pairing, requests: readonly Request[], policy: PairingPolicy, nowUtc: number): Pairing {
  const dueAtUtc = addWorkingDays(nowUtc, policy.approval.deadlineWorkingDays);
  const asked = requests.map((request, index): Approval => ({
    id: `ask.${pairing.workIssued + index + 1}`,
    ...request,
    askedAtUtc: nowUtc,
    dueAtUtc,
    ...(policy.approval.cards === 'weekly' && { listedAtUtc: weeklyListUtc(nowUtc, dueAtUtc) }),
    snoozedUntilUtc: null,
    decision: null,
    decidedAtUtc: null,
    decidedById: null,
    reason: null,
  }));
  const waiting: Pairing = {
    ...pairing,
    // Sessions that stand go on while a new manager is asked.
    state: isMeeting(pairing) ? pairing.state : 'awaiting-approval',
    approvals: [...pairing.approvals, ...asked],
    workIssued: pairing.workIssued + requests.length,
  };
  const dated = { ...waiting, dueAtUtc: earliestDue(waiting.approvals) };
  const recorded = requests.some(({ approverId, insteadOfId }) => approverId !== null && insteadOfId === null)
    ? record(dated, 'approval-asked', nowUtc)
    : dated;
  return asked.reduce((owing, approval) => askOne(owing, approval, nowUtc), recorded);
}

function askOne(pairing: Pairing, { id, approverId, insteadOfId }: Approval, nowUtc: number): Pairing {
  // The lead is no single person, so there is nobody's calendar to read, and no deadline of their own.
  if (approverId === null) return oweToApprover(record(pairing, 'lead-asked', nowUtc), 'ask-leads', id, nowUtc);
  const asked = insteadOfId === null ? pairing : record(pairing, 'stand-in-asked', nowUtc, approverId);
  return oweToApprover(asked, 'ask-approver', id, nowUtc);
}

/** Whether an answer of an approver still counts: before the booking, or beside sessions after a change of the line. */
export function waitsForApproval(pairing: Pick<Pairing, 'state' | 'approvals'>): boolean {
  return pairing.state === 'awaiting-approval' || (isMeeting(pairing) && earliestDue(pairing.approvals) !== null);
}

/** The earliest deadline of approvals that are still undecided, null where all are decided. */
export function earliestDue(approvals: readonly Approval[]): number | null {
  const due = approvals.filter((approval) => approval.decision === null).map((approval) => approval.dueAtUtc);
  return due.length === 0 ? null : Math.min(...due);
}

/** Replaces approvals; what was still to be asked or reminded about those that are decided now is dropped. */
export function withApprovals(pairing: Pairing, approvals: readonly Approval[]): Pairing {
  const open = new Set(approvals.filter(({ decision }) => decision === null).map(({ id }) => id));
  const pending = pairing.pending.filter(({ approvalId }) => approvalId === null || open.has(approvalId));
  return { ...pairing, approvals, pending, dueAtUtc: earliestDue(approvals) ?? pairing.dueAtUtc };
}

/** Changes one approval. */
export function withApproval(pairing: Pairing, changed: Approval): Pairing {
  return withApprovals(
    pairing,
    pairing.approvals.map((approval) => (approval.id === changed.id ? changed : approval)),
  );
}
