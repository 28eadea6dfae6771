import type { Pairing as PairingShape } from '../../contract/pairing';
import { advance } from '../../domain/pairing/advance';
import { pairingPolicy } from '../../domain/pairing/policy';
import { refused, type Outcome } from '../../domain/refusal';
import { performNow } from '../pairing-work/perform-now';
import type { WorkPorts } from '../pairing-work/performer';
import { changePairing } from '../pairings/change-pairing';
import { readPairing } from '../pairings/read-pairings';
import type { Caller } from '../ports/caller';
import { freeTimes } from './list-session-times';
import { sessionToMove, type SessionAddress } from './session-to-move';

/**
 * One of the two moves a session to a time that is still free for both. Outlook is asked at once, so that the answer shows
 * the new time; where Outlook does not answer, the move stays owed and the answer shows it on its way.
 */
export async function moveSession(
  ports: WorkPorts,
  caller: Caller,
  address: SessionAddress,
  startUtc: number,
  expectedStartUtc?: number,
): Promise<Outcome<PairingShape>> {
  const found = await sessionToMove(ports, caller, address, 'moveSession');
  if (!found.ok) return found;
  const { program, session } = found.value;
  if (session.startUtc !== startUtc || session.cancelled) {
    const free = await freeTimes(ports, found.value);
    if (!free.ok) return free;
    if (!free.value.some((slot) => slot.startUtc === startUtc)) {
      return refused('time-not-possible', 'This time is not free for both any more. Choose another one.');
    }
  }
  const { programId, pairingId, sessionNumber: number } = address;
  const event = {
    kind: 'move-session',
    byPersonId: caller.personId,
    number,
    startUtc,
    ...(expectedStartUtc !== undefined && { expectedStartUtc }),
  } as const;
  const changed = await changePairing(ports, programId, pairingId, (current) =>
    advance(current, event, pairingPolicy(program.settings), ports.clock.nowUtc()),
  );
  if (!changed.ok) return changed;
  await performNow(ports, program, pairingId, (kind) => kind === 'move-session');
  return readPairing(ports, caller, programId, pairingId);
}
