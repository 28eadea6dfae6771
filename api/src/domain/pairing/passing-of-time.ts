import { accepted, refused, type Outcome } from '../refusal';
import { seatsToApprove } from './approvers';
import { ask, withApprovals } from './asking';
import { end } from './ending';
import { lapseBesideSessions } from './line-change';
import { meetingDueUtc, remind } from './meeting-clock';
import type { EndingReason, Pairing } from './pairing';
import type { PairingPolicy } from './policy';
import { askLastPulse, askPulse } from './pulse';
import { sessionsDueUtc } from './sessions-ahead';
import { tellSilence } from './silence';
import { record } from './timeline';
import { answersOverdue } from './wait-for-return';

/** The deadline of the present state has passed: every state leads somewhere. */
export function timePassed(pairing: Pairing, policy: PairingPolicy, nowUtc: number): Outcome<Pairing> {
  if (pairing.dueAtUtc === null || pairing.dueAtUtc > nowUtc) {
    return refused('wrong-state', 'Nothing of this pairing is due yet.');
  }
  switch (pairing.state) {
    case 'proposed':
      return accepted(answersOverdue(pairing, nowUtc));
    case 'accepted':
      return accepted(approversUnknown(pairing, policy, nowUtc));
    case 'awaiting-approval':
      return accepted(approvalsLapsed(pairing, policy, nowUtc));
    case 'approved':
      return accepted(expire(pairing, 'no-time-found', nowUtc));
    case 'booked':
    case 'active':
      return accepted(meet(pairing, nowUtc));
    default:
      return refused('wrong-state', 'This pairing is over already.');
  }
}

function expire(pairing: Pairing, reason: EndingReason, nowUtc: number): Pairing {
  return end(pairing, 'expired', { reason, byPersonId: null, note: null }, nowUtc);
}

/** The org chart could not be asked in all that time: the lead decides instead. */
function approversUnknown(pairing: Pairing, policy: PairingPolicy, nowUtc: number): Pairing {
  const seats = seatsToApprove(policy.approval);
  if (policy.approval.whenPassed === 'lapse' || seats.length === 0)
    return expire(pairing, 'not-approved-in-time', nowUtc);
  const pending = pairing.pending.filter((work) => work.kind !== 'resolve-approvers');
  const request = { approverId: null, seats, because: 'chart-unknown', insteadOfId: null } as const;
  return ask({ ...pairing, pending }, [request], policy, nowUtc);
}

/** Overdue approvals go to the lead where the policy says so; what the lead leaves undecided expires. */
function approvalsLapsed(pairing: Pairing, policy: PairingPolicy, nowUtc: number): Pairing {
  const overdue = pairing.approvals.filter((approval) => approval.decision === null && approval.dueAtUtc <= nowUtc);
  if (policy.approval.whenPassed === 'lapse' || overdue.some((approval) => approval.approverId === null)) {
    return expire(pairing, 'not-approved-in-time', nowUtc);
  }
  const approvals = pairing.approvals.map((approval) =>
    overdue.includes(approval)
      ? { ...approval, decision: 'lapsed' as const, decidedAtUtc: nowUtc, snoozedUntilUtc: null }
      : approval,
  );
  const seats = overdue.flatMap((approval) => approval.seats);
  const insteadOfId = overdue.length === 1 ? (overdue[0]?.approverId ?? null) : null;
  const lapsed = record(withApprovals(pairing, approvals), 'approval-lapsed', nowUtc);
  return ask(lapsed, [{ approverId: null, seats, because: 'not-answered', insteadOfId }], policy, nowUtc);
}

/** Begins with the first session, reminds of the next one, notices silence, asks how it goes, and is complete after the last one. */
function meet(pairing: Pairing, nowUtc: number): Pairing {
  const { state } = pairing;
  const changes = (sessionsDueUtc(state, pairing.series?.sessions ?? []) ?? nowUtc) <= nowUtc;
  if (state === 'active' && changes) {
    const completed = end(pairing, 'completed', { reason: 'completed', byPersonId: null, note: null }, nowUtc);
    return askLastPulse(completed, nowUtc);
  }
  const met = changes ? record({ ...pairing, state: 'active' }, 'started', nowUtc) : pairing;
  const reminded = tellSilence(remind(lapseBesideSessions(met, nowUtc), nowUtc), nowUtc);
  const asked = askPulse(reminded, nowUtc);
  return { ...asked, dueAtUtc: meetingDueUtc(asked, nowUtc) };
}
