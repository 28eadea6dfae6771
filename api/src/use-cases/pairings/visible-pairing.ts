import type { Pairing, SeatName } from '../../domain/pairing/pairing';
import { seatOf } from '../../domain/pairing/states';
import { refused, type Refusal } from '../../domain/refusal';
import type { Caller } from '../ports/caller';

/** To anybody but its two people a pairing does not exist. */
export const noSuchPairing: Refusal = refused('not-found', 'There is no such pairing, or it is not yours.');

/**
 * The seat of a person who may see this pairing, null for others. A proposal is hidden until both seats are held; only
 * who made it sees it before.
 */
export function visibleSeat(pairing: Pairing, { personId }: Pick<Caller, 'personId'>): SeatName | null {
  const pickedByViewer = pairing.origin.kind === 'own-pick' && pairing.origin.byPersonId === personId;
  return pairing.seatsHeld || pickedByViewer ? seatOf(pairing, personId) : null;
}
