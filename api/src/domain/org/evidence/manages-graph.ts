import type { Chart } from '../chart';
import type { TitleTable } from '../titles/title-table';

/** Who manages whom, by title: an edge for every two titles whose holders manage each other more in one direction. */
export interface ManagesGraph {
  readonly size: number;
  /** By edge: the title above and the title below. */
  readonly above: Int32Array;
  readonly below: Int32Array;
  /** By edge: the pairs of people that count: all of them if they agree in direction, surplus² / all if not. */
  readonly surplus: Float64Array;
  /** By title: pairs of people that its holders are part of, on either side, with holders of any title. */
  readonly pairs: Int32Array;
}

/**
 * Collects the manages-graph over titles; edges are sorted by the titles' indices. Where holders of two titles manage each other
 * in both directions only the surplus counts, by the share that it has: titles that say nothing about rank cancel out.
 */
export function collectManagesGraph(chart: Chart, table: TitleTable): ManagesGraph {
  const size = table.titles.length;
  const pairs = new Int32Array(size);
  /** For each pair of people `low * size + high` of the two titles' indices, +½ where the low one is above, else 0. */
  const keys = new Float64Array(chart.size);
  let count = 0;
  chart.managerOf.forEach((manager, person) => {
    if (manager === -1) return;
    const above = table.titleOf[manager]!;
    const below = table.titleOf[person]!;
    if (above === -1 || below === -1) return;
    pairs[above]!++;
    pairs[below]!++;
    if (above !== below)
      keys[count++] = Math.min(above, below) * size + Math.max(above, below) + (above < below ? 0.5 : 0);
  });
  return { size, pairs, ...netEdges(keys.subarray(0, count).sort(), size) };
}

function netEdges(sorted: Float64Array, size: number): Pick<ManagesGraph, 'above' | 'below' | 'surplus'> {
  const above: number[] = [];
  const below: number[] = [];
  const surplus: number[] = [];
  for (let from = 0; from < sorted.length;) {
    const key = Math.floor(sorted[from]!);
    const first = from;
    let net = 0;
    for (; from < sorted.length && Math.floor(sorted[from]!) === key; from++) net += sorted[from] === key ? -1 : 1;
    const low = Math.floor(key / size);
    const high = key % size;
    if (net === 0) continue;
    above.push(net > 0 ? low : high);
    below.push(net > 0 ? high : low);
    surplus.push((net * net) / (from - first));
  }
  return { above: Int32Array.from(above), below: Int32Array.from(below), surplus: Float64Array.from(surplus) };
}
