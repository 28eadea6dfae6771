import type { SeatName } from './pairing';

/** Who prepares a session: the junior leads, the senior takes every third. */
export function agendaOwner(sessionNumber: number): SeatName {
  return sessionNumber % 3 === 0 ? 'senior' : 'junior';
}
