/**
 * A bipartite b-matching problem in compressed sparse row form.
 *
 * Left nodes are junior seats' holders, right nodes senior seats' holders. Row `i` owns the edges
 * `rowStart[i] … rowStart[i + 1] - 1`; edge `e` leads to right node `column[e]` and is worth `weight[e]`.
 * Columns are distinct within a row; weights are integers 1–1000; capacities are integers ≥ 0.
 */
export interface AssignmentProblem {
  readonly leftCapacity: Int32Array;
  readonly rightCapacity: Int32Array;
  /** Length n + 1 for n left nodes. */
  readonly rowStart: Int32Array;
  readonly column: Int32Array;
  readonly weight: Int32Array;
}

/** An assignment: first the most pairs, then the greatest weight, with the dual prices that prove it. */
export interface AssignmentResult {
  /** Indices of the chosen edges, ascending. */
  readonly edges: Int32Array;
  readonly pairs: number;
  readonly weight: number;
  /**
   * Whole numbers ≥ 0: what one more unit of the node's capacity is worth at most, when every pair is worth
   * its weight plus `pairValue(problem)`.
   */
  readonly prices: AssignmentPrices;
}

/** Dual prices of the capacities, one per node. */
export interface AssignmentPrices {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** The greatest weight an edge can have. */
export const MAX_WEIGHT = 1000;

/**
 * What a pair is worth in `prices` on top of its weight, so that "first the most pairs, then the greatest
 * weight" becomes one sum: a power of two at least eight times the total weight of any assignment, so one pair
 * more always outweighs every difference in weight, and in a price the part that stands for a pair (all of it
 * or nothing) can be told from the part that stands for weight. It depends on the capacities only, never on
 * the edges, so prices stay comparable while edges are added; being a power of two it seldom changes with
 * a capacity.
 */
export function pairValue(problem: Pick<AssignmentProblem, 'leftCapacity' | 'rightCapacity'>): number {
  const { leftCapacity, rightCapacity } = problem;
  const most = Math.min(seats(leftCapacity, rightCapacity.length), seats(rightCapacity, leftCapacity.length));
  return 2 ** Math.ceil(Math.log2(8 * MAX_WEIGHT * (most + 2)));
}

/**
 * By how much the edge's value exceeds the prices of its two ends: above zero, an edge that was not part of
 * the problem could improve the assignment; zero or below, it provably cannot.
 */
export function reducedValue(
  prices: AssignmentPrices,
  pairValueOfProblem: number,
  left: number,
  right: number,
  weight: number,
): number {
  return weight + pairValueOfProblem - prices.left[left]! - prices.right[right]!;
}

function seats(capacity: Int32Array, partners: number): number {
  let total = 0;
  for (const own of capacity) total += Math.min(Math.max(own, 0), partners);
  return total;
}
