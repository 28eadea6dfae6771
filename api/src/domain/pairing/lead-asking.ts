import { accepted, refused, type Outcome } from '../refusal';
import { waitsForApproval } from './asking';
import { sideToLookAt } from './cancellations';
import type { WorkResult } from './events';
import type { Pairing } from './pairing';
import { seatOf } from './states';
import { oweNotifications, pendingWork, settle } from './work-ledger';

/**
 * It is known who leads: each of them is told that a decision fell to them, or that one side cancels again and again; but
 * nobody about their own pairing.
 */
export function leadsFound(
  pairing: Pairing,
  { workId, leadIds }: Extract<WorkResult, { kind: 'leads-found' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const work = pendingWork(pairing, workId);
  if (work?.kind !== 'ask-leads') return refused('wrong-state', 'No lead is to be asked by this work.');
  const settled = settle(pairing, workId);
  const told = leadIds.filter((personId) => seatOf(pairing, personId) === null);
  if (work.approvalId === null) {
    const isNews = sideToLookAt(pairing, nowUtc) !== null;
    return accepted(isNews ? oweNotifications(settled, 'cancelledAgain', told, nowUtc) : settled);
  }
  const approval = pairing.approvals.find(({ id }) => id === work.approvalId);
  if (approval === undefined || approval.decision !== null || !waitsForApproval(pairing)) return accepted(settled);
  return accepted(oweNotifications(settled, 'approvalRequested', told, nowUtc));
}
