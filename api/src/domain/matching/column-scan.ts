import { pointsBeside } from './meeting-classes';
import { CEILING, CLASS, PRICE, RECORD, RISE } from './pair-record';
import { PairScorer } from './pair-scorer';
import type { RowWork } from './row-work';
import { BLOCK, BLOCK_WORDS, ENOUGH, openKernel, type ScanKernel, SET_BYTES } from './scan-kernel';
import { MOST_TOPICS } from './score';
import { GREATEST_SCORE } from './score-maxima';
import type { ColumnSets, Sides } from './sides';
import { barsFor } from './topic-bars';
import type { TopicLists } from './topic-lists';

/** What columns must be worth to be found. */
export interface ScanTerms {
  /** The price of each column; without prices all are free. */
  readonly price?: Float64Array;
  /** How far the price of each is above the base of a row's bound; nothing is known of such bounds without it. */
  readonly rise?: Float64Array;
  /** The most that each scores in any pair that is looked for; nothing is known of it without. */
  readonly ceiling?: Int32Array;
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
 * Finds for one row at a time the legal columns that score more than a price, the sum of the row's own and the column's.
 *
 * A pair scores at most its points for topics, the most that the meeting classes of the two can add, and the most for
 * distance: only few have to be scored. The kernel goes through the columns in blocks: in a block the least price beyond the
 * points of the classes says how many points for topics anybody there has to earn (as in the threshold algorithm of Fagin,
 * Lotem & Naor 2001), and sets of columns by number of topics say who earns them.
 *
 * Scans of one round share their tables on a thread: an earlier one is of no use any more.
 */
export class ColumnScan {
  /** The columns of the batch, and their scores. */
  readonly column: Int32Array;
  readonly score: Int32Array;
  /** Blocks that the columns of a row are looked at in. */
  readonly blocks: number;
  private readonly tables: ScanTables;
  private readonly kernel: ScanKernel;
  private person = -1;
  private ownClass = -1;
  private step = 1;
  /** Whether the kernel checks all rules for the row. */
  private isChecked = true;

  constructor(
    private readonly work: RowWork,
    terms: ScanTerms,
  ) {
    this.tables = tablesOf(work);
    this.tables.usedBy = this;
    this.kernel = this.tables.kernel;
    this.column = this.kernel.tables.foundColumn;
    this.score = this.kernel.tables.foundScore;
    this.blocks = this.kernel.blocks;
    this.take(terms);
  }

  /** Turns to a row. */
  open(row: number, { first, step }: Sample = ALL): void {
    if (this.tables.usedBy !== this) throw new Error('Another scan of this round has taken over.');
    const { kernel, tables } = this;
    const { sides, classes } = this.work;
    this.person = sides.rowPerson[row]!;
    if (classes.of[this.person] !== this.ownClass) this.turnToClass(classes.of[this.person]!);
    const { setBytes } = tables;
    const values = kernel.tables.row;
    values[0] = first;
    values[1] = sides.rowReach[row]! * setBytes;
    values[2] = pointTo(kernel.tables.rowWanted, sides.rowWanted, this.person, setBytes);
    values[3] = pointTo(kernel.tables.rowOthers, sides.rowOther, this.person, setBytes);
    kernel.tables.rowRecord.set(tables.scorer.recordOf(this.person));
    this.isChecked = classes.byLanguage && classes.byPattern && !tables.scorer.isInForbidden(this.person);
    this.step = step;
  }

  /**
   * Gathers the next legal columns of the row that score more than `own` and their price, and more than `above`; answers how
   * many, or −1 after the last. Neither number may fall while a row is looked at.
   *
   * @param bound what every pair of the row scores at most beyond its column's base.
   */
  next(own: number, above = 0, bound = Infinity): number {
    const size = this.kernel.scan(own, above, bound, this.step, ENOUGH);
    if (size === 0) return -1;
    return this.isChecked ? size : this.keepLegal(size);
  }

