import type { SeveralApproved } from '../../contract/approval';
import type { WorkPorts } from '../pairing-work/performer';
import type { PairingAddress } from '../pairings/act-on-pairing';
import type { Caller } from '../ports/caller';
import { decideOne } from './decide-approval';
import { deciderFor } from './decider';
import { listApprovals } from './list-approvals';

/**
 * Approves each of the pairings that the caller saw, one after the other: what came in meanwhile is not approved unseen,
 * and one that cannot be approved any more does not stop the others.
 */
export async function approveSeveral(
  ports: WorkPorts,
  caller: Caller,
  items: readonly PairingAddress[],
): Promise<SeveralApproved> {
  const decider = await deciderFor(ports, caller);
  const refused: SeveralApproved['refused'] = [];
  for (const { programId, pairingId } of items) {
    const outcome = await decideOne(ports, decider, { programId, pairingId }, { decision: 'approve' });
    if (!outcome.ok) refused.push({ programId, pairingId, message: outcome.message });
  }
  return { approvals: await listApprovals(ports, caller), refused };
}
