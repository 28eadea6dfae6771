import type { Approval } from '../../contract/approval';
import type { WaitingItem } from '../../domain/contact/plan-card';
import type { Ports } from '../ports/ports';

/** The approvals that wait, with the instant from which the chat may ask for each. */
export function waitingItems(
  _ports: Pick<Ports, 'programs'>,
  approvals: readonly Approval[],
): Promise<readonly WaitingItem[]> {
  return Promise.resolve(
    approvals
      .filter(({ decision }) => decision === null)
      .map(({ programId, pairingId, askedAtUtc }) => ({ programId, pairingId, askFromUtc: Date.parse(askedAtUtc) })),
  );
}
