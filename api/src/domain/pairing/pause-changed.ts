import { accepted, refused, type Outcome } from '../refusal';
import { DAY_MS } from '../scheduling/time-units';
import { eventMayStand } from './ending';
import type { PersonEvent, WorkResult } from './events';
import { meetingDueUtc } from './meeting-clock';
import type { Pairing, SeatHolder, Session } from './pairing';
import { pausedUntilUtc } from './pause';
import type { PairingPolicy } from './policy';
import { owePlaces, putOffSessions } from './put-off';
import { hasEnded, otherSeat, seatOf } from './states';
import { record } from './timeline';
import { hasBegun, owe, oweNotifications, pendingWork, settle } from './work-ledger';

/**
 * One of the two begins, changes or ends a pause. No session begins in it: those that stand are put off, a series that is
 * not booked yet is planned to begin after it, and the partner is told once. A pause that ends early lets sessions without a
 * time have one sooner; what stands after it stays. Hearing of the same pause again changes nothing.
 */
export function pauseChanged(
  pairing: Pairing,
  { personId, untilUtc }: Extract<PersonEvent, { kind: 'pause-changed' }>,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  const seat = seatOf(pairing, personId);
  if (seat === null) return refused('not-allowed', 'Only the pause of one of the two concerns a pairing.');
  const before = inForce(pairing[seat].pausedUntilUtc ?? null, nowUtc);
  const now = inForce(untilUtc, nowUtc);
  if (hasEnded(pairing) || before === now) return accepted(pairing);

  const { pausedUntilUtc: _, ...holder } = pairing[seat];
  const seated: SeatHolder = now === null ? holder : { ...holder, pausedUntilUtc: now };
  const noted = record({ ...pairing, [seat]: seated }, now === null ? 'pause-ended' : 'paused', nowUtc, personId);
  const partnerId = pairing[otherSeat(seat)].personId;
  const told = (now ?? 0) > (before ?? 0) ? tellOnce(noted, partnerId, nowUtc) : noted;
  return accepted(putOffSessions(takeBack(planAgain(told, policy, nowUtc), nowUtc), nowUtc));
}

function inForce(untilUtc: number | null, nowUtc: number): number | null {
  return untilUtc !== null && untilUtc > nowUtc ? untilUtc : null;
}

/** News that is still on its way says when the pause ends as it is then. */
function tellOnce(pairing: Pairing, partnerId: string, nowUtc: number): Pairing {
  const isOnItsWay = pairing.pending.some(
    ({ notification }) => notification?.template === 'pairingPaused' && notification.recipientId === partnerId,
  );
  return isOnItsWay || !pairing.seatsHeld ? pairing : oweNotifications(pairing, 'pairingPaused', [partnerId], nowUtc);
}

/** A series that nobody has begun to send is planned again, and has as long to begin after the pause as without one. */
function planAgain(pairing: Pairing, policy: PairingPolicy, nowUtc: number): Pairing {
  if (pairing.state !== 'approved') return pairing;
  const pauseEndsUtc = pausedUntilUtc(pairing, nowUtc);
  const startsByUtc = pauseEndsUtc === null ? 0 : pauseEndsUtc + policy.startWithinDays * DAY_MS;
  const dated = { ...pairing, dueAtUtc: Math.max(pairing.dueAtUtc ?? nowUtc, startsByUtc) };
  if (eventMayStand(pairing)) return dated;
  if (pairing.series !== null) {
    const pending = pairing.pending.filter(({ kind }) => kind !== 'book-series');
    return owe({ ...dated, series: null, pending }, 'plan-series', nowUtc);
  }
  const pending = pairing.pending.map((work) =>
    work.kind === 'plan-series' && !work.parked ? { ...work, dueAtUtc: Math.min(work.dueAtUtc, nowUtc) } : work,
  );
  return { ...dated, pending };
}

/** Sessions that nobody has begun to cancel, and that the pause does not touch any more, take place after all. */
function takeBack(pairing: Pairing, nowUtc: number): Pairing {
  const { series } = pairing;
  if (series === null) return pairing;
  const untilUtc = pausedUntilUtc(pairing, nowUtc) ?? nowUtc;
  const unbegun = pairing.pending.flatMap((work) => (hasBegun(work) ? [] : (work.sessionNumbers ?? [])));
  const spared = series.sessions
    .filter(({ number, startUtc }) => unbegun.includes(number) && startUtc >= untilUtc)
    .map(({ number }) => number);
  if (spared.length === 0) return pairing;
  const pending = pairing.pending.flatMap((work) => {
    if (work.sessionNumbers === undefined || hasBegun(work)) return [work];
    const sessionNumbers = work.sessionNumbers.filter((number) => !spared.includes(number));
    return sessionNumbers.length === 0 ? [] : [{ ...work, sessionNumbers }];
  });
  const sessions = series.sessions.map((session) => (spared.includes(session.number) ? standing(session) : session));
  const back = { ...pairing, series: { ...series, sessions }, pending };
  const recorded = spared.reduce<Pairing>(
    (told, number) => record(told, 'session-restored', nowUtc, null, number),
    back,
  );
  return { ...recorded, dueAtUtc: meetingDueUtc(recorded, nowUtc) };
}

function standing({ putOff: _, ...session }: Session): Session {
  return { ...session, cancelled: false };
}

/** The sessions are out of both calendars: now another time is looked for. */
export function sessionsCancelled(
  pairing: Pairing,
  { workId }: Extract<WorkResult, { kind: 'sessions-cancelled' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const work = pendingWork(pairing, workId);
  const { series } = pairing;
  if (work?.kind !== 'cancel-sessions' || series === null) {
    return refused('wrong-state', 'No sessions are to be cancelled.');
  }
  const sessions = series.sessions.map((session) =>
    session.putOff !== undefined && (work.sessionNumbers ?? []).includes(session.number)
      ? { ...session, cancelled: true, own: null }
      : session,
  );
  // Readings that began before now may still show them.
  const out = { ...settle(pairing, workId), series: { ...series, sessions, seenAtUtc: nowUtc } };
  const searching = owePlaces(out, nowUtc);
  return accepted({ ...searching, dueAtUtc: meetingDueUtc(searching, nowUtc) });
}
