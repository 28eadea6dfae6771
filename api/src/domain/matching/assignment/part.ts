/**
 * A problem in which every row's demand can be met in full and has to be: rows compete for the columns' places,
 * so that weight alone is left to decide. An edge is packed into one whole number, since walking through edges is
 * what takes the time: its column, above it its weight, and the sign is free to mark the edges in use.
 */
export interface Part {
  readonly demand: Int32Array;
  readonly places: Int32Array;
  readonly rowStart: Int32Array;
  readonly packed: Int32Array;
  /** For each packed edge its index in the whole problem. */
  readonly edge: Int32Array;
}

/** Bits of a packed edge that hold its column; ten more hold its weight. */
export const COLUMN_BITS = 21;
export const COLUMN_MASK = (1 << COLUMN_BITS) - 1;

/** Set on the edges in use, which makes them negative. */
export const IN_USE = 1 << 31;

/** Packs an edge that is not in use. */
export function pack(column: number, weight: number): number {
  return column | (weight << COLUMN_BITS);
}

/** The column of an edge, in use or not. */
export function columnOf(packed: number): number {
  return packed & COLUMN_MASK;
}

/** The weight of an edge, in use or not. */
export function weightOf(packed: number): number {
  return (packed & ~IN_USE) >> COLUMN_BITS;
}

/** A part with no edges in it yet. */
export function emptyPart(demand: Int32Array, places: Int32Array, rowStart: Int32Array): Part {
  const edges = rowStart.at(-1) ?? 0;
  return { demand, places, rowStart, packed: new Int32Array(edges), edge: new Int32Array(edges) };
}

/** Turns counts per row, each one place late, into the rows' starts. */
export function accumulate(counts: Int32Array): Int32Array {
  for (let row = 1; row < counts.length; row++) counts[row]! += counts[row - 1]!;
  return counts;
}
