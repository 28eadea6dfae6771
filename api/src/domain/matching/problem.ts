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
  readonly prices: { readonly left: Float64Array; readonly right: Float64Array };
}
