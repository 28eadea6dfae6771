import { auction, FINEST } from './auction';
import { complete } from './complete';
import { type Market, hasUnsoldAtPrice, openMarket, turnMarket } from './market';
import type { Part } from './part';
import { refine } from './refine';
import { holdScaled } from './scaled-auctions';
import { makePricesWhole } from './whole-prices';

/** ε of the auction that does it at once: small enough to leave little to complete, and still few bids. */
const DIRECT = 1 / 32;
/** ε of the scaled auctions, in turn; the last makes it rare that anything has to be completed. */
const SCALES = [128, 8, 1 / 2, FINEST];
/** Edges an auction may look at, per edge of the part. */
const DIRECT_BUDGET = 20;
const SCALE_BUDGET = 60;

/** A part solved: the edges in use, as indices into the whole problem, and the prices that prove them best. */
export interface PartSolution {
  readonly edges: Int32Array;
  readonly rowProfit: Float64Array;
  readonly columnPrice: Float64Array;
  readonly work: PartWork;
}

/** What it took to solve a part: counts, the same on every run. */
export interface PartWork {
  readonly edges: number;
  readonly auctions: number;
  /** Edges that bidders looked at. */
  readonly auctionEdges: number;
  /** Phases of shortest paths that the auctions left to do, from the rows and from the columns. */
  readonly phases: number;
  readonly reversePhases: number;
}

/**
 * Fills all rows of a part at the greatest weight. Where bidding is calm, one auction with a fine ε does nearly all
 * of it. Where it is not, the part is refined first and the auctions are scaled. What an auction leaves open
 * when it ends, or when its budget does, is completed exactly.
 *
 * @param chosen marks the edges, by their index in the whole problem, of some assignment that fills all rows.
 * @param mayBeCalm whether the one auction is tried at all.
 */
export function solvePart(part: Part, chosen: Uint8Array, mayBeCalm: boolean): PartSolution {
  const given = mayBeCalm ? DIRECT_BUDGET * part.packed.length : 0;
  const budget = { edges: given };
  if (mayBeCalm) {
    const market = openMarket(part);
    if (auction(market, DIRECT, budget)) {
      return finish({ market, epsilon: DIRECT, auctions: 1, auctionEdges: given - budget.edges }, part);
    }
  }
  const refined = refine(part, chosen);
  const { work, edges, rowProfit, columnPrice } = finish(holdScaledAuctions(openMarket(refined.part)), part);
  refined.liftPrices(rowProfit, columnPrice);
  return {
    edges: joined(edges, refined.forced),
    rowProfit,
    columnPrice,
    work: { ...work, auctions: work.auctions + (mayBeCalm ? 1 : 0), auctionEdges: work.auctionEdges + given },
  };
}

interface Auctioned {
  readonly market: Market;
  /** What the market's prices are exact to, and multiples of. */
  readonly epsilon: number;
  readonly auctions: number;
  readonly auctionEdges: number;
}

/** Makes an auction's outcome exact: from the rows first, then from the columns with places that found no taker. */
function finish({ market, epsilon, auctions, auctionEdges }: Auctioned, part: Part): PartSolution {
  makePricesWhole(market, Math.max(1, 1 / epsilon));
  const phases = complete(market);
  const work = { edges: part.packed.length, auctions, auctionEdges, phases, reversePhases: 0 };
  if (!hasUnsoldAtPrice(market)) {
    return { edges: inUse(market), rowProfit: market.profit, columnPrice: market.price, work };
  }
  const turned = turnMarket(market);
  const reversePhases = complete(turned, true);
  return {
    edges: inUse(turned),
    rowProfit: turned.price,
    columnPrice: turned.profit,
    work: { ...work, reversePhases },
  };
}

/** Scaled auctions; columns that nobody comes to all the same bid for rows in their turn (reverse auction). */
function holdScaledAuctions(market: Market): Auctioned {
  const budget = { edges: 0 };
  let auctions = 0;
  let auctionEdges = 0;
  const hold = (on: Market, epsilon: number, rowsMayStayOut: boolean) => {
    const given = SCALE_BUDGET * on.part.packed.length;
    budget.edges = given;
    const isFinished = auction(on, epsilon, budget, rowsMayStayOut);
    auctions++;
    auctionEdges += given - budget.edges;
    return isFinished;
  };
  const { epsilon, isFinished } = holdScaled(market, SCALES, (each) => hold(market, each, false));
  if (!isFinished || !hasUnsoldAtPrice(market)) return { market, epsilon, auctions, auctionEdges };
  const turned = turnMarket(market);
  hold(turned, FINEST, true);
  return { market: turnMarket(turned), epsilon: FINEST, auctions, auctionEdges };
}

function inUse({ part }: Market): Int32Array {
  return part.edge.filter((_, at) => part.packed[at]! < 0);
}

function joined(one: Int32Array, other: Int32Array): Int32Array {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
