import { type AssignmentProblem, type AssignmentResult, pairValue } from '../problem';

/** The verdict on an assignment: proven optimal, or why not. */
export interface Certificate {
  /** True if no assignment has more pairs, and none with as many pairs has more weight. */
  readonly proven: boolean;
  readonly pairs: number;
  readonly weight: number;
  /** Upper bound on how much better any assignment could be, in weight; below 1 it proves the optimum. */
  readonly gap: number;
  /** Why the assignment is not proven. */
  readonly reason?: string;
}

/** Sums of two prices and a value stay exact below this. */
const GREATEST_PRICE = 2 ** 51;

/**
 * Proves an assignment optimal from its prices, in O(nodes + edges), independently of how it was found.
 *
 * With every pair worth its weight plus M = `pairValue(problem)`, linear-programming duality bounds any
 * assignment by Σ capacity · price + Σ over edges of max(0, value − prices of both ends): the last sum prices the
 * rule that an edge is used at most once. Bound minus own value splits into terms that are never negative
 * (complementary slackness): unused capacity times its price, for chosen edges what the prices exceed the
 * value by, for the others what the value exceeds the prices by. All are whole numbers, so a sum below 1 proves
 * the optimum of weight + M · pairs; and as M exceeds the assignment's whole weight, nothing with more pairs
 * could be worth less.
 */
export function certify(problem: AssignmentProblem, result: AssignmentResult): Certificate {
  const { pairs, weight } = result;
  const reason = malformedProblem(problem) ?? infeasible(problem, result) ?? malformedPrices(problem, result);
  if (reason !== undefined) return { proven: false, pairs, weight, gap: Infinity, reason };
  const value = pairValue(problem);
  if (value <= weight) return { proven: false, pairs, weight, gap: Infinity, reason: 'a pair is worth too little' };
  const gap = dualityGap(problem, result, value);
  if (gap >= 1) return { proven: false, pairs, weight, gap, reason: 'the prices leave room for a better assignment' };
  return { proven: true, pairs, weight, gap };
}

function malformedProblem({ leftCapacity, rightCapacity, rowStart, column, weight }: AssignmentProblem) {
  const edges = column.length;
  if (rowStart.length !== leftCapacity.length + 1 || rowStart[0] !== 0 || rowStart.at(-1) !== edges) {
    return 'rows do not cover the edges';
  }
  if (weight.length !== edges) return 'not one weight per edge';
  const lastRowWith = new Int32Array(rightCapacity.length).fill(-1);
  for (let row = 0; row < leftCapacity.length; row++) {
    if (rowStart[row]! > rowStart[row + 1]! || rowStart[row + 1]! > edges) return `row ${row} leaves the edges`;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const right = column[edge]!;
      if (right < 0 || right >= rightCapacity.length) return `edge ${edge} leads nowhere`;
      if (lastRowWith[right] === row) return `row ${row} names a right node twice`;
      if (weight[edge]! < 0) return `edge ${edge} has a negative weight`;
      lastRowWith[right] = row;
    }
  }
  return undefined;
}

function infeasible(problem: AssignmentProblem, { edges, pairs, weight }: AssignmentResult) {
  const { leftCapacity, rightCapacity, rowStart, column } = problem;
  const rightLoad = new Int32Array(rightCapacity.length);
  let row = 0;
  let rowLoad = 0;
  let totalWeight = 0;
  let previous = -1;
  for (const edge of edges) {
    if (edge < 0 || edge >= column.length) return `edge ${edge} is not in the problem`;
    if (edge <= previous) return 'the edges are not distinct and ascending';
    previous = edge;
    while (edge >= rowStart[row + 1]!) {
      row++;
      rowLoad = 0;
    }
    const right = column[edge]!;
    if (++rowLoad > leftCapacity[row]!) return `left node ${row} has more pairs than its capacity`;
    if (++rightLoad[right]! > rightCapacity[right]!) return `right node ${right} has more pairs than its capacity`;
    totalWeight += problem.weight[edge]!;
  }
  if (pairs !== edges.length) return 'the number of pairs is not the number of edges';
  if (weight !== totalWeight) return 'the weight is not the sum of the edges';
  return undefined;
}

function malformedPrices({ leftCapacity, rightCapacity }: AssignmentProblem, { prices }: AssignmentResult) {
  if (prices.left.length !== leftCapacity.length || prices.right.length !== rightCapacity.length) {
    return 'not one price per node';
  }
  const sound = (price: number) => Number.isInteger(price) && price >= 0 && price < GREATEST_PRICE;
  if (!prices.left.every(sound) || !prices.right.every(sound)) return 'a price is not a whole number from 0';
  return undefined;
}

/** Bound minus value: see `certify`. Each term is small where the proof holds, so no precision is lost. */
function dualityGap(problem: AssignmentProblem, { edges, prices }: AssignmentResult, pair: number): number {
  const { leftCapacity, rightCapacity, rowStart, column, weight } = problem;
  const rightLoad = new Int32Array(rightCapacity.length);
  let gap = 0;
  let next = 0;
  for (let row = 0; row < leftCapacity.length; row++) {
    const price = prices.left[row]!;
    const first = next;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      const right = column[edge]!;
      const excess = weight[edge]! + pair - (price + prices.right[right]!);
      if (edges[next] === edge) {
        next++;
        rightLoad[right]!++;
        gap += Math.max(0, -excess);
      } else {
        gap += Math.max(0, excess);
      }
    }
    gap += (Math.max(leftCapacity[row]!, 0) - (next - first)) * price;
  }
  for (let right = 0; right < rightCapacity.length; right++) {
    gap += (Math.max(rightCapacity[right]!, 0) - rightLoad[right]!) * prices.right[right]!;
  }
  return gap;
}
