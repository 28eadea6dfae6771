import { firstBitIn, type BitSet } from './bit-set';
import { collisionAt, statusAt, type Board, type Collision } from './board';
import type { Interval } from './calendar';
import { startOfWeek } from './local-day';
import type { OwnSessionsCheck } from './own-sessions';
import { cellAt, cellFrom, startOfCell } from './start-grid';
import { DAY_MS, MINUTE_MS, modulo } from './time-units';

/** Another time for an occurrence, in the same week of the organizer. */
export interface Alternative extends Interval {
  /** It lies over a tentative event, because nothing clear was left in that week. */
  readonly tentative: boolean;
}

/** Where an occurrence takes place: at the slot of its series, there although something tentative is, elsewhere, not at all. */
export type Placement = 'slot' | 'slot-over-tentative' | 'alternative' | 'none';

/** One meeting of a planned series: its time by the recurrence rule, and what becomes of it. */
export interface PlannedOccurrence extends Interval {
  readonly collision: Collision | null;
  /** Set if and only if the placement is `alternative`. */
  readonly alternative: Alternative | null;
  readonly placement: Placement;
}

/**
 * Places the occurrences of a series one after the other. One that collides moves to the alternative in its own week
 * that is the least shift away; clear alternatives go before staying over a tentative event, and that before a tentative
 * alternative.
 *
 * Weeks of two occurrences never coincide (every cadence is a week or longer), so that no alternative can reach the day
 * of a neighbour or pass it: Graph would refuse it with `ErrorOccurrenceCrossingBoundary`.
 */
export function placeOccurrences(
  board: Board,
  startsUtc: readonly number[],
  stepMinutes: number,
  ownSessions: OwnSessionsCheck,
): PlannedOccurrence[] {
  const placed: number[] = [];
  return startsUtc.map((startUtc, position) => {
    const occurrence = placeOne(board, startUtc, stepMinutes, {
      atSlot: (start) => ownSessions(start, placed),
      elsewhere: (start) => ownSessions(start, [...placed, ...startsUtc.slice(position + 1)]),
    });
    if (occurrence.placement !== 'none') placed.push(occurrence.alternative?.startUtc ?? startUtc);
    return occurrence;
  });
}

interface OwnCollisions {
  readonly atSlot: (startUtc: number) => Collision | null;
  readonly elsewhere: (startUtc: number) => Collision | null;
}

function placeOne(board: Board, startUtc: number, stepMinutes: number, own: OwnCollisions): PlannedOccurrence {
  const cell = cellAt(board.grid, startUtc);
  const status = statusAt(board, cell);
  const hard = status === 'blocked' ? collisionAt(board, cell) : own.atSlot(startUtc);
  const collision = hard ?? collisionAt(board, cell);
  const times = { startUtc, endUtc: startUtc + board.grid.durationMs };
  if (collision === null) return { ...times, collision, alternative: null, placement: 'slot' };

  const clear = nearestInWeek(board, startUtc, stepMinutes, board.clear, own);
  if (clear) return { ...times, collision, alternative: { ...clear, tentative: false }, placement: 'alternative' };
  if (hard === null) return { ...times, collision, alternative: null, placement: 'slot-over-tentative' };
  const usable = nearestInWeek(board, startUtc, stepMinutes, board.usable, own);
  if (usable) return { ...times, collision, alternative: { ...usable, tentative: true }, placement: 'alternative' };
  return { ...times, collision, alternative: null, placement: 'none' };
}

function nearestInWeek(
  board: Board,
  startUtc: number,
  stepMinutes: number,
  starts: BitSet,
  own: OwnCollisions,
): Interval | null {
  const { grid, zone } = board;
  const wall = zone.toWall(startUtc);
  const weekDay = startOfWeek(Math.floor(wall / DAY_MS), board.weekStart);
  const end = cellFrom(grid, zone.toInstant((weekDay + 7) * DAY_MS));
  let best: number | null = null;
  let bestShift = Infinity;
  let cell = firstBitIn(starts, cellFrom(grid, zone.toInstant(weekDay * DAY_MS)), end);
  for (; cell !== -1; cell = firstBitIn(starts, cell + 1, end)) {
    const candidate = startOfCell(grid, cell);
    const candidateWall = zone.toWall(candidate);
    if (!isOnStep(candidateWall, stepMinutes)) continue;
    const shift = shiftMinutes(wall, candidateWall);
    if (shift >= bestShift || candidate === startUtc || own.elsewhere(candidate)) continue;
    best = candidate;
    bestShift = shift;
  }
  return best === null ? null : { startUtc: best, endUtc: best + grid.durationMs };
}

/** Whether a wall time lies on a multiple of the step past midnight. */
export function isOnStep(wall: number, stepMinutes: number): boolean {
  return modulo(wall, DAY_MS) % (stepMinutes * MINUTE_MS) === 0;
}

const MINUTES_PER_MOVED_DAY = 120;
const ODD_START_MINUTES = 15;

/**
 * How much a move is felt, in minutes: the change of the time of day, two hours for each day that it moves, and a
 * quarter for a start that is neither on the hour nor on the half hour.
 */
export function shiftMinutes(fromWall: number, toWall: number): number {
  const days = Math.abs(Math.floor(toWall / DAY_MS) - Math.floor(fromWall / DAY_MS));
  const minutes = Math.abs(modulo(toWall, DAY_MS) - modulo(fromWall, DAY_MS)) / MINUTE_MS;
  return minutes + days * MINUTES_PER_MOVED_DAY + (isOnStep(toWall, 30) ? 0 : ODD_START_MINUTES);
}
