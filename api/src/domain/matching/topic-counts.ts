import type { ColumnSets, Sides } from './sides';
import type { TopicLists } from './topic-lists';

/**
 * For one row and every column at once: how many topics flow each way, and how many they have in common. More than
 * three count as three, as in the score.
 */
export class TopicCounts {
  readonly reverse: CountSets;
  readonly back: CountSets;
  readonly common: CountSets;

  constructor(private readonly sides: Sides) {
    const { words } = sides.columnsWanting;
    this.reverse = new CountSets(words);
    this.back = new CountSets(words);
    this.common = new CountSets(words);
  }

  /** Counts for the columns of some ranges of words, beside a person in the role of a row. */
  load(person: number, ranges: WordRanges): void {
    const { rowWanted, rowOther, columnsWanting, columnsOther } = this.sides;
    this.loadReverse(person, ranges);
    for (let range = 0; range < ranges.count; range++) {
      const from = ranges.from[range]!;
      const to = ranges.to[range]!;
      this.back.clear(from, to);
      this.back.count(rowOther, columnsOther, person, from, to);
      this.common.clear(from, to);
      this.common.count(rowWanted, columnsOther, person, from, to);
      this.common.count(rowOther, columnsWanting, person, from, to);
    }
  }

  /** Counts the topics of the reverse exchange only. */
  loadReverse(person: number, ranges: WordRanges): void {
    const { rowWanted, columnsWanting } = this.sides;
    for (let range = 0; range < ranges.count; range++) {
      const from = ranges.from[range]!;
      const to = ranges.to[range]!;
      this.reverse.clear(from, to);
      this.reverse.count(rowWanted, columnsWanting, person, from, to);
    }
  }
}

/** Disjoint ranges of words: `from[i]` to `to[i] − 1` for `i` below `count`. */
export interface WordRanges {
  count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * A count per column, held as the sets of columns with at least one, two and three: one more topic's set of columns
 * is added in five operations for 32 columns (bit-sliced counting: O'Neil & Quass, "Improved query performance with
 * variant indexes", SIGMOD 1997).
 */
export class CountSets {
  readonly one: Int32Array;
  readonly two: Int32Array;
  readonly three: Int32Array;
  private readonly sets: readonly Int32Array[];

  constructor(words: number) {
    this.one = new Int32Array(words);
    this.two = new Int32Array(words);
    this.three = new Int32Array(words);
    this.sets = [new Int32Array(words).fill(-1), this.one, this.two, this.three, new Int32Array(words)];
  }

  clear(from: number, to: number): void {
    this.one.fill(0, from, to);
    this.two.fill(0, from, to);
    this.three.fill(0, from, to);
  }

  /** Adds for each column of the words `from` to `to − 1` how many topics of the person's list it has in its sets. */
  count({ start, topic }: TopicLists, { bits, words }: ColumnSets, person: number, from: number, to: number): void {
    let at = start[person]!;
    const end = start[person + 1]!;
    for (; at + 4 <= end; at += 4) {
      const [a, b, c, d] = [topic[at]!, topic[at + 1]!, topic[at + 2]!, topic[at + 3]!];
      this.addFour(bits, a * words, b * words, c * words, d * words, from, to);
    }
    for (; at + 2 <= end; at += 2) this.addTwo(bits, topic[at]! * words, topic[at + 1]! * words, from, to);
    if (at < end) this.addOne(bits, topic[at]! * words, from, to);
  }

  /** The columns with at least `count`: all of them for 0, none above three. */
  atLeast(count: number): Int32Array {
    return this.sets[count]!;
  }

  /** The count of one column, up to three. */
  of(word: number, bit: number): number {
    return ((this.one[word]! >>> bit) & 1) + ((this.two[word]! >>> bit) & 1) + ((this.three[word]! >>> bit) & 1);
  }

  private addOne(bits: Int32Array, offset: number, from: number, to: number): void {
    const { one, two, three } = this;
    for (let word = from; word < to; word++) {
      const more = bits[offset + word]!;
      const ones = one[word]!;
      const twos = two[word]!;
      three[word]! |= twos & more;
      two[word] = twos | (ones & more);
      one[word] = ones | more;
    }
  }

  private addTwo(bits: Int32Array, offsetA: number, offsetB: number, from: number, to: number): void {
    const { one, two, three } = this;
    for (let word = from; word < to; word++) {
      const a = bits[offsetA + word]!;
      const b = bits[offsetB + word]!;
      let ones = one[word]!;
      let twos = two[word]!;
      let threes = three[word]! | (twos & a);
      twos |= ones & a;
      ones |= a;
      threes |= twos & b;
      twos |= ones & b;
      ones |= b;
      three[word] = threes;
      two[word] = twos;
      one[word] = ones;
    }
  }

  private addFour(bits: Int32Array, a: number, b: number, c: number, d: number, from: number, to: number): void {
    const { one, two, three } = this;
    for (let word = from; word < to; word++) {
      const setA = bits[a + word]!;
      const setB = bits[b + word]!;
      const setC = bits[c + word]!;
      const setD = bits[d + word]!;
      let ones = one[word]!;
      let twos = two[word]!;
      let threes = three[word]!;
      threes |= twos & setA;
      twos |= ones & setA;
      ones |= setA;
      threes |= twos & setB;
      twos |= ones & setB;
      ones |= setB;
      threes |= twos & setC;
      twos |= ones & setC;
      ones |= setC;
      threes |= twos & setD;
      twos |= ones & setD;
      ones |= setD;
      three[word] = threes;
      two[word] = twos;
      one[word] = ones;
    }
  }
}
