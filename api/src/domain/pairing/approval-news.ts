import type { Approval, Pairing } from './pairing';
import { stoodInFor } from './stood-in';
import { issue } from './work-ledger';

/**
 * Owes everybody whose approval changed a new look at their chat: asked, decided, lapsed, or the pairing ended before they
 * answered; null stands for the leads. An approval is also theirs who was away when it was asked. One look that is owed already is enough.
 */
export function tellApprovers(before: Pairing, after: Pairing, nowUtc: number): Pairing {
  const approverIds = [before, after].flatMap((pairing) =>
    pairing.approvals.flatMap((approval) => [approval.approverId, ...stoodInFor(pairing, approval)]),
  );
  return [...new Set(approverIds)]
    .filter((approverId) => hasNews(before, after, approverId) && !isTold(after, approverId))
    .reduce((owing, approverId) => issue(owing, { kind: 'show-approval', dueAtUtc: nowUtc, approverId }), after);
}

function hasNews(before: Pairing, after: Pairing, approverId: string | null): boolean {
  const [was, is] = [asked(before, approverId), asked(after, approverId)];
  if (was.length !== is.length || was.some((approval, index) => approval !== is[index])) return true;
  return before.ending !== after.ending && was.some(({ decision }) => decision === null);
}

/** Approvals put to this person: not before it is known that they are there to answer. */
const asked = (pairing: Pairing, approverId: string | null): readonly Approval[] =>
  pairing.approvals.filter(
    (approval) =>
      (approval.approverId === approverId ||
        (approverId !== null && stoodInFor(pairing, approval).includes(approverId))) &&
      !pairing.pending.some((work) => work.kind === 'ask-approver' && !work.parked && work.approvalId === approval.id),
  );

/** A look that nobody has begun will see this change as well. */
function isTold({ pending }: Pairing, approverId: string | null): boolean {
  return pending.some(
    (work) =>
      work.kind === 'show-approval' && work.approverId === approverId && !work.parked && work.leasedUntilUtc === null,
  );
}
