import type { Approval, ApprovalCause, Pairing } from './pairing';

/** Causes of approvals that follow on another one. */
const FOLLOWS: ReadonlySet<ApprovalCause> = new Set(['delegate', 'next-level', 'everybody-away', 'not-answered']);

/**
 * Everybody who was asked before this approval came to be and was away, the latest first: one stand-in may be away as well,
 * and not answer. Each of them was told that they can still decide.
 */
export function stoodInFor(pairing: Pick<Pairing, 'approvals'>, approval: Approval): readonly string[] {
  const ids = followed(pairing, approval).flatMap((before) => [
    ...(before.decision === 'handed-on' && before.approverId !== null ? [before.approverId] : []),
    ...stoodInFor(pairing, before),
  ]);
  return [...new Set(ids)];
}

/** Who was asked in their own right before anybody stood in for them; null where that was the program lead. */
export function firstAsked(pairing: Pick<Pairing, 'approvals'>, approval: Approval): string | null {
  const [before] = followed(pairing, approval);
  return before === undefined ? approval.approverId : firstAsked(pairing, before);
}

/** The approvals in whose place this one is asked: two where the lead decides for two managers who did not answer. */
function followed({ approvals }: Pick<Pairing, 'approvals'>, approval: Approval): readonly Approval[] {
  if (!FOLLOWS.has(approval.because)) return [];
  const index = approvals.findIndex(({ id }) => id === approval.id);
  return approvals
    .slice(0, Math.max(0, index))
    .filter(
      ({ approverId, decision, decidedAtUtc, seats }) =>
        (decision === 'handed-on' || decision === 'lapsed') &&
        (approval.insteadOfId === null || approval.insteadOfId === approverId) &&
        decidedAtUtc === approval.askedAtUtc &&
        seats.every((seat) => approval.seats.includes(seat)),
    );
}
