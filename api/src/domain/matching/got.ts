import { assignedPairs } from './assigned-pairs';
import { PairScorer } from './pair-scorer';
import type { RowWork } from './row-work';
import { sidesOf } from './sides';
import type { SolvedRound } from './solve-round';
import type { Got } from './unstable-pairs';

/**
 * What a round, with its pins, gave everybody who has a seat: the rows and columns are those of the round with all its
 * seats, as pinned people can be preferred, and can prefer others, like anybody else.
 */
export function gotOf(solved: SolvedRound): { readonly work: RowWork; readonly got: Got } {
  const { offered: table, pins } = solved;
  const { classes, sides: openSides } = solved.work;
  const sides = pins.pairs.length === 0 ? openSides : sidesOf(table, classes, openSides.rows);
  const rowOf = new Map(Array.from(sides.rowPerson, (person, row) => [person, row]));
  const columnOf = new Map(Array.from(sides.columnPerson, (person, column) => [person, column]));
  const scorer = new PairScorer(table);
  const pairs = [...pins.pairs, ...assignedPairs(solved)]
    .map(([junior, senior]) => {
      const [person, partner] = sides.rows === 'junior' ? [junior, senior] : [senior, junior];
      return { row: rowOf.get(person)!, column: columnOf.get(partner)!, score: scorer.score(junior, senior) };
    })
    .sort((a, b) => a.row - b.row);
  const rowStart = new Int32Array(sides.rowPerson.length + 1);
  for (const { row } of pairs) rowStart[row + 1]!++;
  for (let row = 0; row + 1 < rowStart.length; row++) rowStart[row + 1]! += rowStart[row]!;
  return {
    work: { table, sides, classes },
    got: {
      rowHas: lowest(
        sides.rowSeats,
        pairs.map(({ row, score }) => [row, score]),
      ),
      columnHas: lowest(
        sides.columnSeats,
        pairs.map(({ column, score }) => [column, score]),
      ),
      rowStart,
      column: Int32Array.from(pairs, ({ column }) => column),
    },
  };
}

/** The lowest score of each holder of seats; 0 where a seat is free. */
function lowest(seats: Int32Array, scores: readonly (readonly [holder: number, score: number])[]): Float64Array {
  const has = new Float64Array(seats.length).fill(Infinity);
  const free = seats.slice();
  for (const [holder, score] of scores) {
    has[holder] = Math.min(has[holder]!, score);
    free[holder]!--;
  }
  return has.map((score, holder) => (free[holder]! > 0 ? 0 : score));
}
