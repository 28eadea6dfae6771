import { ColumnScan, type Sample, sampleFor } from './column-scan';
import { BestColumns, joined, joinLists, RowListBuilder, type RowLists } from './row-lists';
import type { RowRange, RowWork } from './row-work';
import { GREATEST_SCORE } from './score-maxima';

/** The best legal columns of a range of rows. */
export interface Shortlists extends RowLists {
  /** For each row: no legal column outside of its list scores more. 0 where the list holds every legal column. */
  readonly bound: Int32Array;
}

/** How long shortlists are, and how much is looked at for them. */
export interface ShortlistTask {
  readonly most: number;
  /** Blocks of columns that a row looks at. */
  readonly blocks: number;
}

/**
 * The `most` best legal columns of each row among those that it looks at: all, or where there are more than enough, a sample
 * from everywhere. Each row has another sample than its neighbours: where many are alike, they shall not all find the same ones.
 */
export function shortlistRows(work: RowWork, { most, blocks }: ShortlistTask): RowRange<Shortlists> {
  const scan = new ColumnScan(work, {});
  const best = new BestColumns(most);
  const oneIn = Math.max(1, Math.floor(scan.blocks / blocks));
  return (from, to) => {
    const lists = new RowListBuilder(from, to);
    const bound = new Int32Array(to - from);
    let expected = 0;
    for (let row = from; row < to; row++) {
      const sample = sampleFor(row, oneIn);
      // Neighbours are much alike: what the last one's list began with is where to begin, unless it proves too much.
      const above = Math.max(0, expected - ROOM);
      fill(best, scan, row, sample, above);
      if (above > 0 && !best.isFull) fill(best, scan, row, sample, 0);
      expected = best.floor;
      lists.add(best.length, best.column, best.score);
      bound[row - from] = oneIn > 1 ? GREATEST_SCORE : best.floor;
    }
    return { ...lists.build(), bound };
  };
}

/** The shortlists of neighbouring ranges of rows as those of one. */
export function joinShortlists(ranges: readonly Shortlists[]): Shortlists {
  return { ...joinLists(ranges), bound: joined(ranges.map(({ bound }) => bound)) };
}

/** How much less than the last row's list the next one's may begin with: hardly one in thirty is below. */
const ROOM = 120;

/** Fills the list with the best columns of a row that score more than `above`. */
function fill(best: BestColumns, scan: ColumnScan, row: number, sample: Sample, above: number): void {
  best.clear();
  scan.open(row, sample);
  for (let size = scan.next(0, above); size >= 0; size = scan.next(0, Math.max(above, best.floor))) {
    for (let entry = 0; entry < size; entry++) {
      const score = scan.score[entry]!;
      if (score > best.floor) best.insert(scan.column[entry]!, score, score);
    }
  }
}
