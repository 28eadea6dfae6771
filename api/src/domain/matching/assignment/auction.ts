import { type Market, sell } from './market';
import { COLUMN_BITS, COLUMN_MASK, IN_USE } from './part';

/** How much work an auction may do, in edges looked at; what is left of it afterwards is in `edges`. */
export interface Budget {
  edges: number;
}

/** Prices and bids are whole numbers of this part of a point while an auction is held: quicker than fractions. */
const UNITS_BITS = 8;
const UNITS = 1 << UNITS_BITS;
/** The least ε of an auction. */
export const FINEST = 1 / UNITS;

/** What one edge must be worth less than the best, in units, so that a row with no other choice outbids all others. */
const NO_OTHER_CHOICE = 1024 * UNITS;

/** An auction ends where a bid would be higher, in units: whole numbers of 32 bits hold any gain below it. */
const HIGHEST_BID = 1 << 30;

/** Less than any gain. */
const NONE = -0x80000000;

/** In place of the row outbid: there is none, as the bidder found nothing worth its price, or would have to bid too high. */
const STAYS_OUT = -2;
const TOO_HIGH = -3;

/**
 * Bertsekas' auction: rows that still want a place bid for the one that gains them most, up to what makes them
 * indifferent to their second choice, plus ε; a full column gives up its cheapest place to a higher bid. A
 * column's price is the lowest bid it accepted, and stays as it is until all its places are sold.
 *
 * Afterwards no row would gain more than ε by another place than by any it holds.
 *
 * Source: Bertsekas 1988; Bertsekas & Castañon 1989 for several places per column.
 * @param epsilon a multiple of `FINEST`, as the prices at the start are.
 * @param rowsMayStayOut a row whose best gain is not above zero stays out, rather than having to be served.
 * @returns false if the budget ran out, or prices rose too high, before every row had its places.
 */
export function auction(market: Market, epsilon: number, budget: Budget, rowsMayStayOut = false): boolean {
  const room: Room = { market, price: inUnits(market.price), slotBid: inUnits(market.slotBid) };
  const isFinished = serveAll(room, epsilon * UNITS, budget, rowsMayStayOut ? 0 : NONE);
  inPoints(room.price, market.price);
  inPoints(room.slotBid, market.slotBid);
  return isFinished;
}

/** A market while an auction is held, its prices and bids in units. */
interface Room {
  readonly market: Market;
  readonly price: Int32Array;
  readonly slotBid: Int32Array;
}

function inUnits(points: Float64Array): Int32Array {
  const units = new Int32Array(points.length);
  for (let at = 0; at < units.length; at++) units[at] = points[at]! * UNITS;
  return units;
}

function inPoints(units: Int32Array, points: Float64Array): void {
  for (let at = 0; at < units.length; at++) points[at] = units[at]! / UNITS;
}

function serveAll(room: Room, epsilon: number, budget: Budget, leastGain: number): boolean {
  const { wanting, part } = room.market;
  const { rowStart } = part;
  const queue = new RowQueue(wanting.length);
  for (let row = 0; row < wanting.length; row++) if (wanting[row]! > 0) queue.push(row);
  for (let row = queue.shift(); row >= 0; row = queue.shift()) {
    while (wanting[row]! > 0) {
      budget.edges -= rowStart[row + 1]! - rowStart[row]!;
      if (budget.edges < 0) return false;
      const outbid = bid(room, row, epsilon, leastGain);
      if (outbid === TOO_HIGH) return false;
      if (outbid === STAYS_OUT) break;
      if (outbid >= 0 && outbid !== row) queue.push(outbid);
    }
  }
  return true;
}

/** Lets a row bid for one place; returns the row that lost a place to it, −1 for none, or why it made no bid. */
function bid(room: Room, row: number, epsilon: number, leastGain: number): number {
  const { price } = room;
  const { rowStart, packed } = room.market.part;
  const end = rowStart[row + 1]!;
  let best = -1;
  let gain = leastGain;
  let nextGain = leastGain;
  for (let edge = rowStart[row]!; edge < end; edge++) {
    const own = packed[edge]!;
    if (own < 0) continue;
    const value = (((own >> COLUMN_BITS) << UNITS_BITS) - price[own & COLUMN_MASK]!) | 0;
    if (value <= nextGain) continue;
    if (value > gain) {
      nextGain = gain;
      gain = value;
      best = edge;
    } else nextGain = value;
  }
  if (best < 0) return STAYS_OUT;
  const lead = nextGain === NONE ? NO_OTHER_CHOICE : gain - nextGain;
  const column = packed[best]! & COLUMN_MASK;
  const offer = price[column]! + lead + epsilon;
  return offer > HIGHEST_BID ? TOO_HIGH : accept(room, column, best, row, offer);
}

/** Gives a column's free or cheapest place to a bid that is above its price; returns the row that lost it, or −1. */
function accept({ market, price, slotBid }: Room, column: number, edge: number, row: number, offer: number): number {
  const { part, held, slotStart, slotRow, slotEdge, wanting } = market;
  const start = slotStart[column]!;
  const end = slotStart[column + 1]!;
  if (held[column]! < end - start) {
    slotBid[start + held[column]!] = offer;
    sell(market, edge, row);
    if (held[column]! === end - start) price[column] = slotBid[cheapest(slotBid, start, end)]!;
    return -1;
  }
  const slot = cheapest(slotBid, start, end);
  const outbid = slotRow[slot]!;
  part.packed[slotEdge[slot]!]! &= ~IN_USE;
  wanting[outbid]!++;
  part.packed[edge]! |= IN_USE;
  wanting[row]!--;
  slotBid[slot] = offer;
  slotEdge[slot] = edge;
  slotRow[slot] = row;
  price[column] = slotBid[cheapest(slotBid, start, end)]!;
  return outbid;
}

function cheapest(bids: Int32Array, start: number, end: number): number {
  let slot = start;
  for (let other = start + 1; other < end; other++) if (bids[other]! < bids[slot]!) slot = other;
  return slot;
}

/**
 * Rows that wait, each once; the next is the one that follows the last in number, and after the highest the lowest again.
 * Neighbours are close in memory too: to come to them in order is half as much again as fast as first in, first out.
 */
class RowQueue {
  private readonly waiting: Int32Array;
  private word = 0;
  private size = 0;

  constructor(rows: number) {
    this.waiting = new Int32Array((rows + 31) >>> 5);
  }

  push(row: number): void {
    const bit = 1 << (row & 31);
    if ((this.waiting[row >>> 5]! & bit) !== 0) return;
    this.waiting[row >>> 5]! |= bit;
    this.size++;
  }

  /** The next row, or −1. */
  shift(): number {
    if (this.size === 0) return -1;
    const { waiting } = this;
    let word = this.word;
    while (waiting[word] === 0) word = word + 1 === waiting.length ? 0 : word + 1;
    const rows = waiting[word]!;
    const first = rows & -rows;
    waiting[word] = rows ^ first;
    this.word = word;
    this.size--;
    return (word << 5) + 31 - Math.clz32(first);
  }
}
