import type { ApprovalDecision, Approvals } from '../../contract/approval';
import { advance } from '../../domain/pairing/advance';
import { mayDecide } from '../../domain/pairing/approval';
import type { PersonEvent } from '../../domain/pairing/events';
import { pairingPolicy } from '../../domain/pairing/policy';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import { performNow } from '../pairing-work/perform-now';
import type { WorkPorts } from '../pairing-work/performer';
import type { PairingAddress } from '../pairings/act-on-pairing';
import { changePairing } from '../pairings/change-pairing';
import type { Caller } from '../ports/caller';
import { listApprovals } from './list-approvals';

/** To anybody who is not asked for it an approval does not exist. */
const noSuchApproval: Refusal = refused('not-found', 'There is no such approval, or it is not addressed to you.');

/** The caller approves or rejects the time of a pairing; answers what waits for them now. */
export async function decideApproval(
  ports: WorkPorts,
  caller: Caller,
  { programId, pairingId }: PairingAddress,
  input: ApprovalDecision,
): Promise<Outcome<Approvals>> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchApproval;
  const policy = pairingPolicy(program.value.settings);
  const by = { byPersonId: caller.personId, isLead: caller.isLead };
  const event: PersonEvent =
    input.decision === 'approve' ? { kind: 'approve', ...by } : { kind: 'reject', ...by, reason: input.reason };
  const changed = await changePairing(ports, programId, pairingId, (pairing) =>
    pairing.approvals.some((approval) => mayDecide(pairing, approval, caller.personId, caller.isLead))
      ? advance(pairing, event, policy, ports.clock.nowUtc())
      : noSuchApproval,
  );
  if (!changed.ok) return changed;
  await performNow(ports, program.value, pairingId);
  return accepted(await listApprovals(ports, caller));
}
