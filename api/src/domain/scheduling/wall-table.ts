import { addRange, emptyBits, hasBit, wordFrom, type BitSet } from './bit-set';
import { cellAt, type StartGrid } from './start-grid';
import { DAY_MS, MINUTES_PER_DAY, MINUTE_MS } from './time-units';
import type { Zone } from './zone';

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

/** Lays a set of starts out by wall time, from the first to the last local day, both included. */
export function wallTable(starts: BitSet, grid: StartGrid, zone: Zone, firstDay: number, lastDay: number): WallTable {
  const cellMinutes = grid.cellMs / MINUTE_MS;
  const columns = MINUTES_PER_DAY / cellMinutes;
  const wordsPerDay = columns / 32;
  const rows = emptyBits((lastDay - firstDay + 1) * columns);
  let midnightUtc = zone.toInstant(firstDay * DAY_MS);
  for (let day = firstDay; day <= lastDay; day += 1) {
    const row = (day - firstDay) * wordsPerDay;
    const nextMidnightUtc = zone.toInstant((day + 1) * DAY_MS);
    if (nextMidnightUtc - midnightUtc === DAY_MS) {
      const cell = (midnightUtc - grid.originUtc) / grid.cellMs;
      for (let word = 0; word < wordsPerDay; word += 1) rows[row + word] = wordFrom(starts, cell + 32 * word);
    } else {
      // Clocks change on this day: each column is looked up by itself.
      for (let column = 0; column < columns; column += 1) {
        const cell = cellAt(grid, zone.toInstant(day * DAY_MS + column * grid.cellMs));
        if (cell !== -1 && hasBit(starts, cell)) addRange(rows, 32 * row + column, 32 * row + column + 1);
      }
    }
    midnightUtc = nextMidnightUtc;
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
