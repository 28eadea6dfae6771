import { addRange, emptyBits, hasBit, wordFrom, type BitSet } from './bit-set';
import { cellAt, type StartGrid } from './start-grid';
import { beginOf, instantOn, isPlainDay, type DayBegins } from './day-begins';
import { MINUTES_PER_DAY, MINUTE_MS } from './time-units';

/**
 * Starts laid out by the clock on the wall: one row per local day, one column per cell of the day. A slot of a series is
 * a column, read down the days of its track. Rows are whole words, for 1440 minutes make a multiple of 32 cells
 * whatever divisor of 15 minutes a cell is.
 */
export interface WallTable {
  readonly firstDay: number;
  readonly wordsPerDay: number;
  readonly cellMinutes: number;
  readonly rows: BitSet;
}

/** Lays a set of starts out by wall time, over all days given. */
export function wallTable(starts: BitSet, grid: StartGrid, days: DayBegins): WallTable {
  const cellMinutes = grid.cellMs / MINUTE_MS;
  const columns = MINUTES_PER_DAY / cellMinutes;
  const wordsPerDay = columns / 32;
  const { firstDay, lastDay } = days;
  const rows = emptyBits((lastDay - firstDay + 1) * columns);
  for (let day = firstDay; day <= lastDay; day += 1) {
    const row = (day - firstDay) * wordsPerDay;
    if (isPlainDay(days, day)) {
      const cell = (beginOf(days, day) - grid.originUtc) / grid.cellMs;
      for (let word = 0; word < wordsPerDay; word += 1) rows[row + word] = wordFrom(starts, cell + 32 * word);
      continue;
    }
    for (let column = 0; column < columns; column += 1) {
      const cell = cellAt(grid, instantOn(days, day, column * cellMinutes));
      if (cell !== -1 && hasBit(starts, cell)) addRange(rows, 32 * row + column, 32 * row + column + 1);
    }
  }
  return { firstDay, wordsPerDay, cellMinutes, rows };
}

/** Whether the table holds the start on a local day in a column. */
export function hasStart(table: WallTable, day: number, column: number): boolean {
  return hasBit(table.rows, 32 * table.wordsPerDay * (day - table.firstDay) + column);
}

/** The columns in which at least one of the days has a start. */
export function columnsWithStarts(table: WallTable, days: readonly number[]): BitSet {
  const columns = new Uint32Array(table.wordsPerDay);
  for (const day of days) {
    const row = (day - table.firstDay) * table.wordsPerDay;
    for (let word = 0; word < table.wordsPerDay; word += 1) {
      columns[word] = (columns[word] ?? 0) | (table.rows[row + word] ?? 0);
    }
  }
  return columns;
}
