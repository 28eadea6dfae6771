import { allows, type NameWithARow } from '../../contract/policy';
import type { Pairing, SeatName } from '../../domain/pairing/pairing';
import { seatOf } from '../../domain/pairing/states';
import { refused, type Refusal } from '../../domain/refusal';
import type { Caller } from '../ports/caller';

/** To anybody but its two people a pairing does not exist. */
export const noSuchPairing: Refusal = refused('not-found', 'There is no such pairing, or it is not yours.');

/**
 * The seat of a person whom the policy lets do this with the pairing, null for others. A proposal is hidden until both
 * seats are held; only who made it sees it before.
 */
export function visibleSeat(
  pairing: Pairing,
  { personId }: Pick<Caller, 'personId'>,
  operation: NameWithARow,
): SeatName | null {
  const pickedByViewer = pairing.origin.kind === 'own-pick' && pairing.origin.byPersonId === personId;
  const seat = pairing.seatsHeld || pickedByViewer ? seatOf(pairing, personId) : null;
  return seat !== null && allows(operation, seat === 'junior' ? 'self' : 'partner') ? seat : null;
}
