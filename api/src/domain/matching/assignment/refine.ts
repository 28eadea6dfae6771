import { type Components, findComponents } from './components';
import { type Market, openMarket, sell, takeBack } from './market';
import { IN_USE, type Part, accumulate, columnOf, emptyPart, weightOf } from './part';

/** A part without the edges that are settled before any weight is looked at. */
export interface RefinedPart {
  readonly part: Part;
  /** Edges that every assignment which serves all rows has, as indices into the whole problem. */
  readonly forced: Int32Array;
  /** Turns prices that prove the refined part optimal into ones for the part that it was made from, in place. */
  liftPrices(rowProfit: Float64Array, columnPrice: Float64Array): void;
}

/**
 * Cuts a part along its strongly connected components, given one assignment that serves all its rows (its edges are
 * marked in `chosen`). Auctions suffer where prices have to build up along long chains of such components, step
 * by step, though nothing is left to decide between them.
 */
export function refine(whole: Part, chosen: Uint8Array): RefinedPart {
  const market = serve(whole, chosen);
  const components = findComponents(market);
  const isWithin = (row: number, edge: number) =>
    components.ofRow[row] === components.ofColumn[columnOf(whole.packed[edge]!)];
  const demand = whole.demand.slice();
  const places = whole.places.slice();
  const start = new Int32Array(whole.rowStart.length);
  const forced: number[] = [];
  for (let row = 0; row < demand.length; row++) {
    for (let edge = whole.rowStart[row]!; edge < whole.rowStart[row + 1]!; edge++) {
      if (isWithin(row, edge)) start[row + 1]!++;
      else if (whole.packed[edge]! < 0) {
        forced.push(edge);
        demand[row]!--;
        places[columnOf(whole.packed[edge]!)]!--;
      }
    }
  }
  const part = emptyPart(demand, places, accumulate(start));
  for (let row = 0, to = 0; row < demand.length; row++) {
    for (let edge = whole.rowStart[row]!; edge < whole.rowStart[row + 1]!; edge++) {
      if (!isWithin(row, edge)) continue;
      part.packed[to] = whole.packed[edge]! & ~IN_USE;
      part.edge[to++] = whole.edge[edge]!;
    }
  }
  return {
    part,
    forced: Int32Array.from(forced, (edge) => whole.edge[edge]!),
    liftPrices: (rowProfit, columnPrice) => liftPrices(market, components, rowProfit, columnPrice),
  };
}

/** The part's market with the chosen edges sold. */
function serve(part: Part, chosen: Uint8Array): Market {
  const market = openMarket(part);
  takeBack(market);
  for (let row = 0; row < part.demand.length; row++) {
    for (let edge = part.rowStart[row]!; edge < part.rowStart[row + 1]!; edge++) {
      if (chosen[part.edge[edge]!] === 1) sell(market, edge, row);
    }
  }
  return market;
}

/**
 * Raises all prices of each component, and lowers its rows' profits, just as far as the edges from other components
 * ask for: longest paths over the network of components, which has no cycles.
 */
function liftPrices(
  market: Market,
  { ofRow, ofColumn, count }: Components,
  rowProfit: Float64Array,
  columnPrice: Float64Array,
): void {
  const { rowStart, packed } = market.part;
  const lift = new Float64Array(count);
  const raise = (from: number, to: number, by: number) => (lift[to] = Math.max(lift[to]!, lift[from]! + by));
  // Components are numbered from the sinks up, so from the last one down, every way in is known in time.
  const rows = nodesByComponent(ofRow, count);
  const columns = nodesByComponent(ofColumn, count);
  for (let from = count - 1; from >= 0; from--) {
    for (let at = rows.start[from]!; at < rows.start[from + 1]!; at++) {
      const row = rows.nodes[at]!;
      for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
        const column = columnOf(packed[edge]!);
        const short = weightOf(packed[edge]!) - rowProfit[row]! - columnPrice[column]!;
        if (packed[edge]! >= 0 && ofColumn[column] !== from) raise(from, ofColumn[column]!, short);
      }
    }
    for (let at = columns.start[from]!; at < columns.start[from + 1]!; at++) {
      const column = columns.nodes[at]!;
      const first = market.slotStart[column]!;
      for (let slot = first; slot < first + market.held[column]!; slot++) {
        const row = market.slotRow[slot]!;
        const over = rowProfit[row]! + columnPrice[column]! - weightOf(packed[market.slotEdge[slot]!]!);
        if (ofRow[row] !== from) raise(from, ofRow[row]!, over);
      }
    }
  }
  for (let row = 0; row < rowProfit.length; row++) rowProfit[row]! -= lift[ofRow[row]!]!;
  for (let column = 0; column < columnPrice.length; column++) columnPrice[column]! += lift[ofColumn[column]!]!;
}

function nodesByComponent(of: Int32Array, count: number): { start: Int32Array; nodes: Int32Array } {
  const start = new Int32Array(count + 1);
  for (const component of of) start[component + 1]!++;
  accumulate(start);
  const next = start.slice();
  const nodes = new Int32Array(of.length);
  of.forEach((component, node) => (nodes[next[component]!++] = node));
  return { start, nodes };
}
