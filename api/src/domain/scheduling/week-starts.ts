import { firstBitIn, type BitSet } from './bit-set';
import type { Board } from './board';
import { beginOf } from './day-begins';
import { cellFrom, startOfCell } from './start-grid';
import { wallTimeAt, type WallTime } from './zone';

/** A start that no rule forbids, on the organizer's clock. */
export interface PossibleStart extends WallTime {
  /** Its position on the grid. */
  readonly cell: number;
}

/** The starts of one kind in each week of the organizer, by the first day of the week. */
export type StartsByWeek = (weekDay: number) => readonly PossibleStart[];

/** Reads the starts on the step out of a set, ascending; a week is read when it is first asked for. */
export function startsByWeek(board: Board, starts: BitSet, stepMinutes: number): StartsByWeek {
  const known = new Map<number, readonly PossibleStart[]>();
  return (weekDay) => {
    const week = known.get(weekDay) ?? startsInWeek(board, starts, weekDay, stepMinutes);
    known.set(weekDay, week);
    return week;
  };
}

function startsInWeek(
  { grid, zone, days }: Board,
  starts: BitSet,
  weekDay: number,
  stepMinutes: number,
): PossibleStart[] {
  const end = cellFrom(grid, beginOf(days, weekDay + 7));
  const found: PossibleStart[] = [];
  let cell = firstBitIn(starts, cellFrom(grid, beginOf(days, weekDay)), end);
  for (; cell !== -1; cell = firstBitIn(starts, cell + 1, end)) {
    const { day, minutes } = wallTimeAt(zone, startOfCell(grid, cell));
    if (minutes % stepMinutes === 0) found.push({ cell, day, minutes });
  }
  return found;
}
