import type { RowWork } from './row-work';
import { MOST_TOPICS } from './score';
import type { ScoringTable } from './scoring-table';
import { popCount } from './week-mask';

/** A row's and all columns' topics as bits, side by side in memory: first those that are to flow, then the others. */
export class TopicBits {
  private readonly words: number;
  private readonly own: Int32Array;
  private readonly columns: Int32Array;
  private readonly scoring: ScoringTable;

  constructor(private readonly work: RowWork) {
    const { table, sides } = work;
    this.words = table.people.topicWords;
    this.scoring = table.scoring;
    this.own = new Int32Array(2 * this.words);
    this.columns = new Int32Array(2 * this.words * sides.columnPerson.length);
    sides.columnPerson.forEach((person, column) => {
      this.copy(this.columns, 2 * column, sides.rowOther.bits, person);
      this.copy(this.columns, 2 * column + 1, sides.rowWanted.bits, person);
    });
  }

  /** Turns to a person in the role of a row. */
  open(person: number): void {
    const { rowWanted, rowOther } = this.work.sides;
    this.copy(this.own, 0, rowWanted.bits, person);
    this.copy(this.own, 1, rowOther.bits, person);
  }

  /** A column's points for topics beside the row, if something flows and they are above `floor`; else 0. */
  pointsAbove(column: number, floor: number): number {
    const { own, columns, words } = this;
    const { reverse, back, common } = this.scoring;
    const at = column * own.length;
    let flowing = 0;
    for (let word = 0; word < words; word++) flowing += popCount(own[word]! & columns[at + word]!);
    if (flowing === 0) return 0;
    let points = reverse[Math.min(flowing, MOST_TOPICS)]!;
    if (points + back[MOST_TOPICS]! + common[MOST_TOPICS]! <= floor) return 0;
    let returning = 0;
    for (let word = words; word < own.length; word++) returning += popCount(own[word]! & columns[at + word]!);
    points += back[Math.min(returning, MOST_TOPICS)]!;
    if (points + common[MOST_TOPICS]! <= floor) return 0;
    let shared = 0;
    for (let word = 0; word < words && shared < MOST_TOPICS; word++) {
      shared += popCount(own[word]! & columns[at + words + word]!) + popCount(own[words + word]! & columns[at + word]!);
    }
    points += common[Math.min(shared, MOST_TOPICS)]!;
    return points > floor ? points : 0;
  }

  private copy(to: Int32Array, half: number, from: Uint32Array, person: number): void {
    for (let word = 0; word < this.words; word++) to[half * this.words + word] = from[person * this.words + word]!;
  }
}
