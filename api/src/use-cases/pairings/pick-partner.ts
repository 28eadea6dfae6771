import type { Pairing as PairingShape } from '../../contract/pairing';
import { endingSentence } from '../../domain/pairing/ending-words';
import type { MatchNote, Pairing, SeatName } from '../../domain/pairing/pairing';
import { peopleFor } from '../../domain/pairing/viewer';
import type { Program } from '../../domain/program/program';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { performNow } from '../pairing-work/perform-now';
import type { WorkPorts } from '../pairing-work/performer';
import { personCard } from '../people/person-card';
import type { Caller } from '../ports/caller';
import { findProgram } from '../programs/read-programs';
import { presentPairing } from './present-pairing';
import { proposePair } from './propose-pair';

/** Why two people fit by the rules of the program as things stand now; null where they do not. */
export type FindCandidate = (program: Program, juniorId: string, seniorId: string) => Promise<MatchNote | null>;

/** The caller proposes a pairing with one of their suggestions and thereby accepts it. */
export async function pickPartner(
  ports: WorkPorts,
  findCandidate: FindCandidate,
  caller: Caller,
  programId: string,
  pick: { readonly partnerId: string; readonly seat: SeatName },
): Promise<Outcome<PairingShape>> {
  const program = await findProgram(ports, caller, programId);
  if (!program.ok) return program;
  const { value } = program.value;
  if (value.state !== 'open') return refused('wrong-state', 'This program is closed, so nobody new can be paired.');
  const { personId } = caller;
  const [juniorId, seniorId] = pick.seat === 'junior' ? [personId, pick.partnerId] : [pick.partnerId, personId];
  const match = await findCandidate(value, juniorId, seniorId);
  if (match === null) {
    return refused(
      'not-a-candidate',
      'You two do not fit by the rules of the program any more. Load your suggestions again.',
    );
  }
  const origin = { kind: 'own-pick', byPersonId: personId } as const;
  const proposed = await proposePair(ports, value, { juniorId, seniorId, origin, match });
  if (!proposed.ok) return proposed;
  await performNow(ports, value, proposed.value.id);
  return answer(ports, value, pick.seat, proposed.value);
}

async function answer(
  ports: WorkPorts,
  program: Program,
  seat: SeatName,
  proposed: Pairing,
): Promise<Outcome<PairingShape>> {
  const [org, read] = await Promise.all([ports.org.current(), ports.pairings.read(program.id, proposed.id)]);
  const pairing = read?.value ?? proposed;
  if (pairing.ending === null) return accepted(presentPairing(pairing, seat, program, org, ports.clock.nowUtc()));
  const people = peopleFor(pairing, seat, (id) => personCard(org, id).displayName);
  return refused('seat-taken', `${endingSentence(pairing.ending, people)} Load your suggestions again.`);
}
