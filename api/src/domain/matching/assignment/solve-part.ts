import { type Budget, auction } from './auction';
import { complete } from './complete';
import { type Market, openMarket, takeBack, turnMarket } from './market';
import type { Part } from './part';
import { makePricesWhole } from './whole-prices';

/** The finest ε: small enough that few rows have to be completed, large enough to keep bids few. */
const FINEST = 1 / 32;
/** ε for the scaled auction, in turn. */
const SCALES = [128, 16, 2, 1 / 4, FINEST];
/** Edges an auction may look at, per edge of the part. */
const DIRECT_BUDGET = 12;
const SCALE_BUDGET = 40;

/** A part solved: the edges in use, as indices into the whole problem, and the prices that prove them best. */
export interface PartSolution {
  readonly edges: Int32Array;
  readonly rowProfit: Float64Array;
  readonly columnPrice: Float64Array;
  readonly work: PartWork;
}

/** How a part was solved, for tests and benches. */
export interface PartWork {
  readonly auctions: number;
  readonly auctionEdges: number;
  readonly phases: number;
  readonly reversePhases: number;
}

/** Fills all rows of a part at the greatest weight. */
export function solvePart(part: Part): PartSolution {
  const market = openMarket(part);
  const { epsilon, ...auctions } = holdAuctions(market);
  makePricesWhole(market, Math.max(1, 1 / epsilon));
  const phases = complete(market);
  const unsold = market.price.some((price, column) => price > 0 && hasRoom(market, column));
  if (!unsold) return { ...solution(market), work: { ...auctions, phases, reversePhases: 0 } };
  const turned = turnMarket(market);
  const reversePhases = complete(turned, true);
  const { edges, rowProfit, columnPrice } = solution(turned);
  return { edges, rowProfit: columnPrice, columnPrice: rowProfit, work: { ...auctions, phases, reversePhases } };
}

/**
 * Sells the places by auction: at once with the finest ε where bidding is calm, else scaled, from coarse ε to
 * fine, prices carried over. An auction that uses up its budget is left as it stands: completing is exact from
 * anywhere.
 */
function holdAuctions(market: Market): { epsilon: number; auctions: number; auctionEdges: number } {
  const size = market.part.packed.length;
  const direct: Budget = { edges: DIRECT_BUDGET * size };
  if (auction(market, FINEST, direct)) {
    return { epsilon: FINEST, auctions: 1, auctionEdges: DIRECT_BUDGET * size - direct.edges };
  }
  market.price.fill(0);
  const slack = market.slotEdge.length > market.part.demand.reduce((sum, own) => sum + own, 0);
  let auctions = 1;
  let auctionEdges = DIRECT_BUDGET * size;
  let previous = 0;
  for (const epsilon of SCALES) {
    takeBack(market);
    // Where places stay unsold they must cost nothing in the end: let the coarse prices give way.
    if (slack) market.price.forEach((price, column) => (market.price[column] = Math.max(0, price - 3 * previous)));
    const budget: Budget = { edges: SCALE_BUDGET * size };
    const finished = auction(market, epsilon, budget);
    auctions++;
    auctionEdges += SCALE_BUDGET * size - budget.edges;
    previous = epsilon;
    if (!finished) break;
  }
  return { epsilon: previous, auctions, auctionEdges };
}

function hasRoom({ held, slotStart }: Market, column: number): boolean {
  return slotStart[column]! + held[column]! < slotStart[column + 1]!;
}

function solution({ part, price, profit }: Market): Omit<PartSolution, 'work'> {
  const edges = part.edge.filter((_, at) => part.packed[at]! < 0);
  return { edges, rowProfit: profit, columnPrice: price };
}
