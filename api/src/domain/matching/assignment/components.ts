import { type Market, hasRoom } from './market';
import { COLUMN_MASK } from './part';

/** The strongly connected components of a served market: sinks of the network have the lowest numbers. */
export interface Components {
  readonly ofRow: Int32Array;
  readonly ofColumn: Int32Array;
  readonly count: number;
}

/**
 * Finds which nodes of a market can reach each other along paths that change who holds what: from a row to the
 * columns where it holds nothing, from a column to the rows that hold its places, and, through one node for
 * all places not sold, from a column with room to every column that sold some. An edge between two components is
 * never any different in another assignment that serves all rows.
 *
 * Source: Tarjan 1972, without recursion; Dulmage & Mendelsohn's fine decomposition.
 */
export function findComponents(market: Market): Components {
  const rows = market.part.demand.length;
  const columns = market.part.places.length;
  const { component, count } = new ComponentSearch(market, rows, columns).run();
  return { ofRow: component.subarray(0, rows), ofColumn: component.subarray(rows, rows + columns), count };
}

/** Nodes are the rows, then the columns, then the one for places not sold. */
class ComponentSearch {
  readonly component: Int32Array;
  private readonly order: Int32Array;
  /** The earliest node on the open path that a node leads back to. */
  private readonly earliest: Int32Array;
  private readonly next: Int32Array;
  private readonly open: number[] = [];
  private visited = 0;
  private count = 0;

  constructor(
    private readonly market: Market,
    private readonly rows: number,
    private readonly columns: number,
  ) {
    const nodes = rows + columns + 1;
    this.component = new Int32Array(nodes).fill(-1);
    this.order = new Int32Array(nodes).fill(-1);
    this.earliest = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
    this.next.set(market.part.rowStart.subarray(0, rows));
    this.next.set(market.slotStart.subarray(0, columns), rows);
  }

  run(): { component: Int32Array; count: number } {
    for (let node = 0; node < this.order.length; node++) if (this.order[node]! < 0) this.explore(node);
    return { component: this.component, count: this.count };
  }

  private explore(root: number): void {
    const path = [root];
    this.enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const to = this.successor(node);
      if (to < 0) {
        path.pop();
        this.leave(node);
        const parent = path.at(-1);
        if (parent !== undefined) this.earliest[parent] = Math.min(this.earliest[parent]!, this.earliest[node]!);
      } else if (this.order[to]! < 0) {
        this.enter(to);
        path.push(to);
      } else if (this.component[to]! < 0) this.earliest[node] = Math.min(this.earliest[node]!, this.order[to]!);
    }
  }

  private enter(node: number): void {
    this.order[node] = this.earliest[node] = this.visited++;
    this.open.push(node);
  }

  /** Closes the component that a node is the first of; others stay open. */
  private leave(node: number): void {
    if (this.earliest[node] !== this.order[node]) {
      return;
    }
    for (let member = this.open.pop(); member !== undefined; member = this.open.pop()) {
      this.component[member] = this.count;
      if (member === node) break;
    }
    this.earliest[node] = this.order.length;
    this.count++;
  }

  /** The next node that a node leads to, −1 once there are no more. */
  private successor(node: number): number {
    const { market, next, rows, columns } = this;
    if (node < rows) {
      const { rowStart, packed } = market.part;
      while (next[node]! < rowStart[node + 1]!) {
        const edge = packed[next[node]!++]!;
        if (edge >= 0) return rows + (edge & COLUMN_MASK);
      }
      return -1;
    }
    if (node < rows + columns) {
      const column = node - rows;
      const slot = next[node]!++;
      const end = market.slotStart[column]! + market.held[column]!;
      if (slot < end) return market.slotRow[slot]!;
      return slot === end && hasRoom(market, column) ? rows + columns : -1;
    }
    while (next[node]! < columns) {
      const column = next[node]!++;
      if (market.held[column]! > 0) return rows + column;
    }
    return -1;
  }
}
