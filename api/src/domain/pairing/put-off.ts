import { startOfWeek } from '../scheduling/local-day';
import { DAY_MS } from '../scheduling/time-units';
import { zoneOf } from '../scheduling/zone';
import type { Cadence } from '../program/program';
import { meetingDueUtc } from './meeting-clock';
import type { Pairing, PendingWork, PutOff, Series, Session } from './pairing';
import { pausedUntilUtc } from './pause';
import { standingSessions } from './sessions-ahead';
import { isMeeting } from './states';
import { record } from './timeline';
import { hasBegun, oweRebooking, oweSessionsCancelled } from './work-ledger';

/** Between two sessions after a pause, in days: as the cadence has it, a month taken for four weeks. */
const APART_DAYS: Readonly<Record<Cadence, number>> = { weekly: 7, biweekly: 14, monthly: 28 };
/** How long after its week a session may take place, in days. */
const LATITUDE_DAYS = 28;

/**
 * Takes the sessions that lie in a pause of one of the two out of the calendars. Each is to take place after the pause and
 * after the sessions that stand, in the rhythm of the series. Sessions that were put off before and have no other time yet
 * follow the pause as it is now. Past sessions stay; so do those that have begun.
 */
export function putOffSessions(pairing: Pairing, nowUtc: number): Pairing {
  const { series } = pairing;
  if (series === null || !isMeeting(pairing)) return pairing;
  const untilUtc = pausedUntilUtc(pairing, nowUtc) ?? nowUtc;
  const hit = standingSessions(series.sessions).filter((session) => isHit(pairing, session, nowUtc, untilUtc));
  const moving = pairing.pending.flatMap(({ move }) => move?.number ?? []);
  const waiting = series.sessions.filter(({ number, putOff }) => putOff !== undefined && !moving.includes(number));
  if (hit.length + waiting.length === 0) return pairing;

  const numbers = hit.map(({ number }) => number);
  const cancelled: Series = {
    ...series,
    sessions: series.sessions.map((each) => (numbers.includes(each.number) ? { ...each, cancelled: true } : each)),
  };
  const all = [...new Set([...hit, ...waiting])].toSorted((a, b) => a.startUtc - b.startUtc);
  const places = placesAfter({ ...pairing, series: cancelled }, cancelled, all, { nowUtc, untilUtc });
  const sessions = cancelled.sessions.map((each) => withPlace(each, places.get(each.number)));
  const next = { ...pairing, series: { ...series, sessions }, pending: stillOwed(pairing.pending, places, numbers) };
  const recorded = numbers.reduce<Pairing>(
    (told, number) => record(told, 'session-put-off', nowUtc, null, number),
    next,
  );
  const owing =
    numbers.length === 0 ? recorded : oweSessionsCancelled(recorded, numbers, quietFromUtc(pairing, nowUtc));
  const searching = owePlaces(owing, nowUtc);
  return { ...searching, dueAtUtc: meetingDueUtc(searching, nowUtc) };
}

/** Looks for a time for every session that was put off, is out of the calendars and has none yet. */
export function owePlaces(pairing: Pairing, nowUtc: number): Pairing {
  const busy = pairing.pending.flatMap(({ move, sessionNumbers = [] }) => [move?.number, ...sessionNumbers]);
  return (pairing.series?.sessions ?? [])
    .filter(({ number, putOff }) => putOff !== undefined && !busy.includes(number))
    .toSorted((a, b) => (a.putOff?.nearUtc ?? 0) - (b.putOff?.nearUtc ?? 0))
    .reduce((owing, { number }) => oweRebooking(owing, number, nowUtc), pairing);
}

/** As {@link putOffSessions}, where this session lies in a pause; it may have come there while the pause began. */
export function keepOutOfPause(pairing: Pairing, { startUtc }: Pick<Session, 'startUtc'>, nowUtc: number): Pairing {
  return startUtc < (pausedUntilUtc(pairing, nowUtc) ?? 0) ? putOffSessions(pairing, nowUtc) : pairing;
}

/** Whether a pause stands in the way of a session. One that is being moved is looked at when it has arrived. */
function isHit({ pending }: Pairing, { number, startUtc }: Session, nowUtc: number, untilUtc: number): boolean {
  const leaves = pending.some(
    (work) => work.move?.number === number && (hasBegun(work) || work.move.startUtc >= untilUtc),
  );
  return startUtc > nowUtc && startUtc < untilUtc && !leaves;
}

function withPlace(session: Session, putOff: PutOff | undefined): Session {
  return putOff === undefined ? session : { ...session, putOff };
}

/** Searches begin anew over the present stretches, and moves into the pause, which nobody has begun, are dropped. */
function stillOwed(
  pending: readonly PendingWork[],
  places: ReadonlyMap<number, PutOff>,
  numbers: readonly number[],
): readonly PendingWork[] {
  return pending.filter(
    (work) =>
      !(work.kind === 'rebook-session' && places.has(work.sessionNumber ?? 0)) &&
      !(work.move !== null && numbers.includes(work.move.number)),
  );
}

/** Nobody can still be at moving the sessions that are to be cancelled. */
function quietFromUtc({ pending }: Pairing, nowUtc: number): number {
  const moves = pending.filter(({ kind }) => kind === 'move-sessions');
  return Math.max(nowUtc, ...moves.map(({ leasedUntilUtc }) => leasedUntilUtc ?? 0));
}

/** Where each of the sessions goes: one whose own time the pause does not touch any more back to it, the others to the end. */
function placesAfter(
  { terms, pending }: Pairing,
  series: Series,
  sessions: readonly Session[],
  { nowUtc, untilUtc }: { readonly nowUtc: number; readonly untilUtc: number },
): ReadonlyMap<number, PutOff> {
  const zone = zoneOf(series.zoneIana);
  const firstDay = series.pattern.type === 'weekly' ? series.pattern.firstDayOfWeek : 'monday';
  const weekOf = (wall: number) => startOfWeek(Math.floor(wall / DAY_MS), firstDay);
  const slotWall = zone.toWall(series.slotsUtc.at(-1) ?? untilUtc);
  const slotIn = (week: number) => zone.toInstant(week * DAY_MS + slotWall - weekOf(slotWall) * DAY_MS);
  const apart = APART_DAYS[terms.cadence];

  const taken = [
    ...standingSessions(series.sessions).map(({ startUtc }) => startUtc),
    ...pending.flatMap(({ move }) => move?.startUtc ?? []),
  ];
  const afterLast = taken.length === 0 ? 0 : weekOf(zone.toWall(Math.max(...taken))) + apart;
  const pauseEnds = weekOf(zone.toWall(untilUtc));
  let week = Math.max(afterLast, slotIn(pauseEnds) < untilUtc ? pauseEnds + 7 : pauseEnds);

  const places = new Map<number, PutOff>();
  for (const { number, startUtc } of sessions) {
    const back = startUtc >= untilUtc && startUtc > nowUtc;
    const own = back ? weekOf(zone.toWall(startUtc)) : week;
    places.set(number, {
      fromUtc: Math.max(untilUtc, zone.toInstant(own * DAY_MS)),
      untilUtc: zone.toInstant((own + LATITUDE_DAYS) * DAY_MS),
      nearUtc: back ? startUtc : slotIn(week),
    });
    if (!back) week += apart;
  }
  return places;
}
