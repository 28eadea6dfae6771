import type { ColumnSets, Sides } from './sides';
import type { TopicBars } from './topic-bars';
import type { TopicLists } from './topic-lists';

/** Kinds of counts, as places among the sets of a word. */
export const REVERSE = 0;
export const BACK = 4;
export const COMMON = 8;

/**
 * For one row and one word of columns, 32 of them: how many topics flow each way, and how many they have in common, counted
 * only as far as one of the columns can still earn enough points. More than three count as three, as in the score.
 *
 * A count is held as the sets of columns with at least one, two and three: one more topic's set is added in five operations
 * for 32 columns (bit-sliced counting: O'Neil & Quass, "Improved query performance with variant indexes", SIGMOD 1997).
 */
export class WordCounts {
  /** The columns with at least none, one, two and three topics of each kind. */
  private readonly sets = new Int32Array(12).fill(-1);
  private readonly wanted: TopicSets;
  private readonly other: TopicSets;

  constructor(
    private readonly sides: Sides,
    private readonly bars: TopicBars,
  ) {
    this.wanted = topicSetsFor(sides.rowWanted);
    this.other = topicSetsFor(sides.rowOther);
  }

  /** Turns to a person in the role of a row. */
  open(person: number): void {
    const { sides, wanted, other } = this;
    pointTo(wanted, sides.rowWanted, person, sides.columnsWanting);
    pointTo(other, sides.rowOther, person, sides.columnsWanting);
  }

  /** Those of a word's columns that earn at least so many points for topics. */
  reach(word: number, columns: number, points: number): number {
    const { wanted, other } = this;
    const { columnsWanting, columnsOther } = this.sides;
    const { exchange, levels } = this.bars.for(points);
    this.clear(REVERSE);
    this.add(REVERSE, columnsWanting.bits, wanted, word);
    if ((columns & this.sets[REVERSE + 1]!) === 0) return 0;
    this.clear(BACK);
    this.add(BACK, columnsOther.bits, other, word);
    const exchanging = columns & this.reachingExchange(exchange);
    if (exchanging === 0) return 0;
    this.clear(COMMON);
    this.add(COMMON, columnsOther.bits, wanted, word);
    this.add(COMMON, columnsWanting.bits, other, word);
    return exchanging & this.reachingAll(levels);
  }

  /** How many topics one column of the word has, up to three. */
  count(kind: typeof REVERSE | typeof BACK | typeof COMMON, bit: number): number {
    const { sets } = this;
    return ((sets[kind + 1]! >>> bit) & 1) + ((sets[kind + 2]! >>> bit) & 1) + ((sets[kind + 3]! >>> bit) & 1);
  }

  private reachingExchange(bars: Uint8Array): number {
    const { sets } = this;
    let reaching = 0;
    for (let at = 0; at < bars.length; at += 2) reaching |= sets[REVERSE + bars[at]!]! & sets[BACK + bars[at + 1]!]!;
    return reaching;
  }

  private reachingAll(bars: Uint8Array): number {
    const { sets } = this;
    let reaching = 0;
    for (let at = 0; at < bars.length; at += 3) {
      reaching |= sets[REVERSE + bars[at]!]! & sets[BACK + bars[at + 1]!]! & sets[COMMON + bars[at + 2]!]!;
    }
    return reaching;
  }

  private clear(kind: number): void {
    const { sets } = this;
    sets[kind + 1] = 0;
    sets[kind + 2] = 0;
    sets[kind + 3] = 0;
  }

  /** Adds for each column of a word how many of the topics it has. */
  private add(kind: number, bits: Int32Array, { count, start }: TopicSets, word: number): void {
    const { sets } = this;
    let one = sets[kind + 1]!;
    let two = sets[kind + 2]!;
    let three = sets[kind + 3]!;
    for (let topic = 0; topic < count; topic++) {
      const more = bits[start[topic]! + word]!;
      three |= two & more;
      two |= one & more;
      one |= more;
    }
    sets[kind + 1] = one;
    sets[kind + 2] = two;
    sets[kind + 3] = three;
  }
}

/** Where the sets of columns of a person's topics begin. */
interface TopicSets {
  count: number;
  readonly start: Int32Array;
}

function topicSetsFor({ start }: TopicLists): TopicSets {
  let most = 0;
  for (let person = 0; person + 1 < start.length; person++) most = Math.max(most, start[person + 1]! - start[person]!);
  return { count: 0, start: new Int32Array(most) };
}

function pointTo(sets: TopicSets, { start, topic }: TopicLists, person: number, { words }: ColumnSets): void {
  const first = start[person]!;
  sets.count = start[person + 1]! - first;
  for (let at = 0; at < sets.count; at++) sets.start[at] = topic[first + at]! * words;
}
