import { accepted, refused, type Outcome } from '../refusal';
import { sendableFromUtc } from './approval';
import type { PlannedSeries, WorkResult } from './events';
import { meetingDueUtc, withoutLateReminder } from './meeting-clock';
import type { Pairing, Series } from './pairing';
import { pausedUntilUtc } from './pause';
import type { PairingPolicy } from './policy';
import { putOffSessions } from './put-off';
import { unanswered } from './responses';
import { standingSessions } from './sessions-ahead';
import { hasEnded, holders } from './states';
import { record } from './timeline';
import { isFirstCancellation, owe, oweNotifications, pendingWork, settle } from './work-ledger';

/**
 * A series was found: it is kept before it is sent, so that every attempt at booking sends the same. It is sent once the
 * approvals cannot be taken back any more.
 */
export function seriesPlanned(
  pairing: Pairing,
  { workId, series }: Extract<WorkResult, { kind: 'series-planned' }>,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  if (pendingWork(pairing, workId)?.kind !== 'plan-series')
    return refused('wrong-state', 'No series is to be planned.');
  const [first] = series.sessions;
  if (first === undefined) return refused('wrong-state', 'A series has at least one session.');
  // Somebody began a pause while it was planned.
  if (first.startUtc < (pausedUntilUtc(pairing, nowUtc) ?? 0)) {
    return accepted(owe(settle(pairing, workId), 'plan-series', nowUtc));
  }
  const planned = { ...settle(pairing, workId), series: unbooked(series) };
  return accepted(owe(planned, 'book-series', Math.max(nowUtc, sendableFromUtc(pairing, policy))));
}

/** A planned series as a pairing keeps it until it stands in a mailbox. */
export function unbooked(series: PlannedSeries): Series {
  const sessions = series.sessions.map((session) => ({
    ...session,
    cancelled: false,
    own: null,
    responses: unanswered,
  }));
  return { ...series, sessions, event: null, seenAtUtc: null };
}

/** The calendars hold no series: they are read again later, and the pair is told the first time. */
export function noSlot(
  pairing: Pairing,
  { workId, retryAtUtc }: Extract<WorkResult, { kind: 'no-slot' }>,
  nowUtc: number,
): Outcome<Pairing> {
  if (pendingWork(pairing, workId)?.kind !== 'plan-series')
    return refused('wrong-state', 'No series is to be planned.');
  const again = owe(settle(pairing, workId), 'plan-series', retryAtUtc);
  if (pairing.timeline.some((entry) => entry.kind === 'no-slot')) return accepted(again);
  const pair = holders(pairing).map((holder) => holder.personId);
  return accepted(oweNotifications(record(again, 'no-slot', nowUtc), 'noTimeFound', pair, nowUtc));
}

/** Another series of one of the two took the time before this one was sent: it is planned again. */
export function seriesClashes(
  pairing: Pairing,
  { workId, retryAtUtc }: Extract<WorkResult, { kind: 'series-clashes' }>,
): Outcome<Pairing> {
  const work = pendingWork(pairing, workId);
  // Only the first attempt may give way: after it, an event may stand at that time.
  if (work?.kind !== 'book-series' || work.attempts > 1 || work.lastError !== null) {
    return refused('wrong-state', 'This series may stand in a mailbox already.');
  }
  return accepted(owe({ ...settle(pairing, workId), series: null }, 'plan-series', retryAtUtc));
}

/**
 * The event stands in a mailbox. News that comes after the pairing ended is not lost: the event is noted and its
 * cancellation owed.
 */
export function seriesBooked(
  pairing: Pairing,
  { workId, event }: Extract<WorkResult, { kind: 'series-booked' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const { series } = pairing;
  if (series === null || series.event !== null) return refused('wrong-state', 'No series is to be booked.');
  if (hasEnded(pairing)) return accepted(oweCancellation({ ...pairing, series: { ...series, event } }, nowUtc));
  if (pendingWork(pairing, workId)?.kind !== 'book-series') return refused('wrong-state', 'No series is to be booked.');
  const booked: Pairing = { ...settle(pairing, workId), state: 'booked', series: { ...series, event } };
  const standing = announced(record(booked, 'booked', nowUtc), 'seriesBooked', nowUtc);
  return accepted(departsFromSlot(series) ? owe(standing, 'move-sessions', nowUtc) : standing);
}

/** Sessions that just came to stand: both are told, and those that lie in a pause of one of the two are put off. */
export function announced(pairing: Pairing, template: 'seriesBooked' | 'seriesByFile', nowUtc: number): Pairing {
  const kept = putOffSessions(pairing, nowUtc);
  const [first] = standingSessions(kept.series?.sessions ?? []);
  const calm = first === undefined ? kept : withoutLateReminder(kept, first, nowUtc);
  const pair = holders(pairing).map((holder) => holder.personId);
  return oweNotifications({ ...calm, dueAtUtc: meetingDueUtc(calm, nowUtc) }, template, pair, nowUtc);
}

/** Whether recurrences of the event have to be moved or skipped. */
function departsFromSlot({ sessions, slotsUtc }: Series): boolean {
  return sessions.length < slotsUtc.length || sessions.some((session) => session.moved);
}

function oweCancellation(pairing: Pairing, nowUtc: number): Pairing {
  return pairing.pending.some(isFirstCancellation) ? pairing : owe(pairing, 'cancel-series', nowUtc);
}

/** The sessions that collide with other meetings stand at their own times. */
export function sessionsMoved(
  pairing: Pairing,
  { workId }: Extract<WorkResult, { kind: 'sessions-moved' }>,
  nowUtc: number,
): Outcome<Pairing> {
  if (pendingWork(pairing, workId)?.kind !== 'move-sessions')
    return refused('wrong-state', 'No sessions are to be moved.');
  return accepted(record(settle(pairing, workId), 'sessions-moved', nowUtc));
}
