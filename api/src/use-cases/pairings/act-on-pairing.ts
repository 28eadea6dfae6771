import type { Pairing as PairingShape, PulseAnswer } from '../../contract/pairing';
import type { NameWithARow } from '../../contract/policy';
import { advance } from '../../domain/pairing/advance';
import type { PersonEvent } from '../../domain/pairing/events';
import { pairingPolicy } from '../../domain/pairing/policy';
import type { Outcome } from '../../domain/refusal';
import { performNow } from '../pairing-work/perform-now';
import type { WorkPorts } from '../pairing-work/performer';
import type { Caller } from '../ports/caller';
import { changePairing } from './change-pairing';
import { readPairing } from './read-pairings';
import { noSuchPairing, visibleSeat } from './visible-pairing';

/** The proposal that a person answers or leaves. */
export interface PairingAddress {
  readonly programId: string;
  readonly pairingId: string;
}

/** The caller accepts a proposal. Accepting twice changes nothing. */
export function acceptPairing(ports: WorkPorts, caller: Caller, address: PairingAddress) {
  return act(ports, caller, address, 'acceptPairing', { kind: 'accept', byPersonId: caller.personId });
}

/** The caller declines a proposal; the note is for the partner alone. */
export function declinePairing(ports: WorkPorts, caller: Caller, address: PairingAddress, note: string | null) {
  return act(ports, caller, address, 'declinePairing', { kind: 'decline', byPersonId: caller.personId, note });
}

/** The caller leaves a pairing without fault; future sessions are cancelled. The note is for the partner alone. */
export function withdrawPairing(ports: WorkPorts, caller: Caller, address: PairingAddress, note: string | null) {
  return act(ports, caller, address, 'withdrawPairing', { kind: 'withdraw', byPersonId: caller.personId, note });
}

/** The caller says how the pairing is going; nobody else ever sees this answer. */
export function answerPulse(ports: WorkPorts, caller: Caller, address: PairingAddress, answer: PulseAnswer) {
  return act(ports, caller, address, 'answerPulse', { kind: 'pulse-answered', byPersonId: caller.personId, ...answer });
}

async function act(
  ports: WorkPorts,
  caller: Caller,
  { programId, pairingId }: PairingAddress,
  operation: NameWithARow,
  event: PersonEvent,
): Promise<Outcome<PairingShape>> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchPairing;
  const policy = pairingPolicy(program.value.settings);
  const changed = await changePairing(ports, programId, pairingId, (pairing) =>
    visibleSeat(pairing, caller, operation) === null
      ? noSuchPairing
      : advance(pairing, event, policy, ports.clock.nowUtc()),
  );
  if (!changed.ok) return changed;
  await performNow(ports, program.value, pairingId);
  return readPairing(ports, caller, programId, pairingId);
}