  /** Leaves those in the batch who break none of the rules that the kernel does not know. */
  private keepLegal(size: number): number {
    const { classes, sides } = this.work;
    const { column, score, person } = this;
    const { scorer } = this.tables;
    let kept = 0;
    for (let entry = 0; entry < size; entry++) {
      const partner = sides.columnPerson[column[entry]!]!;
      if (!classes.byLanguage && !scorer.speakTogether(person, partner)) continue;
      if (!classes.byPattern && !scorer.workTogether(person, partner)) continue;
      if (scorer.forbidden(person, partner) !== 0) continue;
      column[kept] = column[entry]!;
      score[kept++] = score[entry]!;
    }
    return kept;
  }

  private take({ price, rise = price, ceiling }: ScanTerms): void {
    const { tables } = this.kernel;
    const { numbers, halves } = this.tables;
    tables.price.fill(0);
    if (price !== undefined) tables.price.set(price);
    tables.leastRise.fill(rise === undefined ? -Infinity : Infinity);
    for (let column = 0; column < this.work.sides.columnPerson.length; column++) {
      const block = column >>> BLOCK_SHIFT;
      const own = rise?.[column] ?? -Infinity;
      numbers[column * NUMBERS + PRICE] = tables.price[column]!;
      numbers[column * NUMBERS + RISE] = own;
      halves[column * HALVES + CEILING] = ceiling?.[column] ?? GREATEST_SCORE;
      tables.leastRise[block] = Math.min(tables.leastRise[block]!, own);
    }
  }

  private turnToClass(ownClass: number): void {
    const { kernel, work } = this;
    const { pointsOf } = kernel.tables;
    this.ownClass = ownClass;
    pointsOf.set(pointsBeside(work.table, work.classes, ownClass));
    kernel.set(
      'mostBeside',
      pointsOf.reduce((most, points) => Math.max(most, points), 0),
    );
    kernel.turnToClass();
  }
}

const BLOCK_SHIFT = Math.log2(BLOCK);
/** Numbers of two words and halves of words in a record. */
const NUMBERS = RECORD / 2;
const HALVES = RECORD * 2;

/** What is the same at all prices. */
interface ScanTables {
  readonly kernel: ScanKernel;
  readonly scorer: PairScorer;
  /** The records of the columns, as other kinds of numbers. */
  readonly numbers: Float64Array;
  readonly halves: Uint16Array;
  /** Bytes of a set of columns. */
  readonly setBytes: number;
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
  tables.bars.set(barsFor(table.scoring, mostForTopics));
  tables.topicPoints.set(
    [...reverse].flatMap((flows) => [...back].flatMap((returns) => [...common].map((both) => flows + returns + both))),
  );
  tables.classOf.set(sides.columnPerson.map((person) => classes.of[person]!));
  copySets(tables.wanting, sides.columnsWanting, blocks);
  copySets(tables.others, sides.columnsOther, blocks);
  copySets(tables.reaching, sides.columnsReaching, blocks);
  tables.ease.set(table.scoring.ease);
  tables.waiting.set(table.scoring.waiting);
  tables.distance.set(distance);
  const scorer = new PairScorer(table);
  const { buffer, byteOffset } = tables.records;
  const numbers = new Float64Array(buffer, byteOffset, tables.records.length / 2);
  const halves = new Uint16Array(buffer, byteOffset, tables.records.length * 2);
  sides.columnPerson.forEach((person, column) => {
    tables.records.set(scorer.recordOf(person), column * RECORD);
    halves[column * HALVES + CLASS] = classes.of[person]!;
  });
  kernel.set('rowIsJunior', Number(sides.rows === 'junior'));
  kernel.set('askSureLevels', Number(table.rules.requireSureLevels));
  kernel.set('askOtherManager', Number(!table.rules.allowSameDirectManager));
  kernel.set('mostForTopics', mostForTopics);
  kernel.set('farthest', Math.max(...distance));
  return { kernel, scorer, numbers, halves, setBytes: blocks * SET_BYTES, usedBy: null };
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
