import { CANNOT_MEET, pointsBeside } from './meeting-classes';
import { PairScorer } from './pair-scorer';
import { type AssignmentProblem, type AssignmentResult, pairValue } from './problem';
import type { RowWork } from './row-work';
import { GREATEST_SCORE } from './score-maxima';
import { inOrderOf, REACHES, type Sides } from './sides';
import { TopicBars, type TopicLevels } from './topic-bars';
import { TopicCounts, type WordRanges } from './topic-counts';

/** An assignment whose prices are held against every legal pair. */
export interface Proposed {
  readonly problem: AssignmentProblem;
  readonly result: AssignmentResult;
}

/** Words of columns that are told apart by price. */
const BLOCK = 8;

/**
 * Counts the legal pairs of a range of rows that are not chosen though they are worth more than the prices of both ends.
 * None in any row: no assignment is better. Knows nothing of how the assignment was found.
 *
 * A pair's score is at most the points for its topics and the most that distance, calendars and waiting can add. Prices
 * say how many points for topics a column of a block has to earn; sets of columns by number of topics say who earns
 * them; each of these is then scored one by one.
 */
export function openPairs(work: RowWork, proposed: Proposed): (from: number, to: number) => number {
  const search = new OpenPairSearch(work, proposed);
  return (from, to) => {
    let open = 0;
    for (let row = from; row < to; row++) open += search.count(row);
    return open;
  };
}

class OpenPairSearch {
  private readonly sides: Sides;
  private readonly scorer: PairScorer;
  private readonly topics: TopicCounts;
  private readonly bars: TopicBars;
  private readonly value: number;
  private readonly price: Float64Array;
  /** The least price in each block. */
  private readonly leastPrice: Float64Array;
  private readonly farthest: number;
  /** Of the problem's columns, where each stands in order of price, and the row that chose it last. */
  private readonly placeOf: Int32Array;
  private readonly chosenBy: Int32Array;
  private readonly chosenStart: Int32Array;
  private readonly columnClass: Uint16Array;
  private ownClass = -1;
  /** The most points for ease and waiting beside the row's class: of each class, and of all. */
  private points: Int16Array = new Int16Array(0);
  private mostPoints = 0;
  private readonly meets: Int32Array;
  /** Words with such columns; and those of them within a row's reach. */
  private readonly meeting: WordRanges;
  private readonly within: WordRanges;
  /** For each reach, the word after the last with a column that has it. */
  private readonly reachEnd: Int32Array;
  private readonly set = new Int32Array(BLOCK);

  constructor(
    private readonly work: RowWork,
    private readonly proposed: Proposed,
  ) {
    const { table, classes } = work;
    const { prices, edges } = proposed.result;
    const { sides, order } = inOrderOf(work.sides, prices.right);
    const { words } = sides.columnsWanting;
    this.sides = sides;
    this.scorer = new PairScorer(table);
    this.topics = new TopicCounts(sides);
    this.bars = new TopicBars(table.scoring);
    this.value = pairValue(proposed.problem);
    this.price = Float64Array.from(order, (column) => prices.right[column]!);
    this.leastPrice = new Float64Array(Math.ceil(words / BLOCK)).fill(Infinity);
    this.price.forEach((price, column) => {
      const block = Math.floor(column / (32 * BLOCK));
      this.leastPrice[block] = Math.min(this.leastPrice[block]!, price);
    });
    this.farthest = Math.max(...table.scoring.distance);
    this.placeOf = new Int32Array(order.length);
    order.forEach((column, place) => (this.placeOf[column] = place));
    this.chosenBy = new Int32Array(order.length).fill(-1);
    this.chosenStart = firstChosen(proposed.problem, edges);
    this.columnClass = Uint16Array.from(sides.columnPerson, (person) => classes.of[person]!);
    this.meets = new Int32Array(words);
    const blocks = this.leastPrice.length;
    this.meeting = { count: 0, from: new Int32Array(blocks), to: new Int32Array(blocks) };
    this.within = { count: 0, from: new Int32Array(blocks), to: new Int32Array(blocks) };
    this.reachEnd = Int32Array.from({ length: REACHES }, (_, reach) => {
      const beyond = sides.columnReach.findIndex((most) => most < reach);
      return ((beyond < 0 ? order.length : beyond) + 31) >>> 5;
    });
  }

