import { type Market, gainOf } from './market';
import { IN_USE } from './part';

/**
 * Makes an auction's prices whole numbers, sets each row's profit to what it would gain by the best place that it
 * does not hold, and takes back the places that gain less: what then remains in use is exactly optimal for
 * what it is, and the rows that lost a place are left to `complete`.
 *
 * Prices are multiples of ε = 1 / `steps`. Of the fractions at which rounding could turn from down to up, the
 * one is taken that the fewest prices lie at, as only places whose gains straddle it are lost.
 */
export function makePricesWhole(market: Market, steps: number): void {
  const { price } = market;
  const lift = 1 - (rarestFraction(price, steps) + 1) / steps;
  // A reverse auction may leave a price up to ε below zero.
  for (let column = 0; column < price.length; column++) price[column] = Math.max(0, Math.floor(price[column]! + lift));
  for (let row = 0; row < market.wanting.length; row++) settleRow(market, row);
  closeGaps(market);
}

/** How many steps above a whole number the fewest prices are. */
function rarestFraction(price: Float64Array, steps: number): number {
  const count = new Int32Array(steps);
  for (const own of price) count[(own - Math.floor(own)) * steps]!++;
  let rarest = 0;
  for (let step = 1; step < steps; step++) if (count[step]! < count[rarest]!) rarest = step;
  return rarest;
}

function settleRow(market: Market, row: number): void {
  const { part, profit, wanting } = market;
  const { rowStart, packed } = part;
  const end = rowStart[row + 1]!;
  let bestOther = -Infinity;
  let worstOwn = Infinity;
  for (let edge = rowStart[row]!; edge < end; edge++) {
    const gain = gainOf(market, packed[edge]!);
    if (packed[edge]! < 0) worstOwn = Math.min(worstOwn, gain);
    else bestOther = Math.max(bestOther, gain);
  }
  profit[row] = bestOther > -Infinity ? bestOther : worstOwn < Infinity ? worstOwn : 0;
  if (worstOwn >= bestOther) return;
  for (let edge = rowStart[row]!; edge < end; edge++) {
    if (packed[edge]! >= 0 || gainOf(market, packed[edge]!) >= bestOther) continue;
    packed[edge]! &= ~IN_USE;
    wanting[row]!++;
  }
}

/** Moves each column's sold places together again. */
function closeGaps({ part, held, slotStart, slotEdge, slotRow }: Market): void {
  for (let column = 0; column < held.length; column++) {
    const start = slotStart[column]!;
    let to = start;
    for (let from = start; from < start + held[column]!; from++) {
      if (part.packed[slotEdge[from]!]! >= 0) continue;
      slotEdge[to] = slotEdge[from]!;
      slotRow[to++] = slotRow[from]!;
    }
    held[column] = to - start;
  }
}
