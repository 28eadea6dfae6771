import { accepted, refused, type Outcome } from '../refusal';
import { accept, decline } from './acceptance';
import { approversResolved, decide } from './approval';
import { tellApprovers } from './approval-news';
import { barred } from './barring';
import { chartReviewed } from './chart-review';
import { clashesFound } from './clashes';
import { leadsFound } from './lead-asking';
import { leave } from './ending';
import type { PairingEvent, SeriesObserved, WorkResult } from './events';
import { seriesObserved } from './follow-outlook';
import { mailboxRefused } from './mailbox-refused';
import { seriesNotFollowed } from './not-followed';
import type { Pairing } from './pairing';
import { besideSessions } from './line-change';
import { pauseChanged, sessionsCancelled } from './pause-changed';
import { timePassed } from './passing-of-time';
import type { PairingPolicy } from './policy';
import { answerPulse } from './pulse';
import { noOtherTime, reactToCancellations, sessionReplanned } from './rebooking';
import { seatRefused, seatsHeld } from './seats';
import { noSlot, seriesBooked, seriesClashes, seriesPlanned, sessionsMoved } from './series';
import { moveSession, sessionMoved, sessionNotMoved } from './session-moves';
import { snooze } from './snooze';
import { approverChecked } from './stand-ins';
import { record } from './timeline';
import { undoApproval } from './undo-approval';
import { inviteesChecked } from './wait-for-return';
import { advanceWork, pendingWork, postponeNotification, settle } from './work-ledger';

/**
 * The whole life of a pairing: what it becomes after an event, or why the event cannot happen now. The next version
 * holds the work that the change causes. An event that changes nothing, such as a second yes of the same person, returns
 * the very same object.
 *
 * `proposed → accepted → awaiting-approval → approved → booked → active → completed`, and out of any of them
 * `declined | rejected | expired | withdrawn`.
 */
export function advance(
  pairing: Pairing,
  event: PairingEvent,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  const next = step(pairing, event, policy, nowUtc);
  return next.ok && next.value !== pairing ? accepted(tellApprovers(pairing, next.value, nowUtc)) : next;
}

function step(pairing: Pairing, event: PairingEvent, policy: PairingPolicy, nowUtc: number): Outcome<Pairing> {
  switch (event.kind) {
    case 'seats-held':
      return seatsHeld(pairing, event, nowUtc);
    case 'seat-refused':
      return seatRefused(pairing, event, nowUtc);
    case 'accept':
      return accept(pairing, event, policy, nowUtc);
    case 'decline':
      return decline(pairing, event, nowUtc);
    case 'invitees-checked':
      return inviteesChecked(pairing, event, policy, nowUtc);
    case 'approvers-resolved':
      return approversResolved(pairing, event, policy, nowUtc);
    case 'approve':
    case 'reject':
      return besideSessions(decide(pairing, event, policy, nowUtc), nowUtc);
    case 'snooze':
      return besideSessions(snooze(pairing, event, nowUtc), nowUtc);
    case 'undo-approval':
      return undoApproval(pairing, event, nowUtc);
    case 'approver-checked':
      return besideSessions(approverChecked(pairing, event, policy, nowUtc), nowUtc);
    case 'leads-found':
      return leadsFound(pairing, event, nowUtc);
    case 'series-planned':
      return seriesPlanned(pairing, event, policy, nowUtc);
    case 'no-slot':
      return noSlot(pairing, event, nowUtc);
    case 'series-clashes':
      return seriesClashes(pairing, event);
    case 'mailbox-refused':
      return mailboxRefused(pairing, event, nowUtc);
    case 'series-booked':
      return seriesBooked(pairing, event, nowUtc);
    case 'sessions-moved':
      return sessionsMoved(pairing, event, nowUtc);
    case 'series-observed':
      return followed(pairing, event, nowUtc);
    case 'series-not-followed':
      return seriesNotFollowed(pairing, event, nowUtc);
    case 'session-replanned':
      return sessionReplanned(pairing, event, nowUtc);
    case 'no-other-time':
      return noOtherTime(pairing, event, nowUtc);
    case 'move-session':
      return moveSession(pairing, event, nowUtc);
    case 'session-moved':
      return sessionMoved(pairing, event, nowUtc);
    case 'session-not-moved':
      return sessionNotMoved(pairing, event, nowUtc);
    case 'clashes-found':
      return clashesFound(pairing, event, nowUtc);
    case 'chart-reviewed':
      return chartReviewed(pairing, event, policy, nowUtc);
    case 'withdraw':
    case 'person-left':
      return leave(pairing, event, nowUtc);
    case 'pause-changed':
      return pauseChanged(pairing, event, policy, nowUtc);
    case 'sessions-cancelled':
      return sessionsCancelled(pairing, event, nowUtc);
    case 'pulse-answered':
      return answerPulse(pairing, event, nowUtc);
    case 'barred':
      return barred(pairing, event, nowUtc);
    case 'time-passed':
      return timePassed(pairing, policy, nowUtc);
    case 'work-done':
      return workDone(pairing, event.workId);
    case 'notification-postponed':
      return postponeNotification(pairing, event.workId, event.untilUtc);
    case 'unreachable':
      return unreachable(pairing, event, nowUtc);
    case 'work-leased':
    case 'work-failed':
    case 'work-retried':
      return advanceWork(pairing, event, nowUtc);
  }
}

/** Follows Outlook, and reacts to sessions that were declined or cancelled there. */
function followed(pairing: Pairing, event: SeriesObserved, nowUtc: number): Outcome<Pairing> {
  const seen = seriesObserved(pairing, event, nowUtc);
  return seen.ok ? accepted(reactToCancellations(seen.value, pairing.series?.sessions ?? [], nowUtc)) : seen;
}

/** Work whose effect lies outside is struck off; work that brings something back says what instead. */
function workDone(pairing: Pairing, workId: string): Outcome<Pairing> {
  switch (pendingWork(pairing, workId)?.kind) {
    case 'notify':
    case 'show-approval':
    case 'release-seats':
    case 'cancel-series':
      return accepted(settle(pairing, workId));
    default:
      return refused('wrong-state', 'This work is settled already, or has a result of its own.');
  }
}

/** Nobody is told, but everybody can see that. */
function unreachable(
  pairing: Pairing,
  { workId, recipientId }: Extract<WorkResult, { kind: 'unreachable' }>,
  nowUtc: number,
): Outcome<Pairing> {
  if (pendingWork(pairing, workId)?.kind !== 'notify') return refused('wrong-state', 'Nobody is to be notified.');
  return accepted(record(settle(pairing, workId), 'unreachable', nowUtc, recipientId));
}
