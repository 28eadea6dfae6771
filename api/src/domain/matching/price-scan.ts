import { CANNOT_MEET, pointsBeside } from './meeting-classes';
import { PairScorer } from './pair-scorer';
import type { RowWork } from './row-work';
import { MOST_TOPICS } from './score';
import { TopicBars } from './topic-bars';
import { BACK, COMMON, REVERSE, WordCounts } from './word-counts';

/**
 * Finds for one row at a time the columns that may score more than a price, the sum of the row's own and the column's.
 *
 * A pair scores at most its points for topics, the most that the classes of the two can add, and the most for distance. In a
 * word of columns the least price beyond the points of the classes says how many points for topics anybody there has to
 * earn: most words are skipped by this one number (as in the threshold algorithm of Fagin, Lotem & Naor 2001), and in the
 * others sets of columns by number of topics say who earns them.
 */
export class PriceScan {
  readonly words: number;
  /** The gathered columns, the points for topics of each, and the most that each can score. */
  readonly column = new Int32Array(32);
  readonly topics = new Uint16Array(32);
  readonly limit = new Uint16Array(32);
  private readonly counts: WordCounts;
  private readonly mostForTopics: number;
  private readonly farthest: number;
  private readonly columnClass: Uint16Array;
  private readonly scorer: PairScorer;
  private person = -1;
  private reaching = 0;
  private ownClass = -1;
  /** The most points for ease and waiting beside the row's class: of each class, and of all. */
  private points: Int16Array = new Int16Array(0);
  private mostPoints = 0;
  /** Columns whose class can meet the row's, and of each word the least price of one beyond the points of its class. */
  private readonly meets: Int32Array;
  private readonly least: Float64Array;

  constructor(
    private readonly work: RowWork,
    private readonly price: Float64Array,
  ) {
    const { table, sides, classes } = work;
    const { words } = sides.columnsWanting;
    const { reverse, back, common, distance } = table.scoring;
    this.words = words;
    this.scorer = new PairScorer(table);
    this.counts = new WordCounts(sides, new TopicBars(table.scoring));
    this.mostForTopics = reverse[MOST_TOPICS]! + back[MOST_TOPICS]! + common[MOST_TOPICS]!;
    this.farthest = Math.max(...distance);
    this.columnClass = Uint16Array.from(sides.columnPerson, (person) => classes.of[person]!);
    this.meets = new Int32Array(words);
    this.least = new Float64Array(words);
  }

  /** Turns to a row. */
  open(row: number): void {
    const { sides, classes } = this.work;
    this.person = sides.rowPerson[row]!;
    this.turnTo(classes.of[this.person]!);
    this.counts.open(this.person);
    this.reaching = sides.rowReach[row]! * sides.columnsReaching.words;
  }

  /** Gathers the columns of a word that may score more than `own` and their price, and more than `floor`; answers how many. */
  gather(word: number, own: number, floor = 0): number {
    const worth = Math.max(own + this.least[word]!, floor - this.mostPoints) - this.farthest;
    if (worth >= this.mostForTopics) return 0;
    const columns = this.work.sides.columnsReaching.bits[this.reaching + word]! & this.meets[word]!;
    if (columns === 0) return 0;
    const found = this.counts.reach(word, columns, Math.max(0, Math.floor(worth) + 1));
    return found === 0 ? 0 : this.gatherFrom(word, found, own, floor);
  }

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

  private gatherFrom(word: number, found: number, own: number, floor: number): number {
    const { column, topics, limit, points, columnClass, farthest, price, counts } = this;
    const { reverse, back, common } = this.work.table.scoring;
    let size = 0;
    for (let rest = found; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      const candidate = (word << 5) + bit;
      const forTopics =
        reverse[counts.count(REVERSE, bit)]! + back[counts.count(BACK, bit)]! + common[counts.count(COMMON, bit)]!;
      const most = forTopics + farthest + points[columnClass[candidate]!]!;
      if (most <= own + price[candidate]! || most <= floor) continue;
      column[size] = candidate;
      topics[size] = forTopics;
      limit[size++] = most;
    }
    return size;
  }

  /** Turns to a class of rows: whom they can meet, and how easily. */
  private turnTo(ownClass: number): void {
    if (ownClass === this.ownClass) return;
    this.ownClass = ownClass;
    this.points = pointsBeside(this.work.table, this.work.classes, ownClass);
    this.mostPoints = Math.max(0, ...this.points);
    const { points, columnClass, price, meets, least } = this;
    meets.fill(0);
    least.fill(Infinity);
    for (let column = 0; column < columnClass.length; column++) {
      const most = points[columnClass[column]!]!;
      if (most === CANNOT_MEET) continue;
      meets[column >>> 5]! |= 1 << (column & 31);
      least[column >>> 5] = Math.min(least[column >>> 5]!, price[column]! - most);
    }
  }
}

/** The least value of each word of columns. */
export function leastOfWords(values: Float64Array): Float64Array {
  const words = new Float64Array((values.length + 31) >>> 5).fill(Infinity);
  values.forEach((value, column) => (words[column >>> 5] = Math.min(words[column >>> 5]!, value)));
  return words;
}
