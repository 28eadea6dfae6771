import type { RowRange, RowWork } from './row-work';
import { ColumnScan } from './column-scan';

/** Pairs of people who would both prefer each other to what they got. */
export interface Unstable {
  readonly count: number;
  /** The strongest ones, strongest first. */
  readonly strongest: readonly UnstableEdge[];
}

export interface UnstableEdge {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** What a round gave its people, for judging who would prefer whom. */
export interface Got {
  /** The lowest score that each row and column got; 0 where a seat is free. */
  readonly rowHas: Float64Array;
  readonly columnHas: Float64Array;
  /** The columns that row `r` got are `column[rowStart[r]] … column[rowStart[r + 1] - 1]`. */
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
}

/** Pairs that are listed; the others are only counted. */
export const MOST_LISTED = 200;

/**
 * The blocking pairs (Gale & Shapley 1962) of rows among all legal pairs: not in the round, but scored above the lowest
 * pair of either of the two; a free seat counts as a score of 0.
 */
export function unstablePairs(work: RowWork, { rowHas, columnHas, rowStart, column }: Got): RowRange<Unstable> {
  const scan = new ColumnScan(work, { price: columnHas });
  const gotBy = new Int32Array(columnHas.length).fill(-1);
  const addOf = (row: number, found: Strongest) => {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) gotBy[column[at]!] = row;
    const own = rowHas[row]!;
    scan.open(row);
    for (let size = scan.next(0, own); size >= 0; size = scan.next(0, own)) {
      for (let entry = 0; entry < size; entry++) {
        const partner = scan.column[entry]!;
        if (gotBy[partner] !== row) found.add({ row, column: partner, score: scan.score[entry]! });
      }
    }
  };
  return (from, to) => {
    const found = new Strongest();
    for (let row = from; row < to; row++) addOf(row, found);
    return { count: found.count, strongest: found.strongest };
  };
}

/** What was found in several ranges of rows as for one. */
export function joinUnstable(ranges: readonly Unstable[]): Unstable {
  const strongest = ranges.flatMap((range) => range.strongest);
  return {
    count: ranges.reduce((sum, { count }) => sum + count, 0),
    strongest: strongest.sort(strongestFirst).slice(0, MOST_LISTED),
  };
}

/** Counts pairs, and keeps the strongest. */
class Strongest implements Unstable {
  count = 0;
  private kept: UnstableEdge[] = [];

  add(edge: UnstableEdge): void {
    this.count++;
    this.kept.push(edge);
    if (this.kept.length >= 4 * MOST_LISTED) this.kept = this.strongest;
  }

  get strongest(): UnstableEdge[] {
    return this.kept.sort(strongestFirst).slice(0, MOST_LISTED);
  }
}

function strongestFirst(a: UnstableEdge, b: UnstableEdge): number {
  return b.score - a.score || a.row - b.row || a.column - b.column;
}
