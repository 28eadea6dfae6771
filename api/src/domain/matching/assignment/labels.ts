import type { Market } from './market';

/**
 * What a search knows of the nodes it reached: distance, level (edges from the start, counted in rows) and where
 * the next look at their edges or slots goes on. Nodes not reached are at distance Infinity and level −1.
 */
export interface Labels {
  readonly rowDistance: Float64Array;
  readonly columnDistance: Float64Array;
  readonly rowLevel: Int32Array;
  readonly columnLevel: Int32Array;
  readonly nextEdge: Int32Array;
  readonly nextSlot: Int32Array;
  readonly rows: NodeList;
  readonly columns: NodeList;
}

/** Nodes in the order in which they were added. */
export class NodeList {
  readonly nodes: Int32Array;
  size = 0;

  constructor(most: number) {
    this.nodes = new Int32Array(most);
  }

  add(node: number): void {
    this.nodes[this.size++] = node;
  }
}

/** Labels for a market, none set. */
export function blankLabels({ part }: Market): Labels {
  const rows = part.demand.length;
  const columns = part.places.length;
  return {
    rowDistance: new Float64Array(rows).fill(Infinity),
    columnDistance: new Float64Array(columns).fill(Infinity),
    rowLevel: new Int32Array(rows).fill(-1),
    columnLevel: new Int32Array(columns).fill(-1),
    nextEdge: new Int32Array(rows),
    nextSlot: new Int32Array(columns),
    rows: new NodeList(rows),
    columns: new NodeList(columns),
  };
}

/** Labels a row for the first time or anew. */
export function labelRow(labels: Labels, market: Market, row: number, distance: number, level: number): void {
  if (labels.rowLevel[row]! < 0) {
    labels.rows.add(row);
    labels.nextEdge[row] = market.part.rowStart[row]!;
  }
  labels.rowDistance[row] = distance;
  labels.rowLevel[row] = level;
}

/** Labels a column for the first time or anew. */
export function labelColumn(labels: Labels, market: Market, column: number, distance: number, level: number): void {
  if (labels.columnLevel[column]! < 0) {
    labels.columns.add(column);
    labels.nextSlot[column] = market.slotStart[column]!;
  }
  labels.columnDistance[column] = distance;
  labels.columnLevel[column] = level;
}

/** Forgets all labels, in time proportional to their number. */
export function clearLabels({ rows, columns, rowDistance, rowLevel, columnDistance, columnLevel }: Labels): void {
  for (let at = 0; at < rows.size; at++) {
    rowDistance[rows.nodes[at]!] = Infinity;
    rowLevel[rows.nodes[at]!] = -1;
  }
  for (let at = 0; at < columns.size; at++) {
    columnDistance[columns.nodes[at]!] = Infinity;
    columnLevel[columns.nodes[at]!] = -1;
  }
  rows.size = 0;
  columns.size = 0;
}
