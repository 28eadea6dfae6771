import { ColumnScan, sampleFor } from './column-scan';
import { BestColumns, joinLists, RowListBuilder, type RowLists } from './row-lists';
import type { RowRange, RowWork } from './row-work';

/** Prices of an assignment over some of the legal pairs, with which the others are judged. */
export interface Pricing {
  readonly rowPrice: Float64Array;
  readonly columnPrice: Float64Array;
  /** `pairValue` of the problem. */
  readonly pairValue: number;
  /** The pairs that are part of the problem, in rows. */
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly known: KnownBounds;
  /** Pairs worth up to this much less than their prices are added too: prices will move a little. */
  readonly near: number;
}

/** Prices to judge by, and how many pairs a row may add. */
export interface PriceTask {
  readonly pricing: Pricing;
  readonly most: number;
  /** One in so many blocks of columns is looked at: 1 for all; with more, the bounds say nothing of the others. */
  readonly sample: number;
}

/**
 * What is known of legal pairs outside of the problem: the score of row `r` and column `c` is at most
 * `row[r] + base[c]`, and at most `column[c]`.
 */
export interface KnownBounds {
  readonly row: Float64Array;
  readonly base: Float64Array;
  readonly column: Int32Array;
}

/** Pairs to add to the problem. */
export interface PricedRows extends RowLists {
  /** How many of them could improve the assignment. */
  readonly improving: number;
  /** Bounds as in `KnownBounds.row`, with the prices of the columns as the base. */
  readonly bound: Float64Array;
}

/**
 * The legal pairs outside of the problem that could improve the assignment: those worth more than the prices of
 * both ends. For each row up to `most` of them, those worth most beyond the prices first, and
 * then those that come near. None in any row: the assignment is the best over all legal pairs (column generation:
 * Gilmore & Gomory 1961).
 *
 * A row looks at those columns only that may still be worth their price, and at none where prices have moved less than it
 * has to spare.
 */
export function improvingPairs(work: RowWork, { pricing, most, sample }: PriceTask): RowRange<PricedRows> {
  const search = new PriceSearch(work, pricing, most, sample);
  const { best } = search;
  return (from, to) => {
    const lists = new RowListBuilder(from, to);
    const bound = new Float64Array(to - from);
    let improving = 0;
    for (let row = from; row < to; row++) {
      bound[row - from] = search.run(row);
      for (let at = 0; at < best.length; at++) if (best.value[at]! > pricing.near) improving++;
      lists.add(best.length, best.column, best.score);
    }
    return { ...lists.build(), improving, bound };
  };
}

/** What was found in neighbouring ranges of rows as for one range. */
export function joinPriced(ranges: readonly PricedRows[]): PricedRows {
  const lists = joinLists(ranges);
  const bound = new Float64Array(lists.to - lists.from);
  for (const range of ranges) bound.set(range.bound, range.from - lists.from);
  return { ...lists, bound, improving: ranges.reduce((sum, { improving }) => sum + improving, 0) };
}

class PriceSearch {
  readonly best: BestColumns;
  private readonly scan: ColumnScan;
  /** The least that the price of a column is above its base. */
  private readonly leastRise: number;
  private readonly listed: Int32Array;

  constructor(
    work: RowWork,
    private readonly pricing: Pricing,
    most: number,
    private readonly sample: number,
  ) {
    const { columnPrice, known } = pricing;
    const rise = columnPrice.map((price, column) => price - known.base[column]!);
    this.leastRise = rise.reduce((least, value) => Math.min(least, value), Infinity);
    this.scan = new ColumnScan(work, { price: columnPrice, rise, ceiling: known.column });
    this.best = new BestColumns(most);
    this.listed = new Int32Array(columnPrice.length).fill(-1);
  }

  /** Finds the best pairs of a row; answers the bound that holds for all others. */
  run(row: number): number {
    const { scan, best, listed, leastRise } = this;
    const { rowPrice, pairValue, near, known, rowStart, column: problemColumn } = this.pricing;
    best.clear();
    const bound = known.row[row]!;
    const exact = rowPrice[row]! - pairValue;
    if (bound - leastRise <= exact) return bound - leastRise;
    const own = exact - near;
    if (bound - leastRise <= own) return own;
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) listed[problemColumn[at]!] = row;
    scan.open(row, sampleFor(row, this.sample));
    for (let size = scan.next(own, 0, bound); size >= 0; size = scan.next(own + best.floor, 0, bound)) {
      for (let entry = 0; entry < size; entry++) this.enter(entry, row, own);
    }
    return own + best.floor;
  }

  /** Enters a gathered column in the list, where it is worth more beyond the prices than the last one there. */
  private enter(entry: number, row: number, own: number): void {
    const { scan, best, listed } = this;
    const column = scan.column[entry]!;
    if (listed[column] === row) return;
    const score = scan.score[entry]!;
    const beyond = score - own - this.pricing.columnPrice[column]!;
    if (beyond > best.floor) best.insert(column, score, beyond);
  }
}
