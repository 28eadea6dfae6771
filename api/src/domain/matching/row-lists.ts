/** Columns with scores, of a range of rows. */
export interface RowLists {
  /** Rows `from` to `to − 1`. */
  readonly from: number;
  readonly to: number;
  /** The columns of row `from + i` are `column[start[i]] … column[start[i + 1] - 1]`, with their scores. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
}

/** Collects the lists of rows `from` to `to − 1`, one after the other. */
export class RowListBuilder {
  private readonly start: Int32Array;
  private rows = 0;
  private column = new Int32Array(1024);
  private score = new Int32Array(1024);
  private filled = 0;

  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {
    this.start = new Int32Array(to - from + 1);
  }

  /** Adds the list of the next row: the first `length` entries. */
  add(length: number, column: Int32Array, score: Int32Array): void {
    while (this.filled + length > this.column.length) this.grow();
    for (let at = 0; at < length; at++) {
      this.column[this.filled] = column[at]!;
      this.score[this.filled++] = score[at]!;
    }
    this.start[++this.rows] = this.filled;
  }

  /** The lists of all rows. */
  build(): RowLists {
    const { from, to, start, column, score, filled } = this;
    return { from, to, start, column: column.slice(0, filled), score: score.slice(0, filled) };
  }

  private grow(): void {
    const column = new Int32Array(2 * this.column.length);
    const score = new Int32Array(2 * this.score.length);
    column.set(this.column);
    score.set(this.score);
    this.column = column;
    this.score = score;
  }
}

/** The lists of neighbouring ranges of rows as those of one range; of no range, no row. */
export function joinLists(ranges: readonly RowLists[]): RowLists {
  const from = ranges[0]?.from ?? 0;
  const to = ranges.at(-1)?.to ?? 0;
  const start = new Int32Array(to - from + 1);
  let filled = 0;
  for (const range of ranges) {
    for (let row = range.from; row < range.to; row++) {
      start[row + 1 - from] = filled + range.start[row + 1 - range.from]!;
    }
    filled += range.column.length;
  }
  return {
    from,
    to,
    start,
    column: joined(ranges.map(({ column }) => column)),
    score: joined(ranges.map(({ score }) => score)),
  };
}

/** Whole numbers of several arrays in one, in their order. */
export function joined(arrays: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/** The best columns of one row so far: at most `most`, the greatest values first. */
export class BestColumns {
  length = 0;
  readonly column: Int32Array;
  readonly score: Int32Array;
  /** What the columns are ranked by. */
  readonly value: Float64Array;

  constructor(readonly most: number) {
    this.column = new Int32Array(most);
    this.score = new Int32Array(most);
    this.value = new Float64Array(most);
  }

  clear(): void {
    this.length = 0;
  }

  get isFull(): boolean {
    return this.length === this.most;
  }

  /** What a column must beat to enter: 0 until the list is full. */
  get floor(): number {
    return this.length === this.most ? this.value[this.most - 1]! : 0;
  }

  /** Enters a column whose value exceeds `floor`. */
  insert(column: number, score: number, value: number): void {
    let at = this.length < this.most ? this.length++ : this.most - 1;
    for (; at > 0 && this.value[at - 1]! < value; at--) {
      this.value[at] = this.value[at - 1]!;
      this.score[at] = this.score[at - 1]!;
      this.column[at] = this.column[at - 1]!;
    }
    this.value[at] = value;
    this.score[at] = score;
    this.column[at] = column;
  }
}
