import type { ApprovalDecision, Approvals } from '../../contract/approval';
import { allows } from '../../contract/policy';
import { advance } from '../../domain/pairing/advance';
import { mayDecide, type Decider } from '../../domain/pairing/approval';
import type { PersonEvent } from '../../domain/pairing/events';
import type { Pairing } from '../../domain/pairing/pairing';
import { pairingPolicy } from '../../domain/pairing/policy';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import { performNow } from '../pairing-work/perform-now';
import type { WorkPorts } from '../pairing-work/performer';
import type { PairingAddress } from '../pairings/act-on-pairing';
import { changePairing } from '../pairings/change-pairing';
import type { Caller } from '../ports/caller';
import { deciderFor } from './decider';
import { listApprovals } from './list-approvals';

/** To anybody who is not asked for it an approval does not exist. */
const noSuchApproval: Refusal = refused('not-found', 'There is no such approval, or it is not addressed to you.');

/** The caller decides about the time of a pairing, asks to be asked later, or takes an approval back; answers what waits now. */
export async function decideApproval(
  ports: WorkPorts,
  caller: Caller,
  address: PairingAddress,
  input: ApprovalDecision,
): Promise<Outcome<Approvals>> {
  const decided = await decideOne(ports, await deciderFor(ports, caller), address, input);
  return decided.ok ? accepted(await listApprovals(ports, caller)) : decided;
}

/** Decides without answering the list: for whoever shows the decision elsewhere, or decides on several. */
export async function decideOne(
  ports: WorkPorts,
  decider: Decider,
  { programId, pairingId }: PairingAddress,
  input: ApprovalDecision,
): Promise<Outcome<Pairing>> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchApproval;
  const policy = pairingPolicy(program.value.settings);
  const event = eventOf(input, decider);
  const changed = await changePairing(ports, programId, pairingId, (pairing) =>
    allows('decideApproval', 'approver') &&
    pairing.approvals.some(
      (approval) => mayDecide(pairing, approval, decider) || approval.decidedById === decider.personId,
    )
      ? advance(pairing, event, policy, ports.clock.nowUtc())
      : noSuchApproval,
  );
  if (changed.ok) await performNow(ports, program.value, pairingId);
  return changed;
}

function eventOf(input: ApprovalDecision, { personId, isLead, onBehalfOf }: Decider): PersonEvent {
  const by = { byPersonId: personId, isLead, onBehalfOf };
  switch (input.decision) {
    case 'approve':
      return { kind: 'approve', ...by };
    case 'reject':
      return { kind: 'reject', ...by, reason: input.reason };
    case 'later':
      return { kind: 'snooze', ...by };
    case 'undo':
      return { kind: 'undo-approval', byPersonId: personId };
  }
}
