import { accepted, refused, type Outcome } from '../refusal';
import { deciderOf, mayDecide } from './approval';
import { waitsForApproval, withApproval } from './asking';
import type { PersonEvent } from './events';
import type { Approval, Pairing } from './pairing';
import { record } from './timeline';
import { oweToApprover } from './work-ledger';
import { addWorkingDays } from './working-days';

/**
 * "Ask me later": the approver is asked again after a working day, or half-way to the deadline where that is sooner. The
 * deadline itself stays, so that nothing waits for ever.
 */
export function snooze(
  pairing: Pairing,
  event: Extract<PersonEvent, { kind: 'snooze' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const own = pairing.approvals.filter((approval) => mayDecide(pairing, approval, deciderOf(event)));
  if (own.length === 0) return refused('not-allowed', 'You are not asked to approve this pairing.');
  const waiting = own.filter((approval) => approval.decision === null);
  if (waiting.length === 0 || !waitsForApproval(pairing)) {
    return refused('already-decided', 'This approval is decided already. Load the page again.');
  }
  const snoozed = waiting.reduce((later, approval) => askLater(later, approval, nowUtc), pairing);
  return accepted(record(snoozed, 'approval-snoozed', nowUtc, event.byPersonId));
}

function askLater(pairing: Pairing, approval: Approval, nowUtc: number): Pairing {
  const halfWayUtc = Math.floor((nowUtc + approval.dueAtUtc) / 2);
  const snoozedUntilUtc = Math.min(addWorkingDays(nowUtc, 1), halfWayUtc);
  const quiet = withApproval(pairing, { ...approval, snoozedUntilUtc });
  const pending = quiet.pending.filter(({ approvalId }) => approvalId !== approval.id);
  if (approval.approverId === null) return quiet;
  return oweToApprover({ ...quiet, pending }, 'remind-approver', approval.id, snoozedUntilUtc);
}
