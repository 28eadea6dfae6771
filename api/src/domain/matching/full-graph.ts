import { assign, type AssignmentWork } from './assignment/assign';
import { reassign } from './assignment/reassign';
import { joinPriced, type KnownBounds, type Pricing } from './pricing';
import { type AssignmentProblem, type AssignmentResult, pairValue } from './problem';
import { PairScorer } from './pair-scorer';
import { type RunRows, runHere } from './row-passes';
import type { RowWork } from './row-work';
import { GREATEST_SCORE } from './score-maxima';
import { type Effort, startingLists, usualEffort } from './starting-lists';
import { widened, type WidenedProblem } from './widened-problem';

/** The best assignment over all legal pairs of a round. */
export interface FullGraphResult {
  /** The pairs that were looked at closely: rows and columns as in the sides. */
  readonly problem: AssignmentProblem;
  readonly result: AssignmentResult;
  /** What is proven of the legal pairs outside of the problem. */
  readonly known: KnownBounds;
  /** Times that the assignment was solved. */
  readonly solved: number;
}

/** Improving pairs a row on average with which solving anew is quicker than repairing. */
const MANY = 0.1;

interface Priced extends Pick<FullGraphResult, 'problem' | 'result' | 'known'> {
  /** What it took to solve a problem anew, the last time that one was. */
  readonly solving?: AssignmentWork | undefined;
}

/** Passes over the most promising pairs, before all are priced: how near to improving, and how many of a row are added. */
const ROUGH = { passes: 2, near: 12, added: 20 };

/** How near to improving a pair must come to be added: in each pricing less, which leaves room for prices to move. */
const NEAR = [24, 12, 4, 1];

/** Pairs worth so much less than their prices, beyond what counts as near, are dropped again: they only slow solving down. */
const HOPELESS = 64;

/** Assigns over shortlists, then adds legal pairs until the prices leave no room for any other. */
export function assignFullGraph(
  work: RowWork,
  step: (share: number) => void = () => undefined,
  effort: Effort = usualEffort,
  run: RunRows = runHere,
): FullGraphResult {
  const lists = startingLists(work, step, effort, run);
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
  const first = assign(problem);
  const start = roughlyPriced(work, { problem, result: first, known, solving: first.work }, run);
  return priceIn(work, start, NEAR, effort, run, (share) => step(0.5 + share / 2));
}

/**
 * Adds pairs that exchange much and improve the assignment, and solves again: prices that are about right make the pass over
 * all legal pairs short.
 */
function roughlyPriced(work: RowWork, start: Priced, run: RunRows): Priced {
  let { problem, result, known, solving } = start;
  const { near, added, passes } = ROUGH;
  for (let pass = 0; pass < passes; pass++) {
    const pricing = pricingOf(problem, result, known, near);
    const priced = joinPriced(run('price', work, { pricing, most: added, rough: true }));
    if (priced.improving === 0) break;
    const dropped = hopeless(problem, result, near + HOPELESS);
    known = boundsWithout(problem, result, dropped, near + HOPELESS, known);
    ({ problem, result, solving } = solvedWith(
      widened(problem, priced, dropped),
      { result, solving },
      priced.improving,
    ));
  }
  return { problem, result, known, solving };
}

/** Solves a problem with added pairs: from the prices so far where not too many of them improve the assignment. */
function solvedWith(
  wider: WidenedProblem,
  before: Pick<Priced, 'result' | 'solving'>,
  improving: number,
): Pick<Priced, 'problem' | 'result' | 'solving'> {
  const { problem } = wider;
  const rows = problem.rowStart.length - 1;
  if (improving > rows * MANY) {
    const result = assign(problem, before.solving);
    return { problem, result, solving: result.work };
  }
  const { edges, prices } = before.result;
  return { problem, result: reassign(problem, { edges: wider.moved(edges), prices }), solving: before.solving };
}

/**
 * The same for a round whose rules have become more generous: from the pairs and prices of the round before, so that
 * only what the change makes better has to be found.
 */
export function reassignFullGraph(
  work: RowWork,
  before: Pick<FullGraphResult, 'problem' | 'result'>,
  effort: Effort = usualEffort,
  run: RunRows = runHere,
): FullGraphResult {
  const problem = weighedAgain(work, before.problem);
  const { edges, prices } = before.result;
  const known = {
    row: new Float64Array(work.sides.rowPerson.length).fill(GREATEST_SCORE),
    base: new Float64Array(work.sides.columnPerson.length),
    column: new Int32Array(work.sides.columnPerson.length).fill(GREATEST_SCORE),
  };
  return priceIn(work, { problem, result: reassign(problem, { edges, prices }), known }, NEAR.slice(1), effort, run);
}

/**
 * Adds the legal pairs that prices leave room for and solves again, until there are none: the prices then prove the
 * assignment the best over every legal pair, listed or not.
 */
function priceIn(
  work: RowWork,
  start: Priced,
  near: readonly number[],
  { added }: Effort,
  run: RunRows,
  step: (share: number) => void = () => undefined,
): FullGraphResult {
  let { problem, result, known, solving } = start;
  for (let solved = 1; ; solved++) {
    step(1 - 1 / (solved + 1));
    const close = near[solved - 1];
    const pricing = pricingOf(problem, result, known, close ?? 0);
    const priced = joinPriced(run('price', work, { pricing, most: added, rough: false }));
    // Nothing is dropped in the end, so that the problem then only grows and there is an end.
    const by = close === undefined || priced.improving === 0 ? Infinity : close + HOPELESS;
    const dropped = by === Infinity ? null : hopeless(problem, result, by);
    known = boundsWithout(problem, result, dropped, by, { ...known, row: priced.bound });
    const wider = widened(problem, priced, dropped);
    if (priced.improving === 0) {
      const { problem: all } = wider;
      return { problem: all, result: { ...result, edges: wider.moved(result.edges) }, known, solved };
    }
    ({ problem, result, solving } = solvedWith(wider, { result, solving }, priced.improving));
  }
}

/** Marks the pairs that are not chosen and worth less than their prices by more than so much. */
function hopeless(problem: AssignmentProblem, { edges, prices }: AssignmentResult, by: number): Uint8Array {
  const { rowStart, column, weight } = problem;
  const value = pairValue(problem);
  const dropped = new Uint8Array(column.length);
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const least = prices.left[row]! - value - by;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      if (weight[edge]! < least + prices.right[column[edge]!]!) dropped[edge] = 1;
    }
  }
  for (const edge of edges) dropped[edge] = 0;
  return dropped;
}

/**
 * Bounds for the pairs outside of a problem with the prices of its columns as their base, once the marked ones, each worth
 * less than its prices by more than `by`, are outside as well.
 */
function boundsWithout(
  problem: AssignmentProblem,
  { prices }: AssignmentResult,
  dropped: Uint8Array | null,
  by: number,
  known: Pick<KnownBounds, 'row' | 'column'>,
): KnownBounds {
  const base = prices.right.slice();
  if (dropped === null) return { ...known, base };
  const value = pairValue(problem);
  const row = known.row.map((bound, at) => Math.max(bound, prices.left[at]! - value - by));
  const column = known.column.slice();
  dropped.forEach((gone, edge) => {
    const at = problem.column[edge]!;
    if (gone === 1) column[at] = Math.max(column[at]!, problem.weight[edge]!);
  });
  return { row, base, column };
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
