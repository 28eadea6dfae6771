import { CANNOT_MEET, pointsBeside } from './meeting-classes';
import { PairScorer } from './pair-scorer';
import type { RowWork } from './row-work';
import { MOST_TOPICS } from './score';
import { TopicCounts, type WordRanges } from './topic-counts';

/**
 * Looks at all columns beside one row at a time. Columns come in batches with an upper bound of their score, so that
 * only few have to be scored exactly.
 */
export class RowScan {
  /** The gathered columns: their points for topics, and the most that each can score. */
  readonly column: Int32Array;
  readonly topics: Uint16Array;
  readonly limit: Uint16Array;
  /** The most that any column can score beyond the points for its exchange. */
  beyond = 0;
  private person = -1;
  private readonly ranges: WordRanges;
  private ownClass = -1;
  private points: Int16Array = new Int16Array(0);
  private readonly scorer: PairScorer;
  private readonly counts: TopicCounts;
  private readonly columnClass: Uint16Array;
  /** Columns whose class can meet the row's. */
  private readonly meets: Int32Array;
  /** Segments that have such columns. */
  private readonly segmentMeets: Uint8Array;
  private readonly farthest: number;

  constructor(private readonly work: RowWork) {
    const { table, sides, classes } = work;
    const columns = sides.columnPerson.length;
    this.column = new Int32Array(columns);
    this.topics = new Uint16Array(columns);
    this.limit = new Uint16Array(columns);
    this.scorer = new PairScorer(table);
    this.counts = new TopicCounts(sides);
    this.columnClass = Uint16Array.from(sides.columnPerson, (person) => classes.of[person]!);
    this.meets = new Int32Array(sides.columnsWanting.words);
    this.segmentMeets = new Uint8Array(sides.segmentStart.length);
    const most = sides.segmentStart.length + 1;
    this.ranges = { count: 0, from: new Int32Array(most), to: new Int32Array(most) };
    this.farthest = Math.max(...table.scoring.distance);
  }

  /**
   * Turns to a row: to the segments whose columns can be within its band gap and can meet it; with a
   * share below 1 to that share of their words only, elsewhere for each row.
   */
  open(row: number, share = 1): void {
    const { sides } = this.work;
    this.person = sides.rowPerson[row]!;
    this.turnTo(row);
    this.chooseWords(row, share);
    this.counts.load(this.person, this.ranges);
    this.cutOff(sides.rowReach[row]!);
  }

  /**
   * Turns to a row for `eachLinked` only: to the columns that keep the rules on bands, topics, languages and working
   * hours, as far as classes tell the last two.
   */
  openLinked(row: number): void {
    this.person = this.work.sides.rowPerson[row]!;
    this.turnTo(row);
    this.chooseWords(row, 1);
    this.counts.loadReverse(this.person, this.ranges);
    this.cutOff(this.work.sides.rowReach[row]!);
  }

  /** Visits the linked columns of the row, word by word. */
  eachLinked(visit: (word: number, columns: number) => void): void {
    const { one } = this.counts.reverse;
    for (let range = 0; range < this.ranges.count; range++) {
      for (let word = this.ranges.from[range]!; word < this.ranges.to[range]!; word++) {
        if (one[word]! !== 0) visit(word, one[word]!);
      }
    }
  }

