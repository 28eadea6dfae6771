import type { Interval, PersonCalendar } from './calendar';
import { addAll, complementOf, emptyBits, hasBit, type BitSet } from './bit-set';
import { dailyWindows, workingWindows } from './daily-windows';
import { weekStartFor, type Weekday } from './local-day';
import { cappedIntervals, fullTeamIntervals, SESSION_SPACING_MS, type SeatSpread, type SpreadRules } from './spread';
import { addContained, addOverlapping, addStarting, startOfCell, type StartGrid } from './start-grid';
import { zoneOf, type Zone } from './zone';

/** Why a start does not suit a person, the weightiest first. All but `tentative` forbid it. */
export type CollisionCause =
  'outside-working-hours' | 'oof' | 'busy' | 'another-session' | 'lunch' | 'spread-cap' | 'team-away' | 'tentative';

/** The starts that one rule forbids to one person. */
export interface RulePlane {
  readonly cause: CollisionCause;
  readonly bits: BitSet;
}

/** A person's calendar and rules, laid out over the starts of a grid. */
export interface Availability {
  readonly zone: Zone;
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
  const weekStart = weekStartFor(person.workingHours.days);
  const tentative = emptyBits(grid.count);
  const oof = emptyBits(grid.count);
  const busy = emptyBits(grid.count);
  for (const event of person.busy) {
    if (event.status === 'busy') addOverlapping(grid, busy, event);
    else if (event.status === 'tentative') addOverlapping(grid, tentative, event);
    else if (event.status === 'oof') addOverlapping(grid, oof, event);
  }
  const planes: RulePlane[] = [
    { cause: 'outside-working-hours', bits: outsideWorkingHours(person, grid) },
    { cause: 'oof', bits: oof },
    { cause: 'busy', bits: busy },
  ];
  const sessions = seat.sessions ?? [];
  if (sessions.length > 0) {
    planes.push({
      cause: 'another-session',
      bits: overlapping(
        grid,
        sessions.map((s) => withSpacing(s, grid)),
      ),
    });
  }
  if (person.lunch) planes.push({ cause: 'lunch', bits: overlapping(grid, lunchBreaks(person, zone, grid)) });
  const capped = cappedIntervals(sessions, zone, weekStart, rules);
  if (capped.length > 0) {
    const bits = emptyBits(grid.count);
    for (const stretch of capped) addStarting(grid, bits, stretch);
    planes.push({ cause: 'spread-cap', bits });
  }
  if (seat.team) planes.push({ cause: 'team-away', bits: overlapping(grid, fullTeamIntervals(seat.team)) });

  const blocked = emptyBits(grid.count);
  for (const plane of planes) addAll(blocked, plane.bits);
  return { zone, weekStart, planes, blocked, tentative };
}

/** The weightiest reason against a start, or `null` where nothing speaks against it. */
export function causeAgainst(availability: Availability, cell: number): CollisionCause | null {
  for (const plane of availability.planes) if (hasBit(plane.bits, cell)) return plane.cause;
  return hasBit(availability.tentative, cell) ? 'tentative' : null;
}

function outsideWorkingHours(person: PersonCalendar, grid: StartGrid): BitSet {
  const bits = emptyBits(grid.count);
  const untilUtc = startOfCell(grid, grid.count) + grid.durationMs;
  for (const window of workingWindows(person.workingHours, grid.originUtc, untilUtc)) addContained(grid, bits, window);
  return complementOf(bits, grid.count);
}

function lunchBreaks(person: PersonCalendar, zone: Zone, grid: StartGrid): Interval[] {
  const untilUtc = startOfCell(grid, grid.count) + grid.durationMs;
  if (!person.lunch || person.lunch.startMinutes === person.lunch.endMinutes) return [];
  return dailyWindows(person.lunch, zone, null, grid.originUtc, untilUtc);
}

/** Widens a session so that no start overlaps it nor lies within the spacing before or after its own start. */
function withSpacing(session: Interval, grid: StartGrid): Interval {
  return {
    startUtc: session.startUtc - Math.max(0, SESSION_SPACING_MS - grid.durationMs),
    endUtc: Math.max(session.endUtc, session.startUtc + SESSION_SPACING_MS),
  };
}

function overlapping(grid: StartGrid, taken: readonly Interval[]): BitSet {
  const bits = emptyBits(grid.count);
  for (const interval of taken) addOverlapping(grid, bits, interval);
  return bits;
}
