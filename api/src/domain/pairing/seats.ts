import { accepted, refused, type Outcome } from '../refusal';
import { end } from './ending';
import type { WorkResult } from './events';
import { inviteToAnswer } from './invitation';
import type { Pairing } from './pairing';
import { holders } from './states';
import { pendingWork, settle } from './work-ledger';

/** Both participants' documents hold the seat: from now on the two people see the proposal. */
export function seatsHeld(
  pairing: Pairing,
  { workId }: Extract<WorkResult, { kind: 'seats-held' }>,
  nowUtc: number,
): Outcome<Pairing> {
  if (pendingWork(pairing, workId)?.kind !== 'hold-seats') return refused('wrong-state', 'No seats are asked for.');
  const unanswered = holders(pairing).filter((holder) => holder.acceptedAtUtc === null);
  const held = { ...settle(pairing, workId), seatsHeld: true };
  const asked = unanswered.map((holder) => holder.personId);
  return accepted(inviteToAnswer(held, asked, nowUtc));
}

/** A participant has no seat for this pairing: it ends before anybody saw it. */
export function seatRefused(
  pairing: Pairing,
  { workId, why }: Extract<WorkResult, { kind: 'seat-refused' }>,
  nowUtc: number,
): Outcome<Pairing> {
  if (pendingWork(pairing, workId)?.kind !== 'hold-seats') return refused('wrong-state', 'No seats are asked for.');
  return accepted(end(settle(pairing, workId), 'withdrawn', { reason: why, byPersonId: null, note: null }, nowUtc));
}