  count(row: number): number {
    const { problem, result } = this.proposed;
    const { chosenStart, chosenBy, placeOf, leastPrice, topics, sides, bars } = this;
    const person = sides.rowPerson[row]!;
    for (let at = chosenStart[row]!; at < chosenStart[row + 1]!; at++) {
      chosenBy[placeOf[problem.column[result.edges[at]!]!]!] = row;
    }
    this.turnTo(this.work.classes.of[person]!);
    const ranges = this.rangesWithin(sides.rowReach[row]!);
    topics.load(person, ranges);
    const own = result.prices.left[row]! - this.value;
    let open = 0;
    for (let range = 0; range < ranges.count; range++) {
      for (let word = ranges.from[range]!; word < ranges.to[range]!; word += BLOCK) {
        const block = word / BLOCK;
        const points = Math.floor(own + leastPrice[block]!) + 1 - this.farthest - this.mostPoints;
        if (points <= GREATEST_SCORE) open += this.countBlock(block, row, own, bars.for(Math.max(0, points)));
      }
    }
    return open;
  }

  /** The words in which there are columns that the class can meet, as far as columns are within reach: those come first. */
  private rangesWithin(reach: number): WordRanges {
    const { meeting, within } = this;
    const end = this.reachEnd[reach]!;
    within.count = 0;
    for (let range = 0; range < meeting.count && meeting.from[range]! < end; range++) {
      within.from[range] = meeting.from[range]!;
      within.to[range] = Math.min(end, meeting.to[range]!);
      within.count++;
    }
    return within;
  }

  private countBlock(block: number, row: number, own: number, bars: readonly TopicLevels[]): number {
    const { set, sides, meets } = this;
    const first = block * BLOCK;
    const { bits, words } = sides.columnsReaching;
    const reaching = sides.rowReach[row]! * words;
    const end = Math.min(BLOCK, this.reachEnd[sides.rowReach[row]!]! - first);
    this.reach(first, end, bars);
    let open = 0;
    for (let at = 0; at < end; at++) {
      const word = first + at;
      const left = set[at]! & bits[reaching + word]! & meets[word]!;
      for (let rest = left; rest !== 0; rest &= rest - 1) {
        if (this.isOpen(row, word, 31 - Math.clz32(rest & -rest), own)) open++;
      }
    }
    return open;
  }

  /** The columns of a block that reach one of the bars. */
  private reach(first: number, end: number, bars: readonly TopicLevels[]): void {
    const { set, topics } = this;
    set.fill(0);
    for (const bar of bars) {
      const reverse = topics.reverse.atLeast(bar.reverse);
      const back = topics.back.atLeast(bar.back);
      const common = topics.common.atLeast(bar.common);
      for (let at = 0; at < end; at++) set[at]! |= reverse[first + at]! & back[first + at]! & common[first + at]!;
    }
  }

  private isOpen(row: number, word: number, bit: number, own: number): boolean {
    const { topics, points, columnClass, farthest, price, scorer, sides } = this;
    const { reverse, back, common } = this.work.table.scoring;
    const column = (word << 5) + bit;
    const worth = own + price[column]!;
    const earned =
      reverse[topics.reverse.of(word, bit)]! + back[topics.back.of(word, bit)]! + common[topics.common.of(word, bit)]!;
    if (earned + farthest + points[columnClass[column]!]! <= worth || this.chosenBy[column] === row) return false;
    const [person, partner] = [sides.rowPerson[row]!, sides.columnPerson[column]!];
    const score = sides.rows === 'junior' ? scorer.score(person, partner) : scorer.score(partner, person);
    return score > 0 && score > worth;
  }

  /** Turns to a class of rows: whom they can meet, and how easily. */
  private turnTo(ownClass: number): void {
    if (ownClass === this.ownClass) return;
    this.ownClass = ownClass;
    this.points = pointsBeside(this.work.table, this.work.classes, ownClass);
    this.mostPoints = Math.max(0, ...this.points);
    this.meets.fill(0);
    this.columnClass.forEach((other, column) => {
      if (this.points[other] !== CANNOT_MEET) this.meets[column >>> 5]! |= 1 << (column & 31);
    });
    const { meeting, meets } = this;
    meeting.count = 0;
    for (let word = 0; word < meets.length; word += BLOCK) {
      if (meets.subarray(word, word + BLOCK).every((columns) => columns === 0)) continue;
      if (meeting.count > 0 && meeting.to[meeting.count - 1] === word) meeting.to[meeting.count - 1] = word + BLOCK;
      else {
        meeting.from[meeting.count] = word;
        meeting.to[meeting.count++] = word + BLOCK;
      }
    }
  }
}

/** For each row, where its chosen edges begin in the list of them. */
function firstChosen({ rowStart }: AssignmentProblem, edges: Int32Array): Int32Array {
  const start = new Int32Array(rowStart.length);
  for (let row = 0, at = 0; row + 1 < rowStart.length; row++) {
    while (at < edges.length && edges[at]! < rowStart[row + 1]!) at++;
    start[row + 1] = at;
  }
  return start;
}
