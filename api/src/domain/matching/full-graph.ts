import { assignedPairs, type ParticipantPair } from './assigned-pairs';
import { assign, type Calm, calmIn } from './assignment/assign';
import { reassign } from './assignment/reassign';
import { roughPrices } from './assignment/rough-prices';
import { joinPriced, type KnownBounds, type Pricing } from './pricing';
import { type AssignmentPrices, type AssignmentProblem, type AssignmentResult, pairValue } from './problem';
import { PairScorer } from './pair-scorer';
import { type RunRows, runHere } from './row-passes';
import type { RowWork } from './row-work';
import { GREATEST_SCORE } from './score-maxima';
import { BLOCK } from './scan-kernel';
import { type Effort, startingLists, usualEffort } from './starting-lists';
import type { TwoSidedLists } from './two-sided-lists';
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
  /** Where bidding is calm, as far as is known. */
  readonly calm?: Calm | undefined;
}

/** How near to improving a pair must come to be added: in each pricing less, which leaves room for prices to move. */
const NEAR = [24, 12, 4, 1];

/** Pairs worth so much less than their prices, beyond what counts as near, are dropped again: they only slow solving down. */
const HOPELESS = 64;

/**
 * Samples that are priced roughly before all pairs are priced: one in so many blocks of columns, and the ε of the auctions that
 * find the prices; coarse as long as there is much to find. A sample of too few blocks finds too little.
 */
const SAMPLES = [
  { oneIn: 8, scales: [32] },
  { oneIn: 4, scales: [32] },
  { oneIn: 1, scales: [128, 8] },
];
const FEWEST_BLOCKS = 64;

/** How many pairs of a row a sample adds, and how near to improving they must come. */
const PROMISING = { added: 30, near: 12 };

/** Who wants to know how an assignment comes along. */
export interface Following {
  /** Told the share of the work that is done. */
  readonly step?: ((share: number) => void) | undefined;
  /** Told once of the pairs of the first assignment that most of what counts was looked at for: many will stay. */
  readonly likely?: (pairs: readonly ParticipantPair[]) => void;
}

/** Assigns over shortlists, then adds legal pairs until the prices leave no room for any other. */
export function assignFullGraph(
  work: RowWork,
  { step = () => undefined, likely }: Following = {},
  effort: Effort = usualEffort,
  run: RunRows = runHere,
): FullGraphResult {
  const start = promisingPairs(work, startingLists(work, step, effort, run), run);
  const first = assign(start.problem, start.calm);
  likely?.(assignedPairs({ work, full: { problem: start.problem, result: first } }));
  return priceIn(work, { ...start, result: first, calm: calmIn(first.work) }, NEAR, effort, run, (share) =>
    step(0.5 + share / 2),
  );
}

/**
 * The pairs that are likely to be in the round: those of the lists, and from samples of all pairs those that come near to
 * improving what rough prices say. The pass over all legal pairs is short where most of what it would find is there.
 */
function promisingPairs(work: RowWork, lists: TwoSidedLists, run: RunRows): Pick<Priced, 'problem' | 'known' | 'calm'> {
  const { rowSeats, columnSeats } = work.sides;
  const { rowStart, column, score: weight } = lists;
  let problem: AssignmentProblem = { leftCapacity: rowSeats, rightCapacity: columnSeats, rowStart, column, weight };
  let known: KnownBounds = {
    row: Float64Array.from(lists.rowBound),
    base: new Float64Array(columnSeats.length),
    column: lists.columnBound,
  };
  let calm: Calm | undefined;
  const { added, near } = PROMISING;
  for (const { oneIn, scales } of SAMPLES) {
    if (oneIn > 1 && columnSeats.length < oneIn * FEWEST_BLOCKS * BLOCK) continue;
    const prices = roughPrices(problem, scales);
    const pricing = pricingOf(problem, prices, known, near);
    const priced = joinPriced(run('price', work, { pricing, most: added, sample: oneIn }));
    if (priced.improving === 0) break;
    // Where prices matter so much that lists without them lack something, rows compete.
    calm = CONTESTED;
    const dropped = hopeless(problem, { edges: NONE, prices }, near + HOPELESS);
    known = boundsWithout(problem, prices, dropped, near + HOPELESS, known);
    ({ problem } = widened(problem, priced, dropped));
  }
  return { problem, known, calm };
}

const NONE = new Int32Array(0);
const CONTESTED: Calm = { leftFull: false, rightFull: false };

/** Solves a problem with added pairs: from the prices so far where not too many of them improve the assignment. */
function solvedWith(
  wider: WidenedProblem,
  before: Pick<Priced, 'result' | 'calm'>,
  improving: number,
): Pick<Priced, 'problem' | 'result' | 'calm'> {
  const { problem } = wider;
  const rows = problem.rowStart.length - 1;
  if (improving > rows * MANY) {
    const result = assign(problem, before.calm);
    return { problem, result, calm: calmIn(result.work) };
  }
  const { edges, prices } = before.result;
  return { problem, result: reassign(problem, { edges: wider.moved(edges), prices }), calm: before.calm };
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
  let { problem, result, known, calm } = start;
  for (let solved = 1; ; solved++) {
    step(1 - 1 / (solved + 1));
    const close = near[solved - 1];
    const pricing = pricingOf(problem, result.prices, known, close ?? 0);
    const priced = joinPriced(run('price', work, { pricing, most: added, sample: 1 }));
    // Nothing is dropped in the end, so that the problem then only grows and there is an end.
    const by = close === undefined || priced.improving === 0 ? Infinity : close + HOPELESS;
    const dropped = by === Infinity ? null : hopeless(problem, result, by);
    known = boundsWithout(problem, result.prices, dropped, by, { ...known, row: priced.bound });
    const wider = widened(problem, priced, dropped);
    if (priced.improving === 0) {
      const { problem: all } = wider;
      return { problem: all, result: { ...result, edges: wider.moved(result.edges) }, known, solved };
    }
    ({ problem, result, calm } = solvedWith(wider, { result, calm }, priced.improving));
  }
}

/** Marks the pairs that are not chosen and worth less than their prices by more than so much. */
function hopeless(
  problem: AssignmentProblem,
  { edges, prices }: Pick<AssignmentResult, 'edges' | 'prices'>,
  by: number,
): Uint8Array {
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
  prices: AssignmentPrices,
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

function pricingOf(problem: AssignmentProblem, prices: AssignmentPrices, known: KnownBounds, near: number): Pricing {
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
