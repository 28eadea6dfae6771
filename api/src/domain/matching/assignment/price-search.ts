import { DistanceHeap } from './distance-heap';
import { type Labels, NodeList, labelColumn, labelRow } from './labels';
import type { Market } from './market';
import { COLUMN_BITS, COLUMN_MASK, weightOf } from './part';

/**
 * Dijkstra's algorithm from all wanting rows at once, over what the edges lack of being tight: from a row to a
 * column its profit and the price above the edge's weight, from a column to a row that holds a place there the
 * reverse. It ends at the nearest column with room, or, if rows may stay out, the nearest row whose profit
 * is used up. Nodes at the distance in hand wait in a queue, so that most never see the heap.
 */
export class PriceSearch {
  private readonly heap = new DistanceHeap();
  private readonly queue: NodeList;
  private distance = 0;
  private lastLevel = Infinity;
  /** The distance of the end found, Infinity if there is none. */
  private nearest = Infinity;

  constructor(
    private readonly market: Market,
    private readonly labels: Labels,
    private readonly rowsMayStayOut: boolean,
  ) {
    this.queue = new NodeList(market.part.demand.length);
  }

  /** Labels all nodes nearer than the nearest end, and returns its distance; Infinity if no end is reached. */
  run(wanting: readonly number[]): number {
    const { labels, market, queue, heap } = this;
    heap.clear();
    queue.size = 0;
    this.distance = 0;
    this.nearest = this.lastLevel = Infinity;
    for (const row of wanting) {
      labelRow(labels, market, row, 0, 0);
      queue.add(row);
    }
    do {
      this.scanQueue();
    } while (this.advance());
    return this.nearest;
  }

  /** Looks at all rows at the distance in hand; once an end is found there, only those of its level. */
  private scanQueue(): void {
    const { queue, labels } = this;
    for (let at = 0; at < queue.size; at++) {
      const row = queue.nodes[at]!;
      if (labels.rowLevel[row]! > this.lastLevel) break;
      this.scan(row);
    }
    queue.size = 0;
  }

  /** Takes up the rows at the next distance; false if there are none, or an end is as near. */
  private advance(): boolean {
    const { heap, queue, labels } = this;
    if (this.lastLevel < Infinity) return false;
    for (let row = heap.pop(); row >= 0; row = heap.pop()) {
      if (heap.poppedDistance !== labels.rowDistance[row]!) continue;
      if (heap.poppedDistance >= this.nearest) return false;
      this.distance = heap.poppedDistance;
      queue.add(row);
      return true;
    }
    return false;
  }

  private scan(row: number): void {
    const { market, labels, distance } = this;
    const { part, price, profit } = market;
    const { rowStart, packed } = part;
    const { columnDistance } = labels;
    if (this.rowsMayStayOut && distance + profit[row]! < this.nearest) this.end(distance + profit[row]!, row);
    const reach = distance + profit[row]!;
    const end = rowStart[row + 1]!;
    for (let edge = rowStart[row]!; edge < end; edge++) {
      const own = packed[edge]!;
      if (own < 0) continue;
      const column = own & COLUMN_MASK;
      const reached = reach + price[column]! - (own >> COLUMN_BITS);
      if (reached < columnDistance[column]! && reached < this.nearest) this.enter(column, reached, row);
    }
  }

  /** Labels a column and the rows that hold its places. */
  private enter(column: number, distance: number, from: number): void {
    const { market, labels } = this;
    const { part, price, profit, slotStart, held, slotRow, slotEdge } = market;
    const level = labels.rowLevel[from]!;
    labelColumn(labels, market, column, distance, level);
    const start = slotStart[column]!;
    const end = start + held[column]!;
    if (end < slotStart[column + 1]!) {
      this.end(distance, from);
      return;
    }
    for (let slot = start; slot < end; slot++) {
      const row = slotRow[slot]!;
      const reached = distance + weightOf(part.packed[slotEdge[slot]!]!) - profit[row]! - price[column]!;
      if (reached >= labels.rowDistance[row]! || reached >= this.nearest) continue;
      labelRow(labels, market, row, reached, level + 1);
      if (reached === this.distance) this.queue.add(row);
      else this.heap.push(row, reached);
    }
  }

  private end(distance: number, from: number): void {
    this.nearest = distance;
    if (distance === this.distance) this.lastLevel = this.labels.rowLevel[from]!;
  }
}
