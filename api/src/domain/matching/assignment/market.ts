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
  const slots = new Int32Array(columns + 1);
  for (const packed of part.packed) slots[columnOf(packed) + 1]!++;
  // One slot more than edges, so that a column with more places than that never counts as full.
  part.places.forEach((own, column) => {
    const edges = slots[column + 1]!;
    if (edges > 0) slots[column + 1] = Math.min(edges + 1, own);
  });
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

/**
 * The same market seen from its columns, which are the rows now: profits are prices, and prices profits. A row that
 * is served in full costs as much as its dearest place gains it, any other nothing.
 */
export function turnMarket(market: Market): Market {
  const { demand, places, rowStart, packed, edge } = market.part;
  const start = new Int32Array(places.length + 1);
  for (const own of packed) start[columnOf(own) + 1]!++;
  const part = emptyPart(places, demand, accumulate(start));
  const next = start.slice();
  for (let row = 0; row < demand.length; row++) {
    for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
      const to = next[columnOf(packed[at]!)]!++;
      part.packed[to] = pack(row, weightOf(packed[at]!)) | (packed[at]! & IN_USE);
      part.edge[to] = edge[at]!;
    }
  }
  const turned = openMarket(part);
  turned.profit.set(market.price);
  for (let row = 0; row < places.length; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      if (part.packed[at]! >= 0) continue;
      const seller = columnOf(part.packed[at]!);
      const gain = weightOf(part.packed[at]!) - market.price[row]!;
      turned.slotBid[turned.slotStart[seller]! + turned.held[seller]!] = gain;
      if (market.wanting[seller] === 0) {
        turned.price[seller] = turned.held[seller] === 0 ? gain : Math.min(turned.price[seller]!, gain);
      }
      sell(turned, at, row);
    }
  }
  return turned;
}

/** Whether some column has both a price and places that nobody took: no such assignment is the best. */
export function hasUnsoldAtPrice(market: Market): boolean {
  return market.price.some((price, column) => price > 0 && hasRoom(market, column));
}

/** Whether a column has places left. */
export function hasRoom({ held, slotStart }: Market, column: number): boolean {
  return slotStart[column]! + held[column]! < slotStart[column + 1]!;
}

/** What a row would gain by an edge at the present prices. */
export function gainOf({ price }: Market, packed: number): number {
  return weightOf(packed) - price[columnOf(packed)]!;
}
