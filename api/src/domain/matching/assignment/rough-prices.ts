import { type AssignmentPrices, type AssignmentProblem, pairValue } from '../problem';
import { auction } from './auction';
import { joinPrices, type PartPrices } from './join-prices';
import { openMarket } from './market';
import { maximumCardinality } from './maximum-cardinality';
import type { Part } from './part';
import { holdScaled } from './scaled-auctions';
import { split } from './split';
import { makePricesWhole } from './whole-prices';

/** Edges an auction may look at, per edge of the part. */
const BUDGET = 60;

/**
 * Prices that are about right, in a third of the time of `assign`: no assignment is made exact. They prove nothing, but tell
 * which edges a problem lacks.
 *
 * @param scales ε of the auctions, in turn: prices are right up to a few times the last.
 */
export function roughPrices(problem: AssignmentProblem, scales: readonly number[]): AssignmentPrices {
  const { reached } = maximumCardinality(problem);
  const { leftFull, rightFull, forced } = split(problem, reached);
  const solved = {
    reached,
    forced,
    leftFull: roughlySold(leftFull, scales),
    rightFull: roughlySold(rightFull, scales),
  };
  return joinPrices(problem, solved, pairValue(problem));
}

function roughlySold(part: Part, scales: readonly number[]): PartPrices {
  const market = openMarket(part);
  holdScaled(market, scales, (epsilon) => auction(market, epsilon, { edges: BUDGET * part.packed.length }));
  makePricesWhole(market, 1);
  return { rowProfit: market.profit, columnPrice: market.price };
}
