import { CANNOT_MEET, pointsBeside } from './meeting-classes';
import { PairScorer } from './pair-scorer';
import type { RowWork } from './row-work';
import { BLOCK, BLOCK_WORDS, ENOUGH, openKernel, type ScanKernel, SET_BYTES } from './scan-kernel';
import { MOST_TOPICS } from './score';
import type { ColumnSets, Sides } from './sides';
import { barsFor } from './topic-bars';
import type { TopicLists } from './topic-lists';

/** What columns must be worth to be found. */
export interface ScanTerms {
  /** The price of each column; without prices all are free. */
  readonly price?: Float64Array;
  /** How far the price of each is above the base of a row's bound; nothing is known of such bounds without it. */
  readonly rise?: Float64Array;
}

/** Which of a row's columns are looked at: every `step`-th block, beginning with the block `first`. */
export interface Sample {
  readonly first: number;
  readonly step: number;
}

const ALL: Sample = { first: 0, step: 1 };

/** One in so many blocks, from everywhere; other ones than for the row's neighbours, who may be much like it. */
export function sampleFor(row: number, oneIn: number): Sample {
  return { first: row % oneIn, step: oneIn };
}

/**
 * Finds for one row at a time the columns that may score more than a price, the sum of the row's own and the column's.
 *
 * A pair scores at most its points for topics, the most that the meeting classes of the two can add, and the most for
 * distance. Columns come in batches with that limit, so that only few have to be scored exactly. The kernel goes through them
 * in blocks: in a block the least price beyond the points of the classes says how many points for topics anybody there has to
 * earn (as in the threshold algorithm of Fagin, Lotem & Naor 2001), and sets of columns by number of topics say who earns them.
 *
 * Scans of one round share their tables on a thread: an earlier one is of no use any more.
 */
export class ColumnScan {
  /** The columns of the batch, the points for topics of each, and the most that each can score. */
  readonly column: Int32Array;
  readonly topics: Uint16Array;
  readonly limit: Uint16Array;
  /** Blocks that the columns of a row are looked at in. */
  readonly blocks: number;
  private readonly tables: ScanTables;
  private readonly kernel: ScanKernel;
  private person = -1;
  private ownClass = -1;
  private step = 1;

  constructor(
    private readonly work: RowWork,
    { price, rise = price }: ScanTerms,
  ) {
    this.tables = tablesOf(work);
    this.tables.usedBy = this;
    this.kernel = this.tables.kernel;
    const { foundColumn, foundTopics, foundLimit } = this.kernel.tables;
    this.column = foundColumn;
    this.topics = foundTopics;
    this.limit = foundLimit;
    this.blocks = this.kernel.blocks;
    this.takePrices(price, rise);
  }

  /** Turns to a row. */
  open(row: number, { first, step }: Sample = ALL): void {
    if (this.tables.usedBy !== this) throw new Error('Another scan of this round has taken over.');
    const { kernel, tables } = this;
    const { sides, classes } = this.work;
    this.person = sides.rowPerson[row]!;
    if (classes.of[this.person] !== this.ownClass) this.turnToClass(classes.of[this.person]!);
    kernel.set('rowWantedSize', pointTo(kernel.tables.rowWanted, sides.rowWanted, this.person, tables.setBytes));
    kernel.set('rowOthersSize', pointTo(kernel.tables.rowOthers, sides.rowOther, this.person, tables.setBytes));
    kernel.set('reaching', tables.reachingAt + sides.rowReach[row]! * tables.setBytes);
    kernel.set('next', first);
    this.step = step;
  }

  /**
   * Gathers the next columns of the row that may score more than `own` and their price, and more than `above`; answers how
   * many, or −1 after the last. Neither number may fall while a row is looked at.
   *
   * @param bound what every pair of the row scores at most beyond its column's base.
   */
  next(own: number, above = 0, bound = Infinity): number {
    const size = this.kernel.scan(own, above, bound, this.step, ENOUGH);
    return size === 0 ? -1 : size;
  }

  /** The exact score of a gathered column where it is legal and above `floor`, else 0. */
  score(entry: number, floor: number): number {
    const { sides, classes } = this.work;
    const { scorer } = this.tables;
    const { person } = this;
    const partner = sides.columnPerson[this.column[entry]!]!;
    if (!classes.byLanguage && !scorer.speakTogether(person, partner)) return 0;
    if (!classes.byPattern && !scorer.workTogether(person, partner)) return 0;
    const topics = this.topics[entry]!;
    return sides.rows === 'junior'
      ? scorer.scoreAbove(person, partner, topics, floor)
      : scorer.scoreAbove(partner, person, topics, floor);
  }

