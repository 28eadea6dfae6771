import { accepted, refused, type Outcome } from '../refusal';
import { end } from './ending';
import type { PersonEvent } from './events';
import { withoutNudge } from './invitation';
import type { Pairing } from './pairing';
import type { PairingPolicy } from './policy';
import { bothAccepted, otherSeat, seatOf } from './states';
import { record } from './timeline';
import { owe, oweNotifications } from './work-ledger';
import { addWorkingDays } from './working-days';

/** One of the two says yes; the second yes brings the pairing before the managers. Saying it again changes nothing. */
export function accept(
  pairing: Pairing,
  { byPersonId }: Extract<PersonEvent, { kind: 'accept' }>,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  const seat = seatOf(pairing, byPersonId);
  if (seat === null) return refused('not-allowed', 'Only the two people of a pairing may accept it.');
  if (!awaitsAnswer(pairing)) {
    const repeated = pairing.ending === null && pairing[seat].acceptedAtUtc !== null;
    return repeated ? accepted(pairing) : refused('wrong-state', 'This proposal cannot be accepted any more.');
  }
  if (pairing[seat].acceptedAtUtc !== null) return accepted(pairing);
  const holder = { ...pairing[seat], acceptedAtUtc: nowUtc };
  const answered = record({ ...withoutNudge(pairing, byPersonId), [seat]: holder }, 'accepted', nowUtc, byPersonId);
  const told = oweNotifications(answered, 'matchAccepted', [pairing[otherSeat(seat)].personId], nowUtc);
  return accepted(bothAccepted(told) ? askApprovers(told, policy, nowUtc) : told);
}

/** One of the two says no. */
export function decline(
  pairing: Pairing,
  { byPersonId, note }: Extract<PersonEvent, { kind: 'decline' }>,
  nowUtc: number,
): Outcome<Pairing> {
  if (seatOf(pairing, byPersonId) === null) {
    return refused('not-allowed', 'Only the two people of a pairing may decline it.');
  }
  if (!awaitsAnswer(pairing)) {
    return refused('wrong-state', 'This proposal cannot be declined any more. You can leave the pairing instead.');
  }
  return accepted(end(pairing, 'declined', { reason: 'declined', byPersonId, note }, nowUtc));
}

function awaitsAnswer(pairing: Pairing): boolean {
  return pairing.state === 'proposed' && pairing.seatsHeld;
}

function askApprovers(pairing: Pairing, policy: PairingPolicy, nowUtc: number): Pairing {
  const dueAtUtc = addWorkingDays(nowUtc, policy.approval.deadlineWorkingDays);
  const pending = pairing.pending.filter(({ kind }) => kind !== 'check-invitees');
  return owe({ ...pairing, state: 'accepted', dueAtUtc, pending }, 'resolve-approvers', nowUtc);
}
