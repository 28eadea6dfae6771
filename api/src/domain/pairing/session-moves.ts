import { accepted, refused, type Outcome } from '../refusal';
import type { PersonEvent, SessionMoved, WorkResult } from './events';
import { meetingDueUtc, sessionOf, withoutLateReminder } from './meeting-clock';
import type { Pairing, Session, SessionMove } from './pairing';
import { keepOutOfPause } from './put-off';
import { unanswered } from './responses';
import { sessionWindow } from './session-window';
import { hasEnded, holders, isMeeting, seatOf } from './states';
import { record } from './timeline';
import {
  hasBegun,
  isFirstCancellation,
  oweMove,
  oweNotifications,
  oweSeriesCancelled,
  pendingWork,
  settle,
} from './work-ledger';

/**
 * One of the two moves a session that has not begun. Outlook is asked first: until it agrees the session keeps its time,
 * and the move is owed. A later wish for the same session takes the place of an earlier one that its sender had seen.
 */
export function moveSession(
  pairing: Pairing,
  { byPersonId, number, startUtc, expectedStartUtc }: Extract<PersonEvent, { kind: 'move-session' }>,
  nowUtc: number,
): Outcome<Pairing> {
  if (seatOf(pairing, byPersonId) === null) return refused('not-allowed', 'Only the two people may move a session.');
  const session = sessionOf(pairing, number);
  if (!isMeeting(pairing) || session === null) {
    return refused('wrong-state', 'There is no such session to move. Load the page again.');
  }
  if (session.startUtc <= nowUtc && session.putOff === undefined)
    return refused('wrong-state', 'This session has begun already.');
  const standsUtc = moveOf(pairing, number)?.startUtc ?? session.startUtc;
  if (expectedStartUtc !== undefined && expectedStartUtc !== standsUtc && startUtc !== standsUtc) {
    return refused(
      'wrong-state',
      'This session was moved meanwhile. Look at its present time, then move it if you still want to.',
    );
  }
  if (session.startUtc === startUtc && !session.cancelled && moveOf(pairing, number) === null) return accepted(pairing);
  if (pairing.pending.some(({ sessionNumbers = [] }) => sessionNumbers.includes(number))) {
    return refused('wrong-state', 'This session is being taken out of the calendars. Try again in a minute.');
  }
  const endUtc = startUtc + session.endUtc - session.startUtc;
  const window = sessionWindow(pairing, session, nowUtc);
  if (window === null || startUtc < window.fromUtc || endUtc > window.untilUtc) {
    return refused(
      'time-not-possible',
      'A session stays between its neighbours, within its week or the next. Choose one of the times offered.',
    );
  }
  return accepted(requestMove(pairing, { number, startUtc, endUtc, byPersonId }, nowUtc));
}

/** The move of a session that is on its way to Outlook, null where there is none. */
export function moveOf({ pending }: Pick<Pairing, 'pending'>, number: number): SessionMove | null {
  return pending.find((work) => work.move?.number === number)?.move ?? null;
}

/** Owes a move, in place of an earlier one and of the search for a time. It waits for a worker that may still be at an earlier move of the same session. */
export function requestMove(pairing: Pairing, move: SessionMove, nowUtc: number): Pairing {
  const earlier = pairing.pending.filter((work) => work.move?.number === move.number);
  const quietFromUtc = Math.max(nowUtc, ...earlier.map((work) => work.leasedUntilUtc ?? 0));
  const pending = pairing.pending.filter((work) => !earlier.includes(work) && work.sessionNumber !== move.number);
  return oweMove({ ...pairing, pending }, move, quietFromUtc);
}

/**
 * Outlook has it at its new time: now it counts, and who did not ask for it is told. News that comes after the pairing ended
 * is not lost: the event that the session got is owed its cancellation.
 */
export function sessionMoved(pairing: Pairing, event: SessionMoved, nowUtc: number): Outcome<Pairing> {
  const { workId, own, number } = event;
  if (hasEnded(pairing) && own !== null && number !== undefined) return accepted(undoLate(pairing, number, nowUtc));
  const move = pendingWork(pairing, workId)?.move ?? null;
  const session = move === null ? null : sessionOf(pairing, move.number);
  if (move === null || session === null || pairing.series === null) {
    return refused('wrong-state', 'This session is not to be moved any more.');
  }
  const slotUtc = pairing.series.slotsUtc[session.occurrence - 1];
  const { startUtc, endUtc } = move;
  const { putOff, ...kept } = session;
  const moved: Session = {
    ...kept,
    startUtc,
    endUtc,
    moved: startUtc !== slotUtc,
    cancelled: false,
    own: own ?? session.own,
    responses: unanswered,
  };
  const sessions = pairing.series.sessions.map((each) => (each.number === moved.number ? moved : each));
  // Readings that began before now may show it at its former time.
  const series = { ...pairing.series, sessions, seenAtUtc: nowUtc };
  const standing: Pairing = { ...settle(pairing, workId), series };
  const announced = withoutLateReminder(standing, moved, nowUtc);
  const kind = move.byPersonId === null ? 'session-rebooked' : 'session-moved-here';
  const recorded = record(announced, kind, nowUtc, move.byPersonId, move.number);
  // After a pause, of which both know, the invitation in Outlook tells the new time.
  const invited = putOff !== undefined && move.byPersonId === null && pairing.series.byFile !== true;
  const told = invited
    ? recorded
    : oweNotifications(recorded, 'sessionMoved', others(pairing, move.byPersonId), nowUtc, moved.number);
  const dated = { ...told, dueAtUtc: meetingDueUtc(told, nowUtc) };
  return accepted(keepOutOfPause(dated, moved, nowUtc));
}

/** Owes that what a slow worker put there is cancelled, unless a cancellation that nobody has begun looks for it already. */
function undoLate(pairing: Pairing, number: number, nowUtc: number): Pairing {
  const looked = pairing.pending.some(
    (work) => isFirstCancellation(work) && !hasBegun(work) && work.sessionNumbers?.includes(number),
  );
  return looked ? pairing : oweSeriesCancelled(pairing, [number], nowUtc);
}

/** Outlook refused the move for good: the session stays, and who asked for the move is told. */
export function sessionNotMoved(
  pairing: Pairing,
  { workId }: Extract<WorkResult, { kind: 'session-not-moved' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const move = pendingWork(pairing, workId)?.move ?? null;
  if (move === null) return refused('wrong-state', 'This session is not to be moved any more.');
  const recorded = record(settle(pairing, workId), 'session-not-moved', nowUtc, move.byPersonId, move.number);
  const asked = move.byPersonId === null ? others(pairing, null) : [move.byPersonId];
  const told = oweNotifications(recorded, 'sessionNotMoved', asked, nowUtc, move.number);
  const session = sessionOf(pairing, move.number);
  return accepted(session === null ? told : keepOutOfPause(told, session, nowUtc));
}

function others(pairing: Pairing, byPersonId: string | null): readonly string[] {
  return holders(pairing)
    .map((holder) => holder.personId)
    .filter((personId) => personId !== byPersonId);
}
