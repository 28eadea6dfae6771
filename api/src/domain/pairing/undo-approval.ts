import { accepted, refused, type Outcome } from '../refusal';
import { withApprovals } from './asking';
import { eventMayStand } from './ending';
import type { PersonEvent } from './events';
import type { Approval, Pairing, PairingWorkKind } from './pairing';
import { holders } from './states';
import { record } from './timeline';
import { oweNotifications, oweToApprover } from './work-ledger';
import { addWorkingDays } from './working-days';

/** Work that an approval causes. */
const CAUSED: ReadonlySet<PairingWorkKind> = new Set(['plan-series', 'book-series']);

/** Whether this person approved this pairing and can still take that back: until its booking begins to be sent. */
export function canUndo(pairing: Pairing, approval: Approval, personId: string): boolean {
  if (approval.decision !== 'approved' || approval.decidedById !== personId) return false;
  return ['awaiting-approval', 'approved'].includes(pairing.state) && !eventMayStand(pairing);
}

/** An approver takes an approval back: it waits for them again, for at least another working day. */
export function undoApproval(
  pairing: Pairing,
  { byPersonId }: Extract<PersonEvent, { kind: 'undo-approval' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const given = pairing.approvals.filter(
    ({ decision, decidedById }) => decision === 'approved' && decidedById === byPersonId,
  );
  if (given.length === 0) return refused('not-allowed', 'You gave no approval here that could be taken back.');
  if (!given.every((approval) => canUndo(pairing, approval, byPersonId))) {
    return refused('wrong-state', 'The sessions are being booked already, so this approval cannot be taken back here.');
  }
  const atLeastUtc = addWorkingDays(nowUtc, 1);
  const undecided = { decision: null, decidedAtUtc: null, decidedById: null, reason: null };
  const approvals = pairing.approvals.map((approval) =>
    given.includes(approval)
      ? { ...approval, ...undecided, dueAtUtc: Math.max(approval.dueAtUtc, atLeastUtc) }
      : approval,
  );
  const unsent = (work: Pairing['pending'][number]) => work.notification?.template === 'approvalDecided';
  const pending = pairing.pending.filter((work) => !CAUSED.has(work.kind) && !unsent(work));
  const back = withApprovals({ ...pairing, state: 'awaiting-approval', series: null, pending }, approvals);
  const recorded = record(back, 'approval-undone', nowUtc, byPersonId);
  const reminded = given.reduce(
    (owing, { id, approverId }) =>
      approverId === null ? owing : oweToApprover(owing, 'remind-approver', id, atLeastUtc - (atLeastUtc - nowUtc) / 2),
    recorded,
  );
  const wasTold = pairing.state === 'approved' && !pairing.pending.some(unsent);
  const pair = holders(pairing).map((holder) => holder.personId);
  return accepted(wasTold ? oweNotifications(reminded, 'approvalDecided', pair, nowUtc) : reminded);
}
