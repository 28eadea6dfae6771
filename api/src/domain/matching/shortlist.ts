import { ListScan } from './list-scan';
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
  /** Columns, each as often as it is in a list of topics, after which a row has looked enough. */
  readonly lookedAt: number;
}

/**
 * The `most` best legal columns of each row, as far as it looks.
 *
 * The columns that exchange most come first, in the lists of the row's topic patterns; a row ends where no column further on
 * can score as much as the worst in its list, or where it has looked enough: nothing is known about the others then.
 */
export function shortlistRows(work: RowWork, { most, lookedAt }: ShortlistTask): RowRange<Shortlists> {
  const scan = new ListScan(work, { most: lookedAt });
  const best = new BestColumns(most);
  return (from, to) => {
    const lists = new RowListBuilder(from, to);
    const bound = new Int32Array(to - from);
    for (let row = from; row < to; row++) {
      fill(best, scan, row);
      lists.add(best.length, best.column, best.score);
      bound[row - from] = scan.isCutOff ? GREATEST_SCORE : best.floor;
    }
    return { ...lists.build(), bound };
  };
}

/** The shortlists of neighbouring ranges of rows as those of one. */
export function joinShortlists(ranges: readonly Shortlists[]): Shortlists {
  return { ...joinLists(ranges), bound: joined(ranges.map(({ bound }) => bound)) };
}

function fill(best: BestColumns, scan: ListScan, row: number): void {
  best.clear();
  scan.open(row);
  for (let size = scan.next(0, best.floor); size >= 0; size = scan.next(0, best.floor)) {
    for (let entry = 0; entry < size; entry++) {
      if (scan.limit[entry]! <= best.floor) continue;
      const score = scan.score(entry, best.floor);
      if (score > 0) best.insert(scan.column[entry]!, score, score);
    }
  }
}
