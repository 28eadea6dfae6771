import { collisionAt, statusAt, type Board, type Collision } from './board';
import type { Interval } from './calendar';
import { startOfWeek } from './local-day';
import { ownSessionsCheck, type OwnSessionsCheck } from './own-sessions';
import { shiftMinutes } from './shift';
import type { SpreadRules } from './spread';
import { cellAt, startOfCell } from './start-grid';
import { startsByWeek, type StartsByWeek } from './week-starts';
import { wallTimeAt } from './zone';

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

/** What placing looks things up in; made once for all series of a plan. */
export interface PlacingContext {
  readonly board: Board;
  readonly clearStarts: StartsByWeek;
  readonly usableStarts: StartsByWeek;
  readonly ownSessions: OwnSessionsCheck;
}

/** Prepares the placing of series on one board. */
export function placingContext(board: Board, stepMinutes: number, rules: SpreadRules): PlacingContext {
  return {
    board,
    clearStarts: startsByWeek(board, board.clear, stepMinutes),
    usableStarts: startsByWeek(board, board.usable, stepMinutes),
    ownSessions: ownSessionsCheck(board, rules),
  };
}

/**
 * Places the occurrences of a series one after the other. One that collides moves to the alternative in its own week
 * that is the least shift away; clear alternatives go before staying over a tentative event, and that before a tentative
 * alternative.
 *
 * Weeks of two occurrences never coincide (every cadence is a week or longer), so that no alternative can reach the day
 * of a neighbour or pass it: Graph would refuse it with `ErrorOccurrenceCrossingBoundary`.
 */
export function placeOccurrences(context: PlacingContext, startsUtc: readonly number[]): PlannedOccurrence[] {
  const held: number[] = [];
  return startsUtc.map((startUtc, position) => {
    const after = startsUtc.slice(position + 1, position + 1 + NEARBY);
    const occurrence = placeOne(context, startUtc, held.slice(-NEARBY), after);
    if (occurrence.placement !== 'none') held.push(occurrence.alternative?.startUtc ?? startUtc);
    return occurrence;
  });
}

/** Only the next two sessions on either side can share a day or week of either person: a whole week lies before others. */
const NEARBY = 2;

/**
 * @param before Starts of the sessions just before, as they are placed.
 * @param after Starts of the sessions just after, as the rule has them.
 */
function placeOne(
  context: PlacingContext,
  startUtc: number,
  before: readonly number[],
  after: readonly number[],
): PlannedOccurrence {
  const { board, ownSessions } = context;
  const endUtc = startUtc + board.grid.durationMs;
  const cell = cellAt(board.grid, startUtc);
  const status = statusAt(board, cell);
  const forbidden = status === 'blocked' ? collisionAt(board, cell) : ownSessions(startUtc, before);
  const collision = forbidden ?? (status === 'clear' ? null : collisionAt(board, cell));
  if (collision === null) return { startUtc, endUtc, collision, alternative: null, placement: 'slot' };

  const others = [...before, ...after];
  const clear = leastShifted(context, context.clearStarts, startUtc, others);
  if (clear !== null) {
    return { startUtc, endUtc, collision, alternative: alternativeAt(board, clear, false), placement: 'alternative' };
  }
  if (!forbidden) return { startUtc, endUtc, collision, alternative: null, placement: 'slot-over-tentative' };
  const usable = leastShifted(context, context.usableStarts, startUtc, others);
  if (usable !== null) {
    return { startUtc, endUtc, collision, alternative: alternativeAt(board, usable, true), placement: 'alternative' };
  }
  return { startUtc, endUtc, collision, alternative: null, placement: 'none' };
}

function alternativeAt({ grid }: Board, startUtc: number, tentative: boolean): Alternative {
  return { startUtc, endUtc: startUtc + grid.durationMs, tentative };
}

function leastShifted(
  { board, ownSessions }: PlacingContext,
  starts: StartsByWeek,
  slotUtc: number,
  others: readonly number[],
): number | null {
  const slot = wallTimeAt(board.zone, slotUtc);
  let bestUtc: number | null = null;
  let bestShift = Infinity;
  for (const start of starts(startOfWeek(slot.day, board.weekStart))) {
    const shift = shiftMinutes(slot, start);
    if (shift >= bestShift) continue;
    const startUtc = startOfCell(board.grid, start.cell);
    if (startUtc === slotUtc || ownSessions(startUtc, others)) continue;
    bestUtc = startUtc;
    bestShift = shift;
  }
  return bestUtc;
}
