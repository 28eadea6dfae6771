import { type Labels, blankLabels, clearLabels } from './labels';
import type { Market } from './market';
import { PriceSearch } from './price-search';
import { TightPaths } from './tight-paths';

/**
 * Gives every row that still wants places its due, exactly, by shortest augmenting paths (the primal-dual or
 * Hungarian method, with Hopcroft & Karp's phases): each phase searches from all wanting rows at once, lets the
 * prices take in the distances, and augments along the edges that are tight then.
 *
 * Expects whole prices at which each row gains by its places at least `profit` and by others at most that,
 * and keeps this so. Without `rowsMayStayOut` every row has to be served; with it, one may also end at no profit.
 *
 * @returns the number of phases.
 */
export function complete(market: Market, rowsMayStayOut = false): number {
  const { wanting, profit } = market;
  const labels = blankLabels(market);
  const search = new PriceSearch(market, labels, rowsMayStayOut);
  const paths = new TightPaths(market, labels, rowsMayStayOut);
  const isDue = (row: number) => wanting[row]! > 0 && (!rowsMayStayOut || profit[row]! > 0);
  let due: number[] = [];
  for (let row = 0; row < wanting.length; row++) if (isDue(row)) due.push(row);
  let phases = 0;
  while (due.length > 0) {
    const nearest = search.run(due);
    if (nearest === Infinity) throw new RangeError('a row cannot have the places it is due');
    takeIn(market, labels, nearest);
    for (const row of due) while (isDue(row) && paths.augment(row));
    clearLabels(labels);
    due = due.filter(isDue);
    phases++;
  }
  return phases;
}

/** Moves prices and profits by what the nodes are nearer than the end, which makes shortest paths tight. */
function takeIn({ price, profit }: Market, labels: Labels, nearest: number): void {
  const { rows, columns, rowDistance, columnDistance } = labels;
  for (let at = 0; at < rows.size; at++) {
    const row = rows.nodes[at]!;
    if (rowDistance[row]! < nearest) profit[row]! -= nearest - rowDistance[row]!;
  }
  for (let at = 0; at < columns.size; at++) {
    const column = columns.nodes[at]!;
    if (columnDistance[column]! < nearest) price[column]! += nearest - columnDistance[column]!;
  }
}
