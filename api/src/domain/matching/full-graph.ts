import { assign } from './assignment/assign';
import { type Certificate, certify } from './assignment/certify';
import { reassign } from './assignment/reassign';
import { improvingPairs, type KnownBounds, type Pricing } from './pricing';
import { type AssignmentProblem, type AssignmentResult, pairValue } from './problem';
import type { RowLists } from './row-lists';
import type { RowWork } from './row-scan';
import { shortlistRows } from './shortlist';
import { type Sides, sidesOf } from './sides';
import { joinLists, type TwoSidedLists } from './two-sided-lists';

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

/** How much is looked at before prices tell what else to look at: it changes the time a round takes, never the result. */
export interface Effort {
  /** Partners shortlisted for everybody on both sides; twice as many where only a share was looked at. */
  readonly shortlist: number;
  /** Partners that a shortlist is made from: of more, everybody looks at a share. */
  readonly lookedAt: number;
  /** Pairs that a row may add at a time. */
  readonly added: number;
}

const usualEffort: Effort = { shortlist: 20, lookedAt: 10_000, added: 60 };

/** How near to improving a pair must come to be added: in each pricing less, which leaves room for prices to move. */
const NEAR = [36, 12, 4, 1];

/**
 * Assigns over shortlists, then adds legal pairs that the prices leave room for, until there are none: the prices
 * then prove the assignment the best over every legal pair, listed or not.
 */
export function assignFullGraph(
  work: RowWork,
  step: (share: number) => void = () => undefined,
  effort: Effort = usualEffort,
): FullGraphResult {
  const lists = startingLists(work, step, effort);
  const rows = work.sides.rowPerson.length;
  let problem: AssignmentProblem = {
    leftCapacity: work.sides.rowSeats,
    rightCapacity: work.sides.columnSeats,
    rowStart: lists.rowStart,
    column: lists.column,
    weight: lists.score,
  };
  let result: AssignmentResult = assign(problem);
  let known: KnownBounds = {
    row: Float64Array.from(lists.rowBound),
    base: new Float64Array(work.sides.columnPerson.length),
    column: lists.columnBound,
  };
  for (let solved = 1; ; solved++) {
    step(1 - 0.5 / (solved + 1));
    const near = NEAR[solved - 1] ?? 0;
    const priced = improvingPairs(work, 0, rows, pricingOf(problem, result, known, near), effort.added);
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

function startingLists(
  { table, sides, classes }: RowWork,
  step: (share: number) => void,
  { shortlist, lookedAt }: Effort,
): TwoSidedLists {
  const turned = sidesOf(table, classes, sides.rows === 'junior' ? 'senior' : 'junior');
  const listsOf = (each: Sides) => {
    const share = Math.min(1, lookedAt / each.columnPerson.length);
    const most = share < 1 ? 2 * shortlist : shortlist;
    return shortlistRows({ table, sides: each, classes }, 0, each.rowPerson.length, most, share);
  };
  const byRow = listsOf(sides);
  step(0.25);
  const byColumn = listsOf(turned);
  step(0.5);
  return joinLists(sides, byRow, turned, byColumn);
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

/** The problem with more pairs, at the end of each row, and where its edges have moved to. */
function widened(problem: AssignmentProblem, more: RowLists) {
  const { rowStart, column, weight } = problem;
  const rows = rowStart.length - 1;
  const start = rowStart.map((first, row) => first + more.start[row]!);
  const all = { column: new Int32Array(start[rows]!), weight: new Int32Array(start[rows]!) };
  for (let row = 0; row < rows; row++) {
    const [from, to] = [rowStart[row]!, rowStart[row + 1]!];
    const [moreFrom, moreTo] = [more.start[row]!, more.start[row + 1]!];
    all.column.set(column.subarray(from, to), start[row]);
    all.weight.set(weight.subarray(from, to), start[row]);
    all.column.set(more.column.subarray(moreFrom, moreTo), start[row]! + to - from);
    all.weight.set(more.score.subarray(moreFrom, moreTo), start[row]! + to - from);
  }
  const moved = (edges: Int32Array) => {
    let row = 0;
    return edges.map((edge) => {
      while (edge >= rowStart[row + 1]!) row++;
      return edge + more.start[row]!;
    });
  };
  return { problem: { ...problem, rowStart: start, ...all }, moved };
}