  /**
   * Gathers the columns that earn `[from, above)` points for their exchange and may score more than `floor`; answers
   * how many. They start at another column for each row: where many are alike, rows shall not all find the same ones.
   */
  gather(from: number, above: number, floor: number): number {
    let size = 0;
    for (let range = 0; range < this.ranges.count; range++) {
      size = this.gatherRange(this.ranges.from[range]!, this.ranges.to[range]!, from, above, floor, size);
    }
    return size;
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

  /** Turns to the class of a row: whom it can meet. */
  private turnTo(row: number): void {
    const { meets, columnClass, segmentMeets } = this;
    const { table, sides, classes } = this.work;
    const ownClass = classes.of[sides.rowPerson[row]!]!;
    if (ownClass === this.ownClass) return;
    this.ownClass = ownClass;
    this.points = pointsBeside(table, classes, ownClass);
    this.beyond = table.scoring.common[MOST_TOPICS]! + this.farthest + Math.max(0, ...this.points);
    meets.fill(0);
    segmentMeets.fill(0);
    for (let column = 0, segment = 0; column < columnClass.length; column++) {
      while (column >= sides.segmentStart[segment + 1]!) segment++;
      if (!this.canMeet(column)) continue;
      meets[column >>> 5]! |= 1 << (column & 31);
      segmentMeets[segment] = 1;
    }
  }

  /** Whether the classes of the row and a column can meet. */
  private canMeet(column: number): boolean {
    return this.points[this.columnClass[column]!]! !== CANNOT_MEET;
  }

  /** Lists the words of the segments, beginning at another one for each row. */
  private chooseWords(row: number, share: number): void {
    const { ranges, segmentMeets } = this;
    const { segmentStart, columnReach, rowReach } = this.work.sides;
    const random = Math.imul(row + 1, 0x9e3779b1) >>> 0;
    ranges.count = 0;
    let words = 0;
    let last = 0;
    for (let segment = 0; segment + 1 < segmentStart.length; segment++) {
      const start = segmentStart[segment]!;
      if (columnReach[start]! < rowReach[row]! || segmentMeets[segment] === 0) continue;
      let from = Math.max(last, start >>> 5);
      let to = (segmentStart[segment + 1]! + 31) >>> 5;
      if (share < 1) {
        const some = Math.ceil((to - from) * share);
        from += random % (to - from - some + 1);
        to = from + some;
      }
      if (from >= to) continue;
      last = to;
      words += to - from;
      if (ranges.count > 0 && ranges.to[ranges.count - 1] === from) ranges.to[ranges.count - 1] = to;
      else {
        ranges.from[ranges.count] = from;
        ranges.to[ranges.count++] = to;
      }
    }
    if (words > 0) rotate(ranges, random % words);
  }

  /** Drops columns out of reach and those that cannot meet. */
  private cutOff(reach: number): void {
    const { one, two, three } = this.counts.reverse;
    const { bits, words: stride } = this.work.sides.columnsReaching;
    const { meets, ranges } = this;
    for (let range = 0; range < ranges.count; range++) {
      for (let word = ranges.from[range]!; word < ranges.to[range]!; word++) {
        const open = one[word]! & bits[reach * stride + word]! & meets[word]!;
        one[word] = open;
        two[word]! &= open;
        three[word]! &= open;
      }
    }
  }

  private gatherRange(start: number, end: number, from: number, above: number, floor: number, found: number): number {
    const { reverse, back } = this.counts;
    const { one, two, three } = reverse;
    const backOfOne = back.atLeast(this.backNeeded(1, from));
    const backOfTwo = back.atLeast(this.backNeeded(2, from));
    const backOfThree = back.atLeast(this.backNeeded(3, from));
    let size = found;
    for (let word = start; word < end; word++) {
      const twos = two[word]!;
      const threes = three[word]!;
      const set =
        (one[word]! & ~twos & backOfOne[word]!) | (twos & ~threes & backOfTwo[word]!) | (threes & backOfThree[word]!);
      if (set !== 0) size = this.gatherWord(word, set, above, floor, size);
    }
    return size;
  }

  /** Topics that must flow back so that the exchange earns enough points. */
  private backNeeded(flows: number, points: number): number {
    const { reverse, back } = this.work.table.scoring;
    let needed = 0;
    while (needed <= MOST_TOPICS && reverse[flows]! + back[needed]! < points) needed++;
    return needed;
  }

  private gatherWord(word: number, set: number, above: number, floor: number, from: number): number {
    const { column, topics, limit, points, columnClass, farthest, counts } = this;
    const { reverse, back, common } = this.work.table.scoring;
    let size = from;
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      const found = (word << 5) + bit;
      const exchange = reverse[counts.reverse.of(word, bit)]! + back[counts.back.of(word, bit)]!;
      const forTopics = exchange + common[counts.common.of(word, bit)]!;
      const most = forTopics + farthest + points[columnClass[found]!]!;
      if (exchange >= above || most <= floor) continue;
      column[size] = found;
      topics[size] = forTopics;
      limit[size++] = most;
    }
    return size;
  }
}

/** Turns the ranges so that they begin with word number `first` of them; there is room for one range more. */
function rotate(ranges: WordRanges, first: number): void {
  const { from, to } = ranges;
  let head = 0;
  let skipped = 0;
  while (skipped + to[head]! - from[head]! <= first) skipped += to[head]! - from[head++]!;
  const cut = from[head]! + first - skipped;
  if (cut > from[head]!) {
    from.copyWithin(head + 1, head, ranges.count);
    to.copyWithin(head + 1, head, ranges.count);
    to[head++] = cut;
    from[head] = cut;
    ranges.count++;
  }
  turn(from, ranges.count, head);
  turn(to, ranges.count, head);
}

/** Moves the first values behind the others, by turning both parts and then the whole round. */
function turn(values: Int32Array, count: number, first: number): void {
  reverse(values, 0, first);
  reverse(values, first, count);
  reverse(values, 0, count);
}

function reverse(values: Int32Array, from: number, to: number): void {
  for (let low = from, high = to - 1; low < high; low++, high--) {
    const value = values[low]!;
    values[low] = values[high]!;
    values[high] = value;
  }
}
