import { type AssignmentProblem, type AssignmentResult, pairValue } from '../problem';
import { type SolvedSplit, arePricesModest, joinPrices } from './join-prices';
import { maximumCardinality } from './maximum-cardinality';
import { COLUMN_BITS } from './part';
import { repair } from './repair';
import { type PartWork, solvePart } from './solve-part';
import { split } from './split';

/** An assignment, and the work it took: counts, not times, so that they are the same on every run. */
export interface AssignmentReport extends AssignmentResult {
  readonly work: AssignmentWork;
}

export interface AssignmentWork {
  readonly cardinalityPhases: number;
  readonly leftFull: PartWork;
  readonly rightFull: PartWork;
}

/** In which parts of a problem bidding is calm: each row finds its place in few bids. */
export interface Calm {
  readonly leftFull: boolean;
  readonly rightFull: boolean;
}

const ANY_MAY_BE_CALM: Calm = { leftFull: true, rightFull: true };

/** In which parts bidding was calm: in a similar problem it is not expected to be elsewhere. */
export function calmIn({ leftFull, rightFull }: AssignmentWork): Calm {
  return { leftFull: leftFull.auctions === 1, rightFull: rightFull.auctions === 1 };
}

/**
 * The best assignment: first the most pairs, then the greatest weight; exact, and the same for the same input.
 * `certify` proves the result from its prices.
 *
 * Four steps: the number of pairs (Hopcroft & Karp), a split into two parts in each of which one side has to be
 * full (Dulmage & Mendelsohn), an auction in each part (Bertsekas), and shortest paths for what it leaves open
 * (the Hungarian method). See docs/matching-assignment.md.
 *
 * @param expected in which parts bidding may be calm; where it is known not to be, no auction is held that would be given up.
 * @throws RangeError for a problem with more than two million nodes on a side.
 */
export function assign(problem: AssignmentProblem, expected: Calm = ANY_MAY_BE_CALM): AssignmentReport {
  const { leftCapacity, rightCapacity } = problem;
  if (Math.max(leftCapacity.length, rightCapacity.length) > 1 << COLUMN_BITS) {
    throw new RangeError(`more than ${1 << COLUMN_BITS} nodes on a side`);
  }
  const { matching, reached, phases } = maximumCardinality(problem);
  const parts = split(problem, reached);
  const leftFull = solvePart(parts.leftFull, matching.chosen, expected.leftFull);
  const rightFull = solvePart(parts.rightFull, matching.chosen, expected.rightFull);
  const result = joined(problem, { reached, leftFull, rightFull, forced: parts.forced }, [
    parts.forced,
    leftFull.edges,
    rightFull.edges,
  ]);
  return { ...result, work: { cardinalityPhases: phases, leftFull: leftFull.work, rightFull: rightFull.work } };
}

function joined(problem: AssignmentProblem, solved: SolvedSplit, chosen: readonly Int32Array[]): AssignmentResult {
  const pair = pairValue(problem);
  const pairs = chosen.reduce((sum, { length }) => sum + length, 0);
  const edges = new Int32Array(pairs);
  let at = 0;
  for (const some of chosen) {
    edges.set(some, at);
    at += some.length;
  }
  edges.sort();
  const weight = edges.reduce((sum, edge) => sum + problem.weight[edge]!, 0);
  const prices = joinPrices(problem, solved, pair);
  if (arePricesModest(solved, pair)) return { edges, pairs, weight, prices };
  // The edges are the best all the same; only their prices have to be found anew.
  return repair(problem, { edges, prices }) ?? { edges, pairs, weight, prices };
}
