import { ColumnScan } from './column-scan';
import { CANNOT_MEET } from './meeting-classes';
import type { RowWork } from './row-work';
import { MOST_TOPICS } from './score';
import { inOrderOf, type Sides } from './sides';
import { TopicBars } from './topic-bars';
import { BACK, COMMON, REVERSE, WordCounts } from './word-counts';

/** What columns must be worth to be found. */
export interface WordScanTerms {
  /** The price of each column. */
  readonly price: Float64Array;
  /** How far the price of each is above the base of a row's bound; nothing is known of such bounds without it. */
  readonly rise?: Float64Array;
}

/**
 * Goes through all columns in words of 32. In a word the least price beyond the points of the classes says how many points for
 * topics anybody there has to earn: most words are skipped by this one number (as in the threshold algorithm of Fagin, Lotem &
 * Naor 2001), and in the others sets of columns by number of topics say who earns them.
 */
export class WordScan extends ColumnScan {
  private readonly words: number;
  private readonly counts: WordCounts;
  /** The columns in order of price, each with its number, price and class in that order. */
  private readonly sides: Sides;
  private readonly order: Int32Array;
  private readonly price: Float64Array;
  private readonly orderedClass: Uint16Array;
  /** The least rise in each word. */
  private readonly wordRise: Float64Array;
  /** Columns whose class can meet the row's, and of each word the least price of one beyond the points of its class. */
  private readonly meets: Int32Array;
  private readonly least: Float64Array;
  private readonly mostForTopics: number;
  private reaching = 0;
  private word = 0;

  constructor(work: RowWork, { price, rise = price }: WordScanTerms) {
    super(work, 32);
    const { sides, order } = inOrderOf(work.sides, rise);
    const { reverse, back, common } = work.table.scoring;
    this.mostForTopics = reverse[MOST_TOPICS]! + back[MOST_TOPICS]! + common[MOST_TOPICS]!;
    this.sides = sides;
    this.order = order;
    this.words = sides.columnsWanting.words;
    this.price = Float64Array.from(order, (column) => price[column]!);
    this.orderedClass = Uint16Array.from(order, (column) => this.columnClass[column]!);
    this.wordRise = leastOfWords(Float64Array.from(order, (column) => rise[column]!));
    this.counts = new WordCounts(sides, new TopicBars(work.table.scoring));
    this.meets = new Int32Array(this.words);
    this.least = new Float64Array(this.words);
  }

  next(own: number, floor = 0, bound = Infinity): number {
    for (; this.word < this.words; this.word++) {
      if (bound - this.wordRise[this.word]! <= own) continue;
      const size = this.gather(this.word, own, floor);
      if (size === 0) continue;
      this.word++;
      return size;
    }
    return -1;
  }

  protected openRow(row: number): void {
    this.counts.open(this.person);
    this.reaching = this.sides.rowReach[row]! * this.sides.columnsReaching.words;
    this.word = 0;
  }

  protected override turnToClass(): void {
    const { points, orderedClass, price, meets, least } = this;
    meets.fill(0);
    least.fill(Infinity);
    for (let column = 0; column < orderedClass.length; column++) {
      const most = points[orderedClass[column]!]!;
      if (most === CANNOT_MEET) continue;
      meets[column >>> 5]! |= 1 << (column & 31);
      least[column >>> 5] = Math.min(least[column >>> 5]!, price[column]! - most);
    }
  }

  private gather(word: number, own: number, floor: number): number {
    const worth = Math.max(own + this.least[word]!, floor - this.mostPoints) - this.farthest;
    if (worth >= this.mostForTopics) return 0;
    const columns = this.sides.columnsReaching.bits[this.reaching + word]! & this.meets[word]!;
    if (columns === 0) return 0;
    const found = this.counts.reach(word, columns, Math.max(0, Math.floor(worth) + 1));
    return found === 0 ? 0 : this.gatherFrom(word, found, own, floor);
  }

  private gatherFrom(word: number, found: number, own: number, floor: number): number {
    const { column, topics, limit, points, orderedClass, farthest, price, counts } = this;
    const { reverse, back, common } = this.work.table.scoring;
    let size = 0;
    for (let rest = found; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      const candidate = (word << 5) + bit;
      const forTopics =
        reverse[counts.count(REVERSE, bit)]! + back[counts.count(BACK, bit)]! + common[counts.count(COMMON, bit)]!;
      const most = forTopics + farthest + points[orderedClass[candidate]!]!;
      if (most <= own + price[candidate]! || most <= floor) continue;
      column[size] = this.order[candidate]!;
      topics[size] = forTopics;
      limit[size++] = most;
    }
    return size;
  }
}

/** The least value of each word of columns. */
function leastOfWords(values: Float64Array): Float64Array {
  const words = new Float64Array((values.length + 31) >>> 5).fill(Infinity);
  values.forEach((value, column) => (words[column >>> 5] = Math.min(words[column >>> 5]!, value)));
  return words;
}
