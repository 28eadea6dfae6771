/** The columns of each meeting class in rising order of price: `column[start[c]] … column[start[c + 1] - 1]`. */
export interface ClassLists {
  readonly start: Int32Array;
  readonly column: Int32Array;
  /** The least price in each class. */
  readonly least: Float64Array;
}

/** Sorts columns by class and price. */
export function classLists(columnClass: Uint16Array, classes: number, price: Float64Array): ClassLists {
  const column = Int32Array.from(columnClass, (_, at) => at);
  column.sort((a, b) => columnClass[a]! - columnClass[b]! || price[a]! - price[b]! || a - b);
  const start = new Int32Array(classes + 1);
  for (const own of columnClass) start[own + 1]!++;
  for (let own = 0; own < classes; own++) start[own + 1]! += start[own]!;
  const least = new Float64Array(classes).fill(Infinity);
  for (let own = 0; own < classes; own++) {
    if (start[own]! < start[own + 1]!) least[own] = price[column[start[own]!]!]!;
  }
  return { start, column, least };
}
