import { isActive } from '../../domain/approver/delegation';
import type { Decider } from '../../domain/pairing/approval';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';

/** In whose name a caller may decide: their own, the lead's, and that of managers who named them their delegate for now. */
export async function deciderFor(ports: Pick<Ports, 'delegations' | 'clock'>, caller: Caller): Promise<Decider> {
  const delegations = await ports.delegations.listTo(caller.personId);
  const nowUtc = ports.clock.nowUtc();
  const onBehalfOf = delegations.filter((one) => isActive(one, nowUtc)).map(({ managerId }) => managerId);
  return { personId: caller.personId, isLead: caller.isLead, onBehalfOf };
}
