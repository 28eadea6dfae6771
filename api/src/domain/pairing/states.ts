import type { Pairing, PairingState, SeatHolder, SeatName } from './pairing';

const ENDED: ReadonlySet<PairingState> = new Set(['completed', 'declined', 'rejected', 'expired', 'withdrawn']);

/** Whether a pairing is over for good; until then it holds a seat of both people. */
export function hasEnded(pairing: Pick<Pairing, 'state'>): boolean {
  return ENDED.has(pairing.state);
}

/** Whether sessions stand and the pairing goes on. */
export function isMeeting({ state }: Pick<Pairing, 'state'>): boolean {
  return state === 'booked' || state === 'active';
}

/** The seat that a person holds in a pairing, null for anybody else. */
export function seatOf(pairing: Pick<Pairing, 'junior' | 'senior'>, personId: string): SeatName | null {
  if (pairing.junior.personId === personId) return 'junior';
  return pairing.senior.personId === personId ? 'senior' : null;
}

/** The seat across. */
export function otherSeat(seat: SeatName): SeatName {
  return seat === 'junior' ? 'senior' : 'junior';
}

/** Both people, the junior first. */
export function holders(pairing: Pick<Pairing, 'junior' | 'senior'>): readonly [SeatHolder, SeatHolder] {
  return [pairing.junior, pairing.senior];
}

/** Whether both people said yes to the present terms. */
export function bothAccepted(pairing: Pick<Pairing, 'junior' | 'senior'>): boolean {
  return holders(pairing).every((holder) => holder.acceptedAtUtc !== null);
}
