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

/** Collects lists of rows that come in any order, each row once. */
export class RowListBuilder {
  private readonly length: Int32Array;
  private readonly offset: Int32Array;
  private column = new Int32Array(1024);
  private score = new Int32Array(1024);
  private filled = 0;

  constructor(
    private readonly from: number,
    private readonly to: number,
  ) {
    this.length = new Int32Array(to - from);
    this.offset = new Int32Array(to - from);
  }

  /** Sets the list of a row to the first `length` entries. */
  set(row: number, length: number, column: Int32Array, score: Int32Array): void {
    while (this.filled + length > this.column.length) this.grow();
    this.offset[row - this.from] = this.filled;
    this.length[row - this.from] = length;
    for (let at = 0; at < length; at++) {
      this.column[this.filled] = column[at]!;
      this.score[this.filled++] = score[at]!;
    }
  }

  /** The lists in order of their rows. */
  build(): RowLists {
    const { from, to } = this;
    const start = new Int32Array(to - from + 1);
    const column = new Int32Array(this.filled);
    const score = new Int32Array(this.filled);
    let next = 0;
    for (let row = 0; row < to - from; row++) {
      const offset = this.offset[row]!;
      const end = offset + this.length[row]!;
      column.set(this.column.subarray(offset, end), next);
      score.set(this.score.subarray(offset, end), next);
      start[row + 1] = next += end - offset;
    }
    return { from, to, start, column, score };
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

/** The best columns of one row so far: at most `most`, the greatest values first. */
export class BestColumns {
  length = 0;
  readonly column: Int32Array;
  readonly score: Int32Array;
  /** What the columns are ranked by. */
  readonly value: Float64Array;

  constructor(private readonly most: number) {
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
