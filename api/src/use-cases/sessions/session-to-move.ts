import type { NameWithARow } from '../../contract/policy';
import { sessionOf } from '../../domain/pairing/meeting-clock';
import type { Pairing, Session } from '../../domain/pairing/pairing';
import { isMeeting } from '../../domain/pairing/states';
import type { Program } from '../../domain/program/program';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { noSuchPairing, visibleSeat } from '../pairings/visible-pairing';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';

/** A session by its number. */
export interface SessionAddress {
  readonly programId: string;
  readonly pairingId: string;
  readonly sessionNumber: number;
}

/** A session that one of the two may still move. */
export interface SessionToMove {
  readonly program: Program;
  readonly pairing: Pairing;
  readonly session: Session;
}

/** Finds the session of the caller's own pairing, or says why it cannot be moved. */
export async function sessionToMove(
  ports: Pick<Ports, 'clock' | 'programs' | 'pairings'>,
  caller: Caller,
  { programId, pairingId, sessionNumber }: SessionAddress,
  operation: NameWithARow,
): Promise<Outcome<SessionToMove>> {
  const [program, read] = await Promise.all([
    ports.programs.read(programId),
    ports.pairings.read(programId, pairingId),
  ]);
  const pairing = read?.value ?? null;
  if (program === null || pairing === null || visibleSeat(pairing, caller, operation) === null) return noSuchPairing;
  const session = sessionOf(pairing, sessionNumber);
  if (!isMeeting(pairing) || session === null) {
    return refused('wrong-state', 'There is no such session to move. Load the page again.');
  }
  if (session.startUtc <= ports.clock.nowUtc() && session.putOff === undefined)
    return refused('wrong-state', 'This session has begun already.');
  return accepted({ program: program.value, pairing, session });
}
