import type { AssignmentProblem } from '../problem';

/**
 * A growing assignment: which edges are chosen and what room that leaves. Each right node keeps its chosen edges,
 * with their rows, in slots of its own: `holderStart[right] … holderStart[right] + held[right] - 1`.
 */
export class Matching {
  readonly chosen: Uint8Array;
  readonly leftRoom: Int32Array;
  readonly rightRoom: Int32Array;
  readonly holderStart: Int32Array;
  readonly holderEdge: Int32Array;
  readonly holderRow: Int32Array;
  readonly held: Int32Array;
  private readonly column: Int32Array;

  constructor({ leftCapacity, rightCapacity, column }: AssignmentProblem) {
    this.column = column;
    this.chosen = new Uint8Array(column.length);
    this.leftRoom = leftCapacity.map((capacity) => Math.max(capacity, 0));
    this.rightRoom = rightCapacity.map((capacity) => Math.max(capacity, 0));
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

  /** Gives an occupied slot of a right node to another edge that leads to it. */
  replace(slot: number, edge: number, row: number): void {
    this.chosen[this.holderEdge[slot]!] = 0;
    this.holderEdge[slot] = edge;
    this.holderRow[slot] = row;
    this.chosen[edge] = 1;
  }

  /** The right node that a slot belongs to; the slot must be occupied. */
  ownerOf(slot: number): number {
    return this.column[this.holderEdge[slot]!]!;
  }
}
