import type { BusyInterval, Interval, PersonCalendar } from './calendar';
import { addAll, addRange, emptyBits, hasBit, type BitSet } from './bit-set';
import { dailyWindows, workingWindows } from './daily-windows';
import { dayBegins, type DayBegins } from './day-begins';
import { weekStartFor, type Weekday } from './local-day';
import { cappedIntervals, fullTeamIntervals, SESSION_SPACING_MS, type SeatSpread, type SpreadRules } from './spread';
import { addOverlapping, addStarting, cellsWithin, endOfGrid, type StartGrid } from './start-grid';
import { zoneOf, type Zone } from './zone';

/** Why a start does not suit a person, the weightiest first. All but `tentative` forbid it. */
export const COLLISION_CAUSES = [
  'outside-working-hours',
  'oof',
  'busy',
  'another-session',
  'lunch',
  'spread-cap',
  'team-away',
  'tentative',
] as const;

export type CollisionCause = (typeof COLLISION_CAUSES)[number];

/** The starts that one rule forbids to one person. */
export interface RulePlane {
  readonly cause: CollisionCause;
  readonly bits: BitSet;
}

/** A person's calendar and rules, laid out over the starts of a grid. */
export interface Availability {
  readonly zone: Zone;
  readonly days: DayBegins;
  readonly weekStart: Weekday;
  /** One plane for each rule that forbids anything, the weightiest first. */
  readonly planes: readonly RulePlane[];
  /** Starts that some rule forbids. */
  readonly blocked: BitSet;
  /** Starts that lie over a tentative event. */
  readonly tentative: BitSet;
}

/** Applies every rule to every start of the grid: one range of bits for each event, window or capped day. */
export function availabilityOf(
  person: PersonCalendar,
  seat: SeatSpread,
  rules: SpreadRules,
  grid: StartGrid,
): Availability {
  const zone = zoneOf(person.workingHours.zoneIana);
  const days = dayBegins(zone, grid.originUtc, endOfGrid(grid));
  const weekStart = weekStartFor(person.workingHours.days);
  const sessions = seat.sessions ?? [];
  const events = eventPlanes(person.busy, grid);
  const planes: RulePlane[] = [
    { cause: 'outside-working-hours', bits: outsideWorkingHours(person, days, grid) },
    { cause: 'oof', bits: events.oof },
    { cause: 'busy', bits: events.busy },
    ...planeOf(
      'another-session',
      sessions.map((session) => withSpacing(session, grid)),
      grid,
      addOverlapping,
    ),
    ...planeOf('lunch', lunchBreaks(person, days), grid, addOverlapping),
    ...planeOf('spread-cap', cappedIntervals(sessions, zone, weekStart, rules), grid, addStarting),
    ...planeOf('team-away', seat.team ? fullTeamIntervals(seat.team) : [], grid, addOverlapping),
  ];
  const blocked = emptyBits(grid.count);
  for (const plane of planes) addAll(blocked, plane.bits);
  return { zone, days, weekStart, planes, blocked, tentative: events.tentative };
}

/** The weightiest reason against a start, or `null` where nothing speaks against it. */
export function causeAgainst(availability: Availability, cell: number): CollisionCause | null {
  for (const plane of availability.planes) if (hasBit(plane.bits, cell)) return plane.cause;
  return hasBit(availability.tentative, cell) ? 'tentative' : null;
}

/** One pass over the events; free time and working elsewhere stand in nobody's way. */
function eventPlanes(busy: readonly BusyInterval[], grid: StartGrid): Record<'tentative' | 'busy' | 'oof', BitSet> {
  const planes = { tentative: emptyBits(grid.count), busy: emptyBits(grid.count), oof: emptyBits(grid.count) };
  for (const event of busy) {
    if (event.status === 'free' || event.status === 'workingElsewhere') continue;
    addOverlapping(grid, planes[event.status], event);
  }
  return planes;
}

/** The plane of a rule, if it forbids anything. */
function planeOf(
  cause: CollisionCause,
  intervals: readonly Interval[],
  grid: StartGrid,
  addTo: (grid: StartGrid, bits: BitSet, interval: Interval) => void,
): RulePlane[] {
  if (intervals.length === 0) return [];
  const bits = emptyBits(grid.count);
  for (const interval of intervals) addTo(grid, bits, interval);
  return [{ cause, bits }];
}

function outsideWorkingHours({ workingHours }: PersonCalendar, days: DayBegins, grid: StartGrid): BitSet {
  const bits = emptyBits(grid.count);
  let leftOff = 0;
  for (const window of workingWindows(workingHours, days)) {
    const [from, to] = cellsWithin(grid, window);
    addRange(bits, leftOff, from);
    leftOff = Math.max(from, to);
  }
  addRange(bits, leftOff, grid.count);
  return bits;
}

function lunchBreaks({ lunch }: PersonCalendar, days: DayBegins): Interval[] {
  return !lunch || lunch.startMinutes === lunch.endMinutes ? [] : dailyWindows(lunch, days, null);
}

/** Widens a session so that no start overlaps it nor lies within the spacing before or after its own start. */
function withSpacing(session: Interval, grid: StartGrid): Interval {
  return {
    startUtc: session.startUtc - Math.max(0, SESSION_SPACING_MS - grid.durationMs),
    endUtc: Math.max(session.endUtc, session.startUtc + SESSION_SPACING_MS),
  };
}
