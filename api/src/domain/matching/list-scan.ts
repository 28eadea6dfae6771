import { ColumnScan } from './column-scan';
import { CANNOT_MEET } from './meeting-classes';
import type { RowWork } from './row-work';
import { TopicBits } from './topic-bits';
import { eachPattern, type PatternKind, TopicPatterns } from './topic-patterns';

/** Where a scan of lists looks, and how long. */
export interface ListScanTerms {
  /** The price of each column; without prices all are free. */
  readonly price?: Float64Array;
  /** Columns of a row that are looked at, each as often as it is in a list. */
  readonly most: number;
  /** Looks in the lists of the most promising kind only. */
  readonly rough?: boolean;
}

/**
 * Goes through the lists of a row's topic patterns, the most promising kind first, and then through all columns, as long as one
 * further on can be worth it and the row has not looked enough. Each row begins at another place of a list: where many are alike,
 * rows shall not all find the same ones.
 */
export class ListScan extends ColumnScan {
  /** Whether the row was left with columns that nobody looked at. */
  isCutOff = false;
  private readonly patterns: TopicPatterns;
  /** All columns, by the only pattern of a last kind. */
  private readonly everybody: Int32Array;
  private readonly kinds: readonly PatternKind[];
  private readonly price: Float64Array;
  private readonly leastPrice: number;
  private readonly most: number;
  private readonly bits: TopicBits;
  /** For each column the last visit to a row that saw it. */
  private readonly seen: Int32Array;
  private visit = 0;
  private looked = 0;
  private random = 0;
  private reach = 0;
  /** The kind that is looked through, the row's patterns of it, and the next of them. */
  private kind = 0;
  private own: number[] = [];
  private at = 0;

  constructor(work: RowWork, { price, most, rough = false }: ListScanTerms) {
    const { sides, table } = work;
    const columns = sides.columnPerson.length;
    super(work, columns);
    this.price = price ?? new Float64Array(columns);
    this.leastPrice = this.price.reduce((least, value) => Math.min(least, value), Infinity);
    this.most = most;
    this.everybody = Int32Array.from(sides.columnPerson, (_, column) => column);
    this.patterns = new TopicPatterns(sides, table.scoring);
    const { kinds, elsewhere } = this.patterns;
    this.kinds = rough ? kinds.slice(0, 1) : [...kinds, { wanted: 1, other: 0, most: elsewhere }];
    this.bits = new TopicBits(work);
    this.seen = new Int32Array(columns);
  }

  next(own: number, floor = 0): number {
    for (; this.kind < this.kinds.length; this.turnTo(this.kind + 1)) {
      const forTopics = this.kinds[this.kind]!.most;
      const most = forTopics + this.farthest + this.mostPoints;
      if (most <= floor || most - own <= this.leastPrice) continue;
      while (this.at < this.own.length) {
        if (this.looked >= this.most) {
          this.isCutOff = true;
          return -1;
        }
        const size = this.gatherPattern(this.own[this.at++]!, forTopics, own, floor);
        if (size > 0) return size;
      }
    }
    return -1;
  }

  protected openRow(row: number): void {
    this.visit++;
    this.looked = 0;
    this.isCutOff = false;
    this.random = Math.imul(row + 1, 0x9e3779b1) >>> 0;
    this.reach = this.work.sides.rowReach[row]!;
    this.bits.open(this.person);
    this.turnTo(0);
  }

  /** Turns to the row's patterns of a kind; everybody is the only pattern of the kind after the last. */
  private turnTo(place: number): void {
    this.kind = place;
    this.own = [];
    this.at = 0;
    const kind = this.kinds[place];
    if (kind === undefined) return;
    if (place === this.patterns.kinds.length) this.own.push(0);
    else {
      const { topics, rowWanted, rowOther } = this.work.sides;
      eachPattern(kind, topics, rowWanted, rowOther, this.person, (pattern) => this.own.push(pattern));
    }
  }

  /** Gathers the columns of a pattern, beginning somewhere in its list. */
  private gatherPattern(pattern: number, forTopics: number, own: number, floor: number): number {
    const isLast = this.kind === this.patterns.kinds.length;
    const { start, column } = isLast
      ? { start: [0, this.everybody.length], column: this.everybody }
      : this.patterns.of(this.kind);
    const from = start[pattern]!;
    const to = start[pattern + 1]!;
    if (from === to) return 0;
    const first = from + (this.random % (to - from));
    const size = this.gather(column, first, to, 0, forTopics, own, floor);
    return this.gather(column, from, first, size, forTopics, own, floor);
  }

  /**
   * Gathers from places `from` to `to − 1` of a list, behind the first `found` of the batch.
   *
   * @param forTopics columns with more points for topics than this the list does not have to find.
   */
  private gather(
    list: Int32Array,
    from: number,
    to: number,
    found: number,
    forTopics: number,
    own: number,
    floor: number,
  ): number {
    const { price, seen, visit, points, columnClass, farthest, reach, bits } = this;
    const { columnReach } = this.work.sides;
    const end = Math.min(to, from + this.most - this.looked);
    if (end < to) this.isCutOff = true;
    let size = found;
    for (let at = from; at < end; at++) {
      const column = list[at]!;
      if (seen[column] === visit) continue;
      seen[column] = visit;
      const beside = points[columnClass[column]!]!;
      if (beside === CANNOT_MEET || columnReach[column]! < reach) continue;
      const beyond = farthest + beside;
      const needed = Math.max(own + price[column]!, floor) - beyond;
      if (needed >= forTopics) continue;
      const topics = bits.pointsAbove(column, needed);
      if (topics === 0) continue;
      this.column[size] = column;
      this.topics[size] = topics;
      this.limit[size++] = topics + beyond;
    }
    this.looked += Math.max(0, end - from);
    return size;
  }
}
