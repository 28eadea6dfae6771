import type { Chart } from '../chart';
import type { TitleTable } from '../titles/title-table';

/** Who manages whom, by title: an edge for every pair of titles of which a holder of one directly manages a holder of the other. */
export interface ManagesGraph {
  readonly size: number;
  /** By edge: the title above, the title below, how many such pairs of people there are. */
  readonly above: Int32Array;
  readonly below: Int32Array;
  readonly pairs: Int32Array;
}

/** Collects the manages-graph over titles. Edges are sorted by the titles' indices; pairs within one title are left out. */
export function collectManagesGraph(chart: Chart, table: TitleTable): ManagesGraph {
  const size = table.titles.length;
  const keys = new Float64Array(chart.size);
  let count = 0;
  chart.managerOf.forEach((manager, person) => {
    if (manager === -1) return;
    const above = table.titleOf[manager]!;
    const below = table.titleOf[person]!;
    if (above !== -1 && below !== -1 && above !== below) keys[count++] = above * size + below;
  });
  const sorted = keys.subarray(0, count).sort();
  const above: number[] = [];
  const below: number[] = [];
  const pairs: number[] = [];
  let last = -1;
  for (const key of sorted) {
    if (key !== last) {
      above.push(Math.floor(key / size));
      below.push(key % size);
      pairs.push(0);
    }
    pairs[pairs.length - 1]!++;
    last = key;
  }
  return { size, above: Int32Array.from(above), below: Int32Array.from(below), pairs: Int32Array.from(pairs) };
}
