import { CANNOT_MEET, pointsBeside } from './meeting-classes';
import type { RowWork } from './row-work';
import { columnsWithAny } from './topic-sets';

/**
 * The columns that a row is linked with by the rules that sets can tell: on bands and topics, and on languages and working
 * hours as far as classes tell them. 32 columns to a word.
 */
export class LinkedScan {
  private readonly exchanging: Int32Array;
  private readonly columnClass: Uint16Array;
  /** Columns whose class can meet the row's. */
  private readonly meets: Int32Array;
  private ownClass = -1;

  constructor(private readonly work: RowWork) {
    const { sides, classes } = work;
    const { words } = sides.columnsWanting;
    this.exchanging = new Int32Array(words);
    this.columnClass = Uint16Array.from(sides.columnPerson, (person) => classes.of[person]!);
    this.meets = new Int32Array(words);
  }

  /** Visits the linked columns of a row, word by word. */
  each(row: number, visit: (word: number, columns: number) => void): void {
    const { rowPerson, rowReach, rowWanted, columnsWanting, columnsReaching } = this.work.sides;
    const person = rowPerson[row]!;
    const { words } = columnsWanting;
    const reach = rowReach[row]! * words;
    const { exchanging, meets } = this;
    this.turnTo(this.work.classes.of[person]!);
    columnsWithAny(exchanging, columnsWanting, rowWanted, person);
    for (let word = 0; word < words; word++) {
      const columns = exchanging[word]! & columnsReaching.bits[reach + word]! & meets[word]!;
      if (columns !== 0) visit(word, columns);
    }
  }

  private turnTo(ownClass: number): void {
    if (ownClass === this.ownClass) return;
    this.ownClass = ownClass;
    const points = pointsBeside(this.work.table, this.work.classes, ownClass);
    this.meets.fill(0);
    this.columnClass.forEach((other, column) => {
      if (points[other] !== CANNOT_MEET) this.meets[column >>> 5]! |= 1 << (column & 31);
    });
  }
}
