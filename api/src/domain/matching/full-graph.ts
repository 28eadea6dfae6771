import { assign } from './assignment/assign';
import { type Certificate, certify } from './assignment/certify';
import { reassign } from './assignment/reassign';
import { improvingPairs, type KnownBounds, type Pricing } from './pricing';
import { type AssignmentProblem, type AssignmentResult, pairValue } from './problem';
import { PairScorer } from './pair-scorer';
import type { RowWork } from './row-scan';
import { GREATEST_SCORE } from './score-maxima';
import { type Effort, startingLists, usualEffort } from './starting-lists';
import { widened } from './widened-problem';

/** The best assignment over all legal pairs of a round. */
export interface FullGraphResult {
  /** The pairs that were looked at closely: rows and columns as in the sides. */
  readonly problem: AssignmentProblem;
  readonly result: AssignmentResult;
  readonly certificate: Certificate;
  /** What is proven of the legal pairs outside of the problem. */
  readonly known: KnownBounds;
  /** Times that the assignment was solved. */
  readonly solved: number;
}

/** How near to improving a pair must come to be added: in each pricing less, which leaves room for prices to move. */
const NEAR = [36, 12, 4, 1];

/** Assigns over shortlists, then adds legal pairs until the prices leave no room for any other. */
export function assignFullGraph(
  work: RowWork,
  step: (share: number) => void = () => undefined,
  effort: Effort = usualEffort,
): FullGraphResult {
  const lists = startingLists(work, step, effort);
  const problem: AssignmentProblem = {
    leftCapacity: work.sides.rowSeats,
    rightCapacity: work.sides.columnSeats,
    rowStart: lists.rowStart,
    column: lists.column,
    weight: lists.score,
  };
  const known = {
    row: Float64Array.from(lists.rowBound),
    base: new Float64Array(work.sides.columnPerson.length),
    column: lists.columnBound,
  };
  return priceIn(work, { problem, result: assign(problem), known }, NEAR, effort, (share) => step(0.5 + share / 2));
}

/**
 * The same for a round whose rules have become more generous: from the pairs and prices of the round before, so that
 * only what the change makes better has to be found.
 */
export function reassignFullGraph(
  work: RowWork,
  before: Pick<FullGraphResult, 'problem' | 'result'>,
  effort: Effort = usualEffort,
): FullGraphResult {
  const problem = weighedAgain(work, before.problem);
  const { edges, prices } = before.result;
  const known = {
    row: new Float64Array(work.sides.rowPerson.length).fill(GREATEST_SCORE),
    base: new Float64Array(work.sides.columnPerson.length),
    column: new Int32Array(work.sides.columnPerson.length).fill(GREATEST_SCORE),
  };
  return priceIn(work, { problem, result: reassign(problem, { edges, prices }), known }, NEAR.slice(1), effort);
}

/**
 * Adds the legal pairs that prices leave room for and solves again, until there are none: the prices then prove the
 * assignment the best over every legal pair, listed or not.
 */
function priceIn(
  work: RowWork,
  start: Pick<FullGraphResult, 'problem' | 'result' | 'known'>,
  near: readonly number[],
  { added }: Effort,
  step: (share: number) => void = () => undefined,
): FullGraphResult {
  const rows = work.sides.rowPerson.length;
  let { problem, result, known } = start;
  for (let solved = 1; ; solved++) {
    step(1 - 1 / (solved + 1));
    const pricing = pricingOf(problem, result, known, near[solved - 1] ?? 0);
    const priced = improvingPairs(work, 0, rows, pricing, added);
    known = { row: priced.bound, base: result.prices.right.slice(), column: known.column };
    const wider = widened(problem, priced);
    const edges = wider.moved(result.edges);
    problem = wider.problem;
    if (priced.improving === 0) {
      result = { ...result, edges };
      return { problem, result, certificate: certify(problem, result), known, solved };
    }
    result = priced.improving > rows ? assign(problem) : reassign(problem, { edges, prices: result.prices });
  }
}

/** A problem with the scores that its pairs have under the work's rules, which allow all of them. */
function weighedAgain({ table, sides }: RowWork, problem: AssignmentProblem): AssignmentProblem {
  const scorer = new PairScorer(table);
  const weight = new Int32Array(problem.weight.length);
  sides.rowPerson.forEach((person, row) => {
    for (let edge = problem.rowStart[row]!; edge < problem.rowStart[row + 1]!; edge++) {
      const partner = sides.columnPerson[problem.column[edge]!]!;
      weight[edge] = sides.rows === 'junior' ? scorer.score(person, partner) : scorer.score(partner, person);
    }
  });
  return { ...problem, weight };
}

function pricingOf(
  problem: AssignmentProblem,
  { prices }: AssignmentResult,
  known: KnownBounds,
  near: number,
): Pricing {
  return {
    rowPrice: prices.left,
    columnPrice: prices.right,
    pairValue: pairValue(problem),
    rowStart: problem.rowStart,
    column: problem.column,
    known,
    near,
  };
}
