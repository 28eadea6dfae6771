import type { AssignmentProblem } from '../problem';
import type { PricedMatching } from './priced-matching';
import { DistanceHeap } from './distance-heap';

/**
 * Completes a flow by successive shortest paths (the Hungarian method for capacities), node by node.
 *
 * On entry and after each step: an edge not chosen is worth at most its ends' prices, a chosen one at least
 * that, and a right node with a price is full. Left nodes that have a price and room left are the work to do:
 * each search starts at one and ends at the nearest right node with room, or at the left node whose price
 * reaches zero first, which then gives up a place. Prices move so that the path's edges become tight.
 * Values are `weight + pair`; all arithmetic is on whole numbers and so exact.
 *
 * @param mostEdges how many edges the searches may look at.
 * @returns false if that was not enough; the flow is then as good as any start.
 *
 * Source: Edmonds & Karp 1972; Ahuja, Magnanti & Orlin, Network Flows, §9.7 and §12.4.
 */
export function successiveShortestPaths(
  problem: AssignmentProblem,
  pair: number,
  flow: PricedMatching,
  mostEdges: number,
): boolean {
  const search = new ShortestPathSearch(problem, pair, flow);
  for (let left = 0; left < problem.leftCapacity.length; left++) {
    while (flow.leftRoom[left]! > 0 && flow.leftPrice[left]! > 0) {
      if (search.edges > mostEdges) return false;
      search.augmentFrom(left);
    }
  }
  return true;
}

/** Dijkstra's algorithm over the residual network, its arrays kept between searches. */
class ShortestPathSearch {
  private readonly leftDistance: Float64Array;
  private readonly rightDistance: Float64Array;
  /** The holder slot through which a left node was reached; −1 for the root. */
  private readonly leftVia: Int32Array;
  /** The edge, and its row, through which a right node was reached. */
  private readonly rightVia: Int32Array;
  private readonly rightFrom: Int32Array;
  private readonly seenLeft: number[] = [];
  private readonly seenRight: number[] = [];
  private readonly heap = new DistanceHeap();
  /** Edges looked at so far. */
  edges = 0;
  private best = Infinity;
  private endLeft = -1;
  private endRight = -1;

  constructor(
    private readonly problem: AssignmentProblem,
    private readonly pair: number,
    private readonly flow: PricedMatching,
  ) {
    const lefts = problem.leftCapacity.length;
    const rights = problem.rightCapacity.length;
    this.leftDistance = new Float64Array(lefts).fill(Infinity);
    this.rightDistance = new Float64Array(rights).fill(Infinity);
    this.leftVia = new Int32Array(lefts);
    this.rightVia = new Int32Array(rights);
    this.rightFrom = new Int32Array(rights);
  }

  augmentFrom(root: number): void {
    this.best = Infinity;
    this.endLeft = this.endRight = -1;
    this.reachLeft(root, 0, -1);
    for (let left = this.heap.pop(); left >= 0; left = this.heap.pop()) {
      const distance = this.heap.poppedDistance;
      if (distance >= this.best) break;
      if (distance === this.leftDistance[left]!) this.scan(left, distance);
    }
    this.movePrices();
    this.flip();
    this.forget();
  }

  private scan(left: number, distance: number): void {
    const { problem, flow, pair } = this;
    const price = flow.leftPrice[left]!;
    this.edges += problem.rowStart[left + 1]! - problem.rowStart[left]!;
    if (distance + price < this.best) {
      this.best = distance + price;
      this.endLeft = left;
      this.endRight = -1;
    }
    for (let edge = problem.rowStart[left]!; edge < problem.rowStart[left + 1]!; edge++) {
      if (flow.chosen[edge] === 1) continue;
      const right = problem.column[edge]!;
      const reached = distance + (price + flow.rightPrice[right]! - problem.weight[edge]! - pair);
      if (reached < this.best && reached < this.rightDistance[right]!) this.reachRight(right, reached, edge, left);
    }
  }

  private reachRight(right: number, distance: number, edge: number, left: number): void {
    const { problem, flow, pair } = this;
    if (this.rightDistance[right] === Infinity) this.seenRight.push(right);
    this.rightDistance[right] = distance;
    this.rightVia[right] = edge;
    this.rightFrom[right] = left;
    if (flow.rightRoom[right]! > 0) {
      this.best = distance;
      this.endRight = right;
      this.endLeft = -1;
      return;
    }
    const end = flow.holderStart[right]! + flow.held[right]!;
    for (let slot = flow.holderStart[right]!; slot < end; slot++) {
      const holder = flow.holderRow[slot]!;
      const value = problem.weight[flow.holderEdge[slot]!]! + pair;
      const reached = distance + (value - flow.leftPrice[holder]! - flow.rightPrice[right]!);
      if (reached < this.best && reached < this.leftDistance[holder]!) this.reachLeft(holder, reached, slot);
    }
  }

  private reachLeft(left: number, distance: number, slot: number): void {
    if (this.leftDistance[left] === Infinity) this.seenLeft.push(left);
    this.leftDistance[left] = distance;
    this.leftVia[left] = slot;
    this.heap.push(left, distance);
  }

  private movePrices(): void {
    const { flow, best } = this;
    for (const left of this.seenLeft) flow.leftPrice[left]! -= Math.max(0, best - this.leftDistance[left]!);
    for (const right of this.seenRight) flow.rightPrice[right]! += Math.max(0, best - this.rightDistance[right]!);
  }

  /** Walks the path back from its end: each right node swaps the edge it gave up for the one that reached it. */
  private flip(): void {
    const { flow } = this;
    let left = this.endLeft;
    if (this.endRight >= 0) {
      flow.take(this.endRight, this.rightVia[this.endRight]!, this.rightFrom[this.endRight]!);
      left = this.rightFrom[this.endRight]!;
    } else {
      flow.leftRoom[left]!++;
    }
    while (this.leftVia[left]! >= 0) {
      const slot = this.leftVia[left]!;
      const right = flow.ownerOf(slot);
      flow.replace(slot, this.rightVia[right]!, this.rightFrom[right]!);
      left = this.rightFrom[right]!;
    }
    flow.leftRoom[left]!--;
  }

  private forget(): void {
    for (const left of this.seenLeft) this.leftDistance[left] = Infinity;
    for (const right of this.seenRight) this.rightDistance[right] = Infinity;
    this.seenLeft.length = this.seenRight.length = 0;
    this.heap.clear();
  }
}
