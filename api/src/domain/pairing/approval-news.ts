import type { Approval, Pairing } from './pairing';
import { issue } from './work-ledger';

/**
 * Owes every approver whose approval changed a new look at their chat: asked, decided, lapsed, or the pairing ended before
 * they answered. One look that is owed already is enough.
 */
export function tellApprovers(before: Pairing, after: Pairing, nowUtc: number): Pairing {
  const approverIds = [...before.approvals, ...after.approvals].flatMap(({ approverId }) => approverId ?? []);
  return [...new Set(approverIds)]
    .filter((approverId) => hasNews(before, after, approverId) && !isTold(after, approverId))
    .reduce((owing, approverId) => issue(owing, { kind: 'show-approval', dueAtUtc: nowUtc, approverId }), after);
}

function hasNews(before: Pairing, after: Pairing, approverId: string): boolean {
  const [was, is] = [asked(before, approverId), asked(after, approverId)];
  if (was.length !== is.length || was.some((approval, index) => approval !== is[index])) return true;
  return before.ending !== after.ending && was.some(({ decision }) => decision === null);
}

/** Approvals put to this person: not before it is known that they are there to answer. */
const asked = ({ approvals, pending }: Pairing, approverId: string): readonly Approval[] =>
  approvals.filter(
    (approval) =>
      approval.approverId === approverId &&
      !pending.some((work) => work.kind === 'ask-approver' && !work.parked && work.approvalId === approval.id),
  );

/** A look that nobody has begun will see this change as well. */
function isTold({ pending }: Pairing, approverId: string): boolean {
  return pending.some(
    (work) =>
      work.kind === 'show-approval' && work.approverId === approverId && !work.parked && work.leasedUntilUtc === null,
  );
}
