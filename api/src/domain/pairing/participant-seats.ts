import type { Participant } from '../program/participant';
import type { SeatRefusal } from './events';
import type { SeatName } from './pairing';

/** A seat that a pairing asks of a participant. */
export interface SeatRequest {
  readonly pairingId: string;
  readonly seat: SeatName;
  readonly partnerId: string;
}

export type SeatAnswer =
  { readonly ok: true; readonly value: Participant } | { readonly ok: false; readonly why: SeatRefusal };

/**
 * Holds a seat, if the participant has one free and takes part now. Holding it again changes nothing and returns the very
 * same object. As a participant is one document replaced under its version, capacity can never be exceeded.
 */
export function holdSeat(participant: Participant, request: SeatRequest, nowUtc: number): SeatAnswer {
  const { pairingId, seat, partnerId } = request;
  if (participant.held.some((held) => held.pairingId === pairingId)) return { ok: true, value: participant };
  if (participant.leftAtUtc !== null) return { ok: false, why: 'participant-left' };
  if (participant.pausedUntilUtc !== null && participant.pausedUntilUtc > nowUtc) {
    return { ok: false, why: 'participant-paused' };
  }
  if (participant.exclusions.includes(partnerId)) return { ok: false, why: 'participant-excludes' };
  const capacity = seat === 'junior' ? participant.juniorCapacity : participant.seniorCapacity;
  if (participant.held.filter((held) => held.seat === seat).length >= capacity) return { ok: false, why: 'seat-full' };
  return { ok: true, value: { ...participant, held: [...participant.held, { pairingId, seat }] } };
}

/** Gives a seat back; returns the very same object where none is held for that pairing. */
export function releaseSeat(participant: Participant, pairingId: string): Participant {
  if (!participant.held.some((held) => held.pairingId === pairingId)) return participant;
  return { ...participant, held: participant.held.filter((held) => held.pairingId !== pairingId) };
}
