import type { AssignmentProblem } from '../problem';
import { Matching } from './matching';

/** A matching with the most pairs, and how many rounds of searching it took. */
export interface MaximumCardinality {
  readonly matching: Matching;
  readonly phases: number;
  /** The nodes that left nodes with room lead to: the last, fruitless search. */
  readonly reached: Layers;
}

/**
 * The most pairs that the capacities allow: a greedy start, then phases of Hopcroft & Karp (1973) in Dinic's form
 * for capacities. Each phase layers the left nodes by their distance from one with room (breadth first), then
 * augments along disjoint paths through the layers until none is left (depth first, iterative).
 */
export function maximumCardinality(problem: AssignmentProblem): MaximumCardinality {
  const matching = new Matching(problem);
  takeRarestFirst(problem, matching);
  const layers = {
    left: new Int32Array(problem.leftCapacity.length),
    right: new Int32Array(problem.rightCapacity.length),
  };
  const augmenter = new LayeredAugmenter(problem, matching, layers);
  let phases = 1;
  while (layer(problem, matching, layers)) {
    augmenter.augmentAll();
    phases++;
  }
  return { matching, phases, reached: layers };
}

/** The layer that a node was first reached in, −1 for nodes not reached. */
export interface Layers {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Each row takes what room there is, first at the right nodes that the fewest rows lead to. */
function takeRarestFirst(
  { leftCapacity, rightCapacity, rowStart, column }: AssignmentProblem,
  matching: Matching,
): void {
  const degree = new Int32Array(rightCapacity.length);
  for (const right of column) degree[right]!++;
  for (let left = 0; left < leftCapacity.length; left++) {
    while (matching.leftRoom[left]! > 0) {
      let rarest = -1;
      for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
        if (matching.chosen[edge] === 1 || matching.rightRoom[column[edge]!]! === 0) continue;
        if (rarest < 0 || degree[column[edge]!]! < degree[column[rarest]!]!) rarest = edge;
      }
      if (rarest < 0) break;
      matching.take(column[rarest]!, rarest, left);
      matching.leftRoom[left]!--;
    }
  }
}

/**
 * Layers the nodes that the left nodes with room lead to, as far as the nearest right node with room; false if
 * there is none, when every node that can be reached has its layer.
 */
function layer({ rowStart, column }: AssignmentProblem, matching: Matching, layers: Layers): boolean {
  const { chosen, leftRoom, rightRoom, holderStart, holderRow, held } = matching;
  const queue = new Int32Array(leftRoom.length);
  let size = 0;
  layers.right.fill(-1);
  for (let left = 0; left < leftRoom.length; left++) {
    layers.left[left] = leftRoom[left]! > 0 ? 0 : -1;
    if (leftRoom[left]! > 0) queue[size++] = left;
  }
  let lastLayer = Infinity;
  for (let at = 0; at < size; at++) {
    const left = queue[at]!;
    const own = layers.left[left]!;
    if (own > lastLayer) break;
    for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
      const right = column[edge]!;
      if (layers.right[right]! >= 0 || chosen[edge] === 1) continue;
      layers.right[right] = own;
      if (rightRoom[right]! > 0) lastLayer = own;
      const end = holderStart[right]! + held[right]!;
      for (let slot = holderStart[right]!; slot < end; slot++) {
        const holder = holderRow[slot]!;
        if (layers.left[holder]! >= 0) continue;
        layers.left[holder] = own + 1;
        queue[size++] = holder;
      }
    }
  }
  return lastLayer < Infinity;
}

/** Depth-first search through the layers; pointers per node see to it that no edge is tried twice in a phase. */
class LayeredAugmenter {
  private readonly nextEdge: Int32Array;
  private readonly nextSlot: Int32Array;
  private readonly path: Int32Array;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly matching: Matching,
    private readonly layers: Layers,
  ) {
    this.nextEdge = new Int32Array(problem.leftCapacity.length);
    this.nextSlot = new Int32Array(problem.rightCapacity.length);
    this.path = new Int32Array(problem.leftCapacity.length + 1);
  }

  augmentAll(): void {
    const { matching, problem } = this;
    this.nextEdge.set(problem.rowStart.subarray(0, this.nextEdge.length));
    this.nextSlot.set(matching.holderStart.subarray(0, this.nextSlot.length));
    for (let left = 0; left < this.nextEdge.length; left++) {
      while (matching.leftRoom[left]! > 0 && this.augmentFrom(left)) matching.leftRoom[left]!--;
    }
  }

  private augmentFrom(root: number): boolean {
    const { matching, path, nextEdge, nextSlot } = this;
    path[0] = root;
    for (let depth = 0; depth >= 0;) {
      const left = path[depth]!;
      if (!this.findEdge(left)) {
        // A dead end: whoever led here goes on with the next holder.
        if (--depth >= 0) nextSlot[this.columnAt(path[depth]!)]!++;
        continue;
      }
      const right = this.columnAt(left);
      if (matching.rightRoom[right]! > 0) {
        matching.take(right, nextEdge[left]!++, left);
        this.shiftAlong(depth);
        return true;
      }
      path[++depth] = matching.holderRow[nextSlot[right]!]!;
    }
    return false;
  }

  /** Moves the row's pointer to an edge to a right node with room, or with a holder one level on. */
  private findEdge(left: number): boolean {
    const { problem, matching, layers, nextEdge, nextSlot } = this;
    const own = layers.left[left]!;
    const end = problem.rowStart[left + 1]!;
    for (; nextEdge[left]! < end; nextEdge[left]!++) {
      const edge = nextEdge[left]!;
      if (matching.chosen[edge] === 1) continue;
      const right = problem.column[edge]!;
      if (matching.rightRoom[right]! > 0) return true;
      if (layers.right[right] !== own) continue;
      const slotsEnd = matching.holderStart[right]! + matching.held[right]!;
      for (; nextSlot[right]! < slotsEnd; nextSlot[right]!++) {
        if (layers.left[matching.holderRow[nextSlot[right]!]!] === own + 1) return true;
      }
    }
    return false;
  }

  /** Every row on the path but the last takes over the slot that the row after it gave up. */
  private shiftAlong(depth: number): void {
    const { matching, path, nextEdge, nextSlot } = this;
    for (let at = depth - 1; at >= 0; at--) {
      const left = path[at]!;
      const right = this.columnAt(left);
      matching.replace(nextSlot[right]!++, nextEdge[left]!++, left);
    }
  }

  private columnAt(left: number): number {
    return this.problem.column[this.nextEdge[left]!]!;
  }
}
