import type { AssignmentProblem, AssignmentResult } from '../problem';

/**
 * A growing assignment with its prices. Each right node keeps its chosen edges, with their rows, in slots of
 * its own: `holderStart[right] … holderStart[right] + held[right] - 1`.
 */
export class Flow {
  readonly chosen: Uint8Array;
  readonly leftRoom: Int32Array;
  readonly rightRoom: Int32Array;
  readonly leftPrice: Float64Array;
  readonly rightPrice: Float64Array;
  readonly holderStart: Int32Array;
  readonly holderEdge: Int32Array;
  readonly holderRow: Int32Array;
  readonly held: Int32Array;

  constructor(private readonly problem: AssignmentProblem) {
    const { leftCapacity, rightCapacity, column } = problem;
    this.chosen = new Uint8Array(column.length);
    this.leftRoom = leftCapacity.map((capacity) => Math.max(capacity, 0));
    this.rightRoom = rightCapacity.map((capacity) => Math.max(capacity, 0));
    this.leftPrice = new Float64Array(leftCapacity.length);
    this.rightPrice = new Float64Array(rightCapacity.length);
    this.held = new Int32Array(rightCapacity.length);
    const degree = new Int32Array(rightCapacity.length);
    for (const right of column) degree[right]!++;
    this.holderStart = new Int32Array(rightCapacity.length + 1);
    for (let right = 0; right < degree.length; right++) {
      this.holderStart[right + 1] = this.holderStart[right]! + Math.min(degree[right]!, this.rightRoom[right]!);
    }
    this.holderEdge = new Int32Array(this.holderStart.at(-1)!);
    this.holderRow = new Int32Array(this.holderStart.at(-1)!);
  }

  /** Gives a free place of the right node to an edge; the left node's room is the caller's to count. */
  take(right: number, edge: number, row: number): void {
    const slot = this.holderStart[right]! + this.held[right]!++;
    this.rightRoom[right]!--;
    this.holderEdge[slot] = edge;
    this.holderRow[slot] = row;
    this.chosen[edge] = 1;
  }

  /** Replaces the edge in a slot by the one through which its right node was reached; returns that node. */
  swap(slot: number, edgeInto: Int32Array, rowInto: Int32Array): number {
    const right = this.problem.column[this.holderEdge[slot]!]!;
    this.chosen[this.holderEdge[slot]!] = 0;
    this.holderEdge[slot] = edgeInto[right]!;
    this.holderRow[slot] = rowInto[right]!;
    this.chosen[edgeInto[right]!] = 1;
    return right;
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
      weight += this.problem.weight[edge]!;
    }
    return { edges, pairs, weight, prices: { left: this.leftPrice, right: this.rightPrice } };
  }
}
