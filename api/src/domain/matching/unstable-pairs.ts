import { endSegments, type KnownBounds } from './pricing';
import type { AssignmentProblem, AssignmentResult } from './problem';
import { leastOfBlocks, RowScan, rowsByClass, type RowWork } from './row-scan';
import { inOrderOf } from './sides';

/** Pairs of people who would both prefer each other to what they got. */
export interface Unstable {
  readonly count: number;
  /** The strongest ones, strongest first. */
  readonly strongest: readonly UnstableEdge[];
}

export interface UnstableEdge {
  readonly row: number;
  readonly column: number;
  readonly score: number;
}

/** What a round gave its people, for judging who would prefer whom. */
export interface Got {
  readonly problem: AssignmentProblem;
  readonly result: AssignmentResult;
  /** Bounds of the legal pairs outside of the problem. */
  readonly known: KnownBounds;
}

/** Pairs that are listed; the others are only counted. */
const LISTED = 200;

/**
 * The blocking pairs (Gale & Shapley 1962) of the rows from `from` to `to − 1`, among all legal pairs: not in the round, but
 * scored above the lowest pair of either of the two; a free seat counts as a score of 0.
 */
export function unstablePairs(work: RowWork, from: number, to: number, { problem, result, known }: Got): Unstable {
  const { rowHas, columnHas, chosen } = lowestScores(problem, result);
  const gain = columnHas.map((score, column) => score - known.base[column]!);
  const { sides, order } = inOrderOf(work.sides, gain);
  const inOrder = (values: ArrayLike<number>) => Float64Array.from(order, (column) => values[column]!);
  const [has, sortedGain, base, bound] = [
    inOrder(columnHas),
    inOrder(gain),
    inOrder(known.base),
    inOrder(known.column),
  ];
  const least = leastOfBlocks(has);
  const scan = new RowScan({ ...work, sides });
  const end = new Int32Array(sides.segmentStart.length);
  const listed = new Int32Array(order.length).fill(-1);
  const found = new Strongest();
  for (const row of rowsByClass(work, from, to)) {
    for (let edge = problem.rowStart[row]!; edge < problem.rowStart[row + 1]!; edge++) {
      const column = problem.column[edge]!;
      listed[column] = row;
      const score = problem.weight[edge]!;
      if (chosen[edge] === 0 && score > Math.max(rowHas[row]!, columnHas[column]!)) found.add({ row, column, score });
    }
    const own = known.row[row]!;
    if (!endSegments(end, sortedGain, sides.segmentStart, own)) continue;
    scan.open(row, end);
    const size = scan.gatherAbove((block) => Math.max(rowHas[row]!, least[block]!));
    for (let entry = 0; entry < size; entry++) {
      const place = scan.column[entry]!;
      const floor = Math.max(rowHas[row]!, has[place]!);
      const limit = Math.min(scan.limit[entry]!, own + base[place]!, bound[place]!);
      if (limit <= floor || listed[order[place]!] === row) continue;
      const score = scan.score(entry, floor);
      if (score > 0) found.add({ row, column: order[place]!, score });
    }
  }
  return found;
}

/** The lowest score that each row and column got; 0 where a seat is free. */
function lowestScores(problem: AssignmentProblem, { edges }: AssignmentResult) {
  const { leftCapacity, rightCapacity, rowStart, column, weight } = problem;
  const rowHas = new Float64Array(leftCapacity.length).fill(Infinity);
  const columnHas = new Float64Array(rightCapacity.length).fill(Infinity);
  const rowRoom = leftCapacity.slice();
  const columnRoom = rightCapacity.slice();
  const chosen = new Uint8Array(column.length);
  let row = 0;
  for (const edge of edges) {
    while (edge >= rowStart[row + 1]!) row++;
    chosen[edge] = 1;
    rowHas[row] = Math.min(rowHas[row]!, weight[edge]!);
    columnHas[column[edge]!] = Math.min(columnHas[column[edge]!]!, weight[edge]!);
    rowRoom[row]!--;
    columnRoom[column[edge]!]!--;
  }
  rowRoom.forEach((room, index) => {
    if (room > 0) rowHas[index] = 0;
  });
  columnRoom.forEach((room, index) => {
    if (room > 0) columnHas[index] = 0;
  });
  return { rowHas, columnHas, chosen };
}

/** Counts pairs, and keeps the strongest. */
class Strongest implements Unstable {
  count = 0;
  private kept: UnstableEdge[] = [];

  add(edge: UnstableEdge): void {
    this.count++;
    this.kept.push(edge);
    if (this.kept.length >= 4 * LISTED) this.kept = this.strongest;
  }

  get strongest(): UnstableEdge[] {
    return this.kept.sort((a, b) => b.score - a.score || a.row - b.row || a.column - b.column).slice(0, LISTED);
  }
}
