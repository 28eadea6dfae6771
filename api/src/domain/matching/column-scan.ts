import { pointsBeside } from './meeting-classes';
import { PairScorer } from './pair-scorer';
import type { RowWork } from './row-work';

/**
 * Finds for one row at a time the columns that may score more than a price, the sum of the row's own and the column's.
 *
 * A pair scores at most its points for topics, the most that the meeting classes of the two can add, and the most for
 * distance. Columns come in batches with that limit, so that only few have to be scored exactly. How columns with enough
 * points for topics are found is what the scans differ in.
 */
export abstract class ColumnScan {
  /** The columns of the batch, the points for topics of each, and the most that each can score. */
  readonly column: Int32Array;
  readonly topics: Uint16Array;
  readonly limit: Uint16Array;
  protected readonly farthest: number;
  protected readonly columnClass: Uint16Array;
  protected person = -1;
  /** The most points for ease and waiting beside the row's class: of each class, and of all. */
  protected points: Int16Array = new Int16Array(0);
  protected mostPoints = 0;
  private ownClass = -1;
  private readonly scorer: PairScorer;

  constructor(
    protected readonly work: RowWork,
    largestBatch: number,
  ) {
    const { table, sides, classes } = work;
    this.column = new Int32Array(largestBatch);
    this.topics = new Uint16Array(largestBatch);
    this.limit = new Uint16Array(largestBatch);
    this.scorer = new PairScorer(table);
    this.farthest = Math.max(...table.scoring.distance);
    this.columnClass = Uint16Array.from(sides.columnPerson, (person) => classes.of[person]!);
  }

  /** Turns to a row. */
  open(row: number): void {
    const { table, sides, classes } = this.work;
    this.person = sides.rowPerson[row]!;
    const ownClass = classes.of[this.person]!;
    if (ownClass !== this.ownClass) {
      this.ownClass = ownClass;
      this.points = pointsBeside(table, classes, ownClass);
      this.mostPoints = Math.max(0, ...this.points);
      this.turnToClass();
    }
    this.openRow(row);
  }

  /**
   * Gathers the next columns of the row that may score more than `own` and their price, and more than `floor`; answers how
   * many, which may be none, or −1 after the last. Neither number may fall while a row is looked at.
   *
   * @param bound what every pair of the row scores at most beyond its column's base.
   */
  abstract next(own: number, floor?: number, bound?: number): number;

  /** The exact score of a gathered column where it is legal and above `floor`, else 0. */
  score(entry: number, floor: number): number {
    const { sides, classes } = this.work;
    const { scorer, person } = this;
    const partner = sides.columnPerson[this.column[entry]!]!;
    if (!classes.byLanguage && !scorer.speakTogether(person, partner)) return 0;
    if (!classes.byPattern && !scorer.workTogether(person, partner)) return 0;
    const topics = this.topics[entry]!;
    return sides.rows === 'junior'
      ? scorer.scoreAbove(person, partner, topics, floor)
      : scorer.scoreAbove(partner, person, topics, floor);
  }

  protected abstract openRow(row: number): void;

  /** Prepares what depends on the row's class, whose points have been found. */
  protected turnToClass(): void {}
}
