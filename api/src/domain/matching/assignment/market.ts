import { IN_USE, type Part, accumulate, columnOf, emptyPart, pack, weightOf } from './part';

/**
 * A part being solved: prices, and who holds the columns' places. Column `c` keeps what it sold in slots of its
 * own, `slotStart[c] … slotStart[c] + held[c] - 1`, and has room while `held[c]` is below its number of slots.
 */
export interface Market {
  readonly part: Part;
  /** What a place costs, ≥ 0. */
  readonly price: Float64Array;
  /** What a row gains by its dearest place, once the prices are whole; of either sign. */
  readonly profit: Float64Array;
  /** Demand of each row that is not met yet. */
  readonly wanting: Int32Array;
  readonly held: Int32Array;
  readonly slotStart: Int32Array;
  readonly slotEdge: Int32Array;
  readonly slotRow: Int32Array;
  /** What the auction got for the place. */
  readonly slotBid: Float64Array;
}

/** A market in which nothing is sold and everything costs nothing. */
export function openMarket(part: Part): Market {
  const columns = part.places.length;
  // One slot for each edge, and one more, so that a column with more places than edges never counts as full.
  const slots = new Int32Array(columns + 1).fill(1, 1);
  for (const packed of part.packed) slots[columnOf(packed) + 1]!++;
  part.places.forEach((own, column) => (slots[column + 1] = Math.min(slots[column + 1]!, Math.max(own, 0))));
  const total = accumulate(slots).at(-1) ?? 0;
  return {
    part,
    price: new Float64Array(columns),
    profit: new Float64Array(part.demand.length),
    wanting: part.demand.slice(),
    held: new Int32Array(columns),
    slotStart: slots,
    slotEdge: new Int32Array(total),
    slotRow: new Int32Array(total),
    slotBid: new Float64Array(total),
  };
}

/** Takes everything sold back; prices stay. */
export function takeBack({ part, held, wanting }: Market): void {
  for (let edge = 0; edge < part.packed.length; edge++) part.packed[edge]! &= ~IN_USE;
  held.fill(0);
  wanting.set(part.demand);
}

/** Sells a place of a column with room to an edge. */
export function sell(market: Market, edge: number, row: number): void {
  const { part, held, slotStart, slotEdge, slotRow, wanting } = market;
  const column = columnOf(part.packed[edge]!);
  const slot = slotStart[column]! + held[column]!++;
  slotEdge[slot] = edge;
  slotRow[slot] = row;
  part.packed[edge]! |= IN_USE;
  wanting[row]!--;
}

/** The same market seen from its columns: they are the rows now, profits are prices and prices profits. */
export function turnMarket({ part, price, profit }: Market): Market {
  const { demand, places, rowStart, packed, edge } = part;
  const start = new Int32Array(places.length + 1);
  for (const own of packed) start[columnOf(own) + 1]!++;
  const turned = emptyPart(places, demand, accumulate(start));
  const next = start.slice();
  for (let row = 0; row < demand.length; row++) {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const to = next[columnOf(packed[at]!)]!++;
      turned.packed[to] = pack(row, weightOf(packed[at]!)) | (packed[at]! & IN_USE);
      turned.edge[to] = edge[at]!;
    }
  }
  const market = openMarket(turned);
  market.price.set(profit);
  market.profit.set(price);
  for (let row = 0; row < places.length; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) if (turned.packed[at]! < 0) sell(market, at, row);
  }
  return market;
}

/** What a row would gain by an edge at the present prices. */
export function gainOf({ price }: Market, packed: number): number {
  return weightOf(packed) - price[columnOf(packed)]!;
}
