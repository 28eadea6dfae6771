import type { Labels } from './labels';
import { type Market, hasRoom, sell } from './market';
import { COLUMN_BITS, COLUMN_MASK, IN_USE, weightOf } from './part';

/**
 * Depth-first search along tight edges, level by level of a `PriceSearch` whose distances the prices have taken
 * in. The pointers in the labels only move on, so a phase looks at each edge once (Dinic 1970).
 */
export class TightPaths {
  private readonly path: Int32Array;

  constructor(
    private readonly market: Market,
    private readonly labels: Labels,
    private readonly rowsMayStayOut: boolean,
  ) {
    this.path = new Int32Array(market.part.demand.length + 1);
  }

  /** Gives a row one more place along a path of tight edges; false if there is none left in this phase. */
  augment(root: number): boolean {
    const { market, path, labels } = this;
    path[0] = root;
    let depth = 0;
    while (depth >= 0) {
      const row = path[depth]!;
      if (this.rowsMayStayOut && market.profit[row] === 0) {
        market.wanting[row]!++;
        this.shift(depth);
        market.wanting[root]!--;
        return true;
      }
      const column = this.nextColumn(row);
      if (column < 0) {
        if (--depth >= 0) labels.nextSlot[this.columnFrom(path[depth]!)]!++;
      } else if (hasRoom(market, column)) {
        sell(market, labels.nextEdge[row]!++, row);
        market.wanting[row]!++;
        this.shift(depth);
        market.wanting[root]!--;
        return true;
      } else path[++depth] = market.slotRow[labels.nextSlot[column]!]!;
    }
    return false;
  }

  /** Moves the row's pointer to a tight edge to a column with room, or one that leads on; −1 if there is none. */
  private nextColumn(row: number): number {
    const { market, labels } = this;
    const { part, price, profit } = market;
    const { rowStart, packed } = part;
    const { nextEdge, columnLevel } = labels;
    const gain = profit[row]!;
    const level = labels.rowLevel[row]!;
    const end = rowStart[row + 1]!;
    for (let edge = nextEdge[row]!; edge < end; edge++) {
      const own = packed[edge]!;
      if (own < 0) continue;
      const column = own & COLUMN_MASK;
      if (gain + price[column]! !== own >> COLUMN_BITS) continue;
      if (!hasRoom(market, column) && (columnLevel[column] !== level || !this.leadsOn(column, level + 1))) continue;
      nextEdge[row] = edge;
      return column;
    }
    nextEdge[row] = end;
    return -1;
  }

  /** Moves the column's pointer to a place held by a tight edge from the next level; false if there is none. */
  private leadsOn(column: number, level: number): boolean {
    const { market, labels } = this;
    const { part, price, profit, slotStart, held, slotRow, slotEdge } = market;
    const end = slotStart[column]! + held[column]!;
    for (let slot = labels.nextSlot[column]!; slot < end; slot++) {
      const row = slotRow[slot]!;
      if (labels.rowLevel[row] !== level) continue;
      if (weightOf(part.packed[slotEdge[slot]!]!) !== profit[row]! + price[column]!) continue;
      labels.nextSlot[column] = slot;
      return true;
    }
    labels.nextSlot[column] = end;
    return false;
  }

  /** Every row on the path but the last takes over the place that the row after it gave up. */
  private shift(depth: number): void {
    const { market, labels, path } = this;
    const { part, slotEdge, slotRow } = market;
    for (let at = depth - 1; at >= 0; at--) {
      const row = path[at]!;
      const slot = labels.nextSlot[this.columnFrom(row)]!++;
      const edge = labels.nextEdge[row]!++;
      part.packed[slotEdge[slot]!]! &= ~IN_USE;
      part.packed[edge]! |= IN_USE;
      slotEdge[slot] = edge;
      slotRow[slot] = row;
    }
  }

  private columnFrom(row: number): number {
    return this.market.part.packed[this.labels.nextEdge[row]!]! & COLUMN_MASK;
  }
}
