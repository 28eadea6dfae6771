import { type AssignmentPrices, type AssignmentProblem, MAX_WEIGHT } from '../problem';
import type { Layers } from './maximum-cardinality';

/** The prices that prove a part optimal among the assignments that fill its rows. */
export interface PartPrices {
  readonly rowProfit: Float64Array;
  readonly columnPrice: Float64Array;
}

/** The prices of both parts, and what the split made of the problem. */
export interface SolvedSplit {
  readonly reached: Layers;
  readonly leftFull: PartPrices;
  readonly rightFull: PartPrices;
  readonly forced: Int32Array;
}

/**
 * Joins the prices of the two parts to prices of the whole problem: a node that is full in every assignment with
 * the most pairs costs a pair's value more than in its part. That makes an edge between two such nodes too dear
 * by a pair's value and a forced edge, between two others, worth one more than they cost, so both stay
 * as the cut has them. Nodes that took no part in the end get prices of their own.
 *
 * Valid as long as no price of a part reaches a quarter of a pair's value; see `arePricesModest`.
 */
export function joinPrices(problem: AssignmentProblem, solved: SolvedSplit, pair: number): AssignmentPrices {
  const { reached, leftFull, rightFull } = solved;
  const left = leftFull.rowProfit.map((profit, node) =>
    reached.left[node]! < 0 ? pair + profit : rightFull.columnPrice[node]!,
  );
  const right = rightFull.rowProfit.map((profit, node) =>
    reached.right[node]! < 0 ? leftFull.columnPrice[node]! : pair + profit,
  );
  const beyondReach = pair + MAX_WEIGHT;
  problem.leftCapacity.forEach((own, node) => own <= 0 && (left[node] = beyondReach));
  problem.rightCapacity.forEach((own, node) => own <= 0 && (right[node] = beyondReach));
  priceForcedFull(problem, { left, right }, solved.forced, pair);
  return { left, right };
}

/** Whether all prices of the parts are small against a pair's value, as they are but for contrived problems. */
export function arePricesModest({ leftFull, rightFull }: SolvedSplit, pair: number): boolean {
  const isModest = (price: number) => Math.abs(price) < pair / 4;
  return [leftFull, rightFull].every(
    ({ rowProfit, columnPrice }) => rowProfit.every(isModest) && columnPrice.every(isModest),
  );
}

/** Nodes whose forced edges leave them no room: they cost what keeps their other edges from being worth it. */
function priceForcedFull(
  { leftCapacity, rightCapacity, rowStart, column, weight }: AssignmentProblem,
  { left, right }: { left: Float64Array; right: Float64Array },
  forced: Int32Array,
  pair: number,
): void {
  const leftRoom = leftCapacity.slice();
  const rightRoom = rightCapacity.slice();
  for (let row = 0, next = 0; row < leftRoom.length; row++) {
    for (; forced[next]! < rowStart[row + 1]!; next++) {
      leftRoom[row]!--;
      rightRoom[column[forced[next]!]!]!--;
    }
  }
  for (let row = 0, next = 0; row < leftRoom.length; row++) {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      if (forced[next] === edge) next++;
      else if (leftRoom[row] === 0) left[row] = Math.max(left[row]!, weight[edge]! + pair - right[column[edge]!]!);
      else if (rightRoom[column[edge]!] === 0)
        right[column[edge]!] = Math.max(right[column[edge]!]!, weight[edge]! + pair - left[row]!);
    }
  }
}
