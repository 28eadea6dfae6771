import type { Interval } from './calendar';
import { addRange, type BitSet } from './bit-set';
import { MINUTE_MS } from './time-units';

/**
 * The starts that planning considers: instants `originUtc + i × cellMs` for `0 ≤ i < count`, at each of which a session
 * of `durationMs` would lie within the horizon. Sets of starts are bits over `i`, so that a rule is applied to a whole
 * calendar at once, exactly, whatever minutes the events begin and end on.
 *
 * The cells are quarter hours or a divisor of them: every zone's offset has been a multiple of 15 minutes since 1972
 * (tz database), so wall times on the quarter hour lie on the grid in every zone.
 */
export interface StartGrid {
  readonly originUtc: number;
  readonly cellMs: number;
  readonly count: number;
  readonly durationMs: number;
}

/** A grid on which all wall times lie that are multiples of `stepMinutes` past local midnight. */
export function startGrid(fromUtc: number, untilUtc: number, durationMinutes: number, stepMinutes: number): StartGrid {
  const cellMs = greatestCommonDivisor(15, stepMinutes) * MINUTE_MS;
  const durationMs = durationMinutes * MINUTE_MS;
  const originUtc = Math.ceil(fromUtc / cellMs) * cellMs;
  const count = Math.max(0, Math.floor((untilUtc - durationMs - originUtc) / cellMs) + 1);
  return { originUtc, cellMs, count, durationMs };
}

/** Position of a start on the grid, or −1 where it lies outside of the horizon. */
export function cellAt(grid: StartGrid, startUtc: number): number {
  const cell = (startUtc - grid.originUtc) / grid.cellMs;
  return cell >= 0 && cell < grid.count ? cell : -1;
}

/** The instant of a grid position. */
export function startOfCell(grid: StartGrid, cell: number): number {
  return grid.originUtc + cell * grid.cellMs;
}

/** The instant at which the session of the last position, or an empty horizon, would end at the latest. */
export function endOfGrid(grid: StartGrid): number {
  return startOfCell(grid, grid.count) + grid.durationMs;
}

/** The first grid position at or after an instant, kept within `0 … count`. */
export function cellFrom(grid: StartGrid, instantUtc: number): number {
  return Math.min(grid.count, Math.max(0, Math.ceil((instantUtc - grid.originUtc) / grid.cellMs)));
}

/** Adds the starts whose session would overlap `taken`: those with `taken.startUtc − duration < start < taken.endUtc`. */
export function addOverlapping(grid: StartGrid, bits: BitSet, taken: Interval): void {
  if (taken.endUtc <= taken.startUtc) return;
  const lastFree = Math.floor((taken.startUtc - grid.durationMs - grid.originUtc) / grid.cellMs);
  addRange(bits, Math.min(grid.count, Math.max(0, lastFree + 1)), cellFrom(grid, taken.endUtc));
}

/** The grid positions `[from, to)` at which a session would lie within `window`; none where `to` is not past `from`. */
export function cellsWithin(grid: StartGrid, window: Interval): [from: number, to: number] {
  const last = Math.floor((window.endUtc - grid.durationMs - grid.originUtc) / grid.cellMs);
  return [cellFrom(grid, window.startUtc), Math.min(grid.count, last + 1)];
}

/** Adds the starts that lie within `[startUtc, endUtc)`, however long the session. */
export function addStarting(grid: StartGrid, bits: BitSet, stretch: Interval): void {
  addRange(bits, cellFrom(grid, stretch.startUtc), cellFrom(grid, stretch.endUtc));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
