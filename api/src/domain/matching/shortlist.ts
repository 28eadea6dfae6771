import { BestColumns, joined, joinLists, RowListBuilder, type RowLists } from './row-lists';
import type { RoundTable } from './round-table';
import { RowScan } from './row-scan';
import type { RowRange, RowWork } from './row-work';
import { MOST_TOPICS } from './score';
import { GREATEST_SCORE } from './score-maxima';

/** The best legal columns of a range of rows. */
export interface Shortlists extends RowLists {
  /** For each row: no legal column outside of its list scores more. 0 where the list holds every legal column. */
  readonly bound: Int32Array;
}

/** How long shortlists are, and what share of the columns each row looks at for its own. */
export interface ShortlistTask {
  readonly most: number;
  /** Above 0, up to 1. */
  readonly share: number;
}

/**
 * The `most` best legal columns of each row.
 *
 * For a row, sets of columns by number of topics bound all scores from above. Columns are then scored exactly in
 * order of falling bound, until the list's worst score reaches the next bound.
 *
 * With a `share` below 1 each row looks at that share of the columns only, and nothing is known about the others.
 */
export function shortlistRows(work: RowWork, { most, share }: ShortlistTask): RowRange<Shortlists> {
  const search = new ShortlistSearch(work, most, share);
  return (from, to) => {
    const lists = new RowListBuilder(from, to);
    const bound = new Int32Array(to - from);
    search.begin();
    for (let row = from; row < to; row++) {
      const { length, column, score, floor } = search.run(row);
      lists.add(length, column, score);
      bound[row - from] = share < 1 ? GREATEST_SCORE : floor;
    }
    return { ...lists.build(), bound };
  };
}

/** The shortlists of neighbouring ranges of rows as those of one. */
export function joinShortlists(ranges: readonly Shortlists[]): Shortlists {
  return { ...joinLists(ranges), bound: joined(ranges.map(({ bound }) => bound)) };
}

class ShortlistSearch {
  readonly scan: RowScan;
  private readonly best: BestColumns;
  private readonly ordered: Int32Array;
  private readonly atLimit = new Int32Array(GREATEST_SCORE + 1);
  private readonly widestStep: number;
  /** Points for the exchange that the worst column of the last full list had to have. */
  private usualExchange = 0;

  constructor(
    private readonly work: RowWork,
    most: number,
    private readonly share: number,
  ) {
    this.scan = new RowScan(work);
    this.best = new BestColumns(most);
    this.ordered = new Int32Array(work.sides.columnPerson.length);
    this.widestStep = widestStep(work.table);
  }

  /** Begins a range of rows: forgets what the rows before needed, so that a range finds the same after any other. */
  begin(): void {
    this.usualExchange = this.work.table.scoring.reverse[MOST_TOPICS]!;
  }

  /**
   * Scores the columns in slices: first those with so many points for their exchange as the last row's list needed,
   * then all that could still enter the list.
   */
  run(row: number): BestColumns {
    const { scan, best } = this;
    scan.open(row, this.share);
    best.clear();
    let above = GREATEST_SCORE + 1;
    let from = this.usualExchange;
    while (from < above) {
      this.scoreSlice(scan.gather(from, above, best.floor));
      above = from;
      from = best.isFull ? this.exchangeNeeded() : above - this.widestStep;
      from = Math.max(0, from);
    }
    if (best.isFull) this.usualExchange = this.exchangeNeeded();
    return best;
  }

  private exchangeNeeded(): number {
    return Math.max(0, this.best.floor + 1 - this.scan.beyond);
  }

  /** Scores the gathered columns by falling limit (counting sort), until no other can enter the list. */
  private scoreSlice(size: number): void {
    const { scan, best, ordered, atLimit } = this;
    const { limit, column } = scan;
    atLimit.fill(0);
    for (let at = 0; at < size; at++) atLimit[limit[at]!]!++;
    for (let level = GREATEST_SCORE, position = 0; level >= 0; level--) {
      const count = atLimit[level]!;
      atLimit[level] = position;
      position += count;
    }
    for (let at = 0; at < size; at++) ordered[atLimit[limit[at]!]!++] = at;
    for (let at = 0; at < size; at++) {
      const entry = ordered[at]!;
      if (limit[entry]! <= best.floor) return;
      const score = scan.score(entry, best.floor);
      if (score > 0) best.insert(column[entry]!, score, score);
    }
  }
}

/** The most that one topic more or less changes the points of an exchange by. */
function widestStep({ scoring }: RoundTable): number {
  let widest = 1;
  for (let count = 1; count <= MOST_TOPICS; count++) {
    for (const points of [scoring.reverse, scoring.back]) {
      widest = Math.max(widest, points[count]! - points[count - 1]!);
    }
  }
  return widest;
}