  private takePrices(price?: Float64Array, rise?: Float64Array): void {
    const { tables } = this.kernel;
    if (price === undefined) tables.price.fill(0);
    else tables.price.set(price);
    tables.leastRise.fill(rise === undefined ? -Infinity : Infinity);
    rise?.forEach((own, column) => {
      const block = column >>> BLOCK_SHIFT;
      tables.leastRise[block] = Math.min(tables.leastRise[block]!, own);
    });
  }

  private turnToClass(ownClass: number): void {
    const { table, sides, classes } = this.work;
    const { price, meeting, least, classOf, pointsOf } = this.kernel.tables;
    this.ownClass = ownClass;
    pointsOf.set(pointsBeside(table, classes, ownClass));
    this.kernel.set(
      'mostBeside',
      pointsOf.reduce((most, points) => Math.max(most, points), 0),
    );
    meeting.fill(0);
    least.fill(Infinity);
    for (let column = 0; column < sides.columnPerson.length; column++) {
      const most = pointsOf[classOf[column]!]!;
      if (most === CANNOT_MEET) continue;
      meeting[column >>> 5]! |= 1 << (column & 31);
      const block = column >>> BLOCK_SHIFT;
      least[block] = Math.min(least[block]!, price[column]! - most);
    }
  }
}

const BLOCK_SHIFT = Math.log2(BLOCK);

/** What is the same at all prices. */
interface ScanTables {
  readonly kernel: ScanKernel;
  readonly scorer: PairScorer;
  /** Bytes of a set of columns, and where the sets of those that keep the band gap begin. */
  readonly setBytes: number;
  readonly reachingAt: number;
  usedBy: ColumnScan | null;
}

const known = new WeakMap<Sides, ScanTables>();

function tablesOf(work: RowWork): ScanTables {
  const before = known.get(work.sides);
  if (before !== undefined) return before;
  const made = tablesFor(work);
  known.set(work.sides, made);
  return made;
}

function tablesFor({ table, sides, classes }: RowWork): ScanTables {
  const { reverse, back, common, distance } = table.scoring;
  const mostForTopics = reverse[MOST_TOPICS]! + back[MOST_TOPICS]! + common[MOST_TOPICS]!;
  const kernel = openKernel({
    columns: sides.columnPerson.length,
    topics: sides.topics,
    classes: classes.example.length,
    points: mostForTopics + 1,
    ownTopics: Math.max(longest(sides.rowWanted), longest(sides.rowOther)),
  });
  const { tables, blocks } = kernel;
  const reachingAt = tables.reaching.byteOffset;
  tables.bars.set(barsFor(table.scoring, mostForTopics));
  tables.topicPoints.set([...reverse, ...back, ...common]);
  tables.classOf.set(sides.columnPerson.map((person) => classes.of[person]!));
  copySets(tables.wanting, sides.columnsWanting, blocks);
  copySets(tables.others, sides.columnsOther, blocks);
  copySets(tables.reaching, sides.columnsReaching, blocks);
  kernel.set('mostForTopics', mostForTopics);
  kernel.set('farthest', Math.max(...distance));
  return { kernel, scorer: new PairScorer(table), setBytes: blocks * SET_BYTES, reachingAt, usedBy: null };
}

/** Copies sets of columns, each filled up to whole blocks. */
function copySets(to: Int32Array, { bits, words }: ColumnSets, blocks: number): void {
  for (let from = 0, at = 0; from < bits.length; from += words, at += blocks * BLOCK_WORDS) {
    to.set(bits.subarray(from, from + words), at);
  }
}

/** Points to the sets of a person's topics; answers how many there are. */
function pointTo(sets: Uint32Array, { start, topic }: TopicLists, person: number, setBytes: number): number {
  const first = start[person]!;
  const size = start[person + 1]! - first;
  for (let at = 0; at < size; at++) sets[at] = topic[first + at]! * setBytes;
  return size;
}

function longest({ start }: TopicLists): number {
  let most = 0;
  for (let person = 0; person + 1 < start.length; person++) most = Math.max(most, start[person + 1]! - start[person]!);
  return most;
}
