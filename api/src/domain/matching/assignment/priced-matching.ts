import type { AssignmentProblem, AssignmentResult } from '../problem';
import { Matching } from './matching';

/** A matching with a price on every node, as `AssignmentResult` has them. */
export class PricedMatching extends Matching {
  readonly leftPrice: Float64Array;
  readonly rightPrice: Float64Array;
  private readonly weight: Int32Array;

  constructor(problem: AssignmentProblem) {
    super(problem);
    this.leftPrice = new Float64Array(problem.leftCapacity.length);
    this.rightPrice = new Float64Array(problem.rightCapacity.length);
    this.weight = problem.weight;
  }

  /** The assignment as it stands. */
  result(): AssignmentResult {
    let pairs = 0;
    for (const held of this.held) pairs += held;
    const edges = new Int32Array(pairs);
    let weight = 0;
    let next = 0;
    for (let edge = 0; edge < this.chosen.length; edge++) {
      if (this.chosen[edge] === 0) continue;
      edges[next++] = edge;
      weight += this.weight[edge]!;
    }
    return { edges, pairs, weight, prices: { left: this.leftPrice, right: this.rightPrice } };
  }
}
