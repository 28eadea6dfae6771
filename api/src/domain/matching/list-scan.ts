import { type ClassLists, classLists } from './class-lists';
import { ColumnScan, type ScanTerms } from './column-scan';
import { CANNOT_MEET } from './meeting-classes';
import type { RowWork } from './row-work';
import { LONGEST_WAIT } from './score';
import type { RoundTable } from './round-table';
import { TopicBits } from './topic-bits';
import { eachPattern, TopicPatterns } from './topic-patterns';

/** Without prices all columns count as free. */
export interface ListScanTerms extends Partial<ScanTerms> {
  /** Columns of a row that are looked at, each as often as it is in a list. */
  readonly most?: number;
}

/** What the columns of a batch have to be worth. */
interface Bar {
  readonly own: number;
  readonly floor: number;
  readonly bound: number;
}

/** Columns whose price has fallen that a row looks at one by one, rather than at its lists. */
const FEW = 400;

/**
 * Goes through the lists of a row's topic patterns, the most promising kind first, and then class by class through those with
 * whom it has least in common. All lists are in rising order of price, and end for the row where nobody further on can be worth
 * it (the threshold algorithm of Fagin, Lotem & Naor 2001). Where the row's bound leaves only the few whose price has fallen,
 * it looks at them instead.
 *
 * Without prices each row begins at another place of a list: where many are alike, rows shall not all find the same ones.
 */
export class ListScan extends ColumnScan {
  /** Whether the row was left with columns that nobody looked at. */
  isCutOff = false;
  private readonly patterns: TopicPatterns;
  private readonly byClass: ClassLists;
  private readonly price: Float64Array;
  private readonly rise: Float64Array;
  /** The columns by rising rise. */
  private readonly fallen: Int32Array;
  /** The price less what the column's own waiting adds to any pair, and the least of these. */
  private readonly dearness: Float64Array;
  private readonly leastDearness: number;
  private readonly waitingAdds: Int32Array;
  private readonly turns: boolean;
  private readonly most: number;
  private readonly rough: boolean;
  private readonly bits: TopicBits;
  /** For each column the last visit to a row that saw it. */
  private readonly seen: Int32Array;
  private visit = 0;
  private looked = 0;
  private random = 0;
  private reach = 0;
  /** The most points beside the row's class, without what the column's own waiting adds. */
  private mostPoints = 0;
  private kind = -1;
  private own: number[] = [];
  private at = 0;
  private classesDone = 0;
  private isFresh = true;

  constructor(work: RowWork, { price, rise, most = Infinity, rough = false }: ListScanTerms) {
    const columns = work.sides.columnPerson.length;
    super(work, columns);
    const { classes, sides, table } = work;
    this.price = price ?? new Float64Array(columns);
    this.rise = rise ?? new Float64Array(columns);
    this.turns = price === undefined;
    this.most = most;
    this.rough = rough;
    this.bits = new TopicBits(work);
    this.seen = new Int32Array(columns);
    const adds = waitingAdds(table);
    this.waitingAdds = classes.example.map((person) => adds[table.people.waited[person]!]!);
    this.dearness = this.price.map((value, column) => value - this.waitingAdds[this.columnClass[column]!]!);
    this.leastDearness = this.dearness.reduce((least, value) => Math.min(least, value), Infinity);
    this.fallen = inOrder(this.rise);
    this.patterns = new TopicPatterns(sides, table.scoring, inOrder(this.turns ? this.price : this.dearness));
    this.byClass = classLists(this.columnClass, classes.example.length, this.price);
  }

  next(own: number, floor = 0, bound = Infinity): number {
    const bar = { own, floor, bound };
    if (this.isFresh) {
      this.isFresh = false;
      if (this.countFallen(bound - own) <= FEW) return this.gatherFallen(bar);
    }
    const size = this.nextOfPatterns(bar);
    return size >= 0 || this.rough ? size : this.nextOfClasses(bar);
  }

  protected openRow(row: number): void {
    this.visit++;
    this.looked = 0;
    this.isCutOff = false;
    this.isFresh = true;
    this.random = this.turns ? Math.imul(row + 1, 0x9e3779b1) >>> 0 : 0;
    this.reach = this.work.sides.rowReach[row]!;
    this.bits.open(this.person);
    this.kind = -1;
    this.own = [];
    this.at = 0;
    this.classesDone = 0;
  }

  protected override turnToClass(): void {
    this.mostPoints = this.points.reduce((most, points, other) => Math.max(most, points - this.waitingAdds[other]!), 0);
  }

  /** How many columns, up to one more than a few, have a rise below the slack. */
  private countFallen(slack: number): number {
    if (slack === Infinity) return Infinity;
    let count = 0;
    while (count <= FEW && count < this.fallen.length && this.rise[this.fallen[count]!]! < slack) count++;
    return count;
  }

  /** All that a row needs, in one batch. */
  private gatherFallen(bar: Bar): number {
    this.kind = this.patterns.kinds.length;
    this.classesDone = this.byClass.least.length;
    const count = this.countFallen(bar.bound - bar.own);
    return this.gather(this.fallen, 0, count, 0, null, Infinity, this.mostForTopics, bar);
  }

  private nextOfPatterns(bar: Bar): number {
    while (this.at < this.own.length || this.turnToNextKind()) {
      const forTopics = this.patterns.kinds[this.kind]!.most;
      const most = forTopics + this.farthest + this.mostPoints;
      if (most - bar.own <= this.leastDearness || (this.turns && most - bar.floor <= this.leastDearness)) {
        this.at = this.own.length;
        continue;
      }
      if (this.looked >= this.most) {
        this.isCutOff = true;
        return -1;
      }
      const { start, column } = this.patterns.of(this.kind);
      const pattern = this.own[this.at++]!;
      const [from, to] = [start[pattern]!, start[pattern + 1]!];
      if (from < to) return this.gatherTurned(column, from, to, this.dearness, most - bar.own, forTopics, bar);
    }
    return -1;
  }

  /** Turns to the row's patterns of the next kind; false after the last. */
  private turnToNextKind(): boolean {
    const kind = this.patterns.kinds[++this.kind];
    if (kind === undefined || (this.rough && this.kind > 0)) return false;
    const { sides } = this.work;
    this.own = [];
    this.at = 0;
    const add = (pattern: number) => this.own.push(pattern);
    eachPattern(kind, sides.topics, sides.rowWanted, sides.rowOther, this.person, add);
    return true;
  }

  private nextOfClasses(bar: Bar): number {
    const { start, column, least } = this.byClass;
    const count = least.length;
    while (this.classesDone < count) {
      const place = (this.random + this.classesDone++) % count;
      const beside = this.points[place]!;
      if (beside === CANNOT_MEET) continue;
      const most = this.patterns.elsewhere + this.farthest + beside;
      if (most <= bar.floor || least[place]! >= most - bar.own) continue;
      if (this.looked >= this.most) {
        this.isCutOff = true;
        return -1;
      }
      const [from, to] = [start[place]!, start[place + 1]!];
      return this.gatherTurned(column, from, to, this.price, most - bar.own, this.patterns.elsewhere, bar);
    }
    return -1;
  }

  /** Gathers a list, beginning somewhere in it. */
  private gatherTurned(
    list: Int32Array,
    from: number,
    to: number,
    ...rest: [key: Float64Array, dear: number, mostForTopics: number, bar: Bar]
  ): number {
    const first = from + (this.random % (to - from));
    return this.gather(list, from, first, this.gather(list, first, to, 0, ...rest), ...rest);
  }

  /**
   * Gathers from places `from` to `to − 1` of a list, behind the first `found` of the batch.
   *
   * @param key what the list is sorted by; it ends where this is no longer below `dear`.
   * @param mostForTopics columns with more points for topics than this the list does not have to find.
   */
  private gather(
    list: Int32Array,
    from: number,
    to: number,
    found: number,
    key: Float64Array | null,
    dear: number,
    mostForTopics: number,
    { own, floor, bound }: Bar,
  ): number {
    const { price, rise, seen, visit, points, columnClass, farthest, reach, bits } = this;
    const { columnReach } = this.work.sides;
    const end = Math.min(to, from + this.most - this.looked);
    if (end < to) this.isCutOff = true;
    let size = found;
    let at = from;
    for (; at < end; at++) {
      const column = list[at]!;
      if (key !== null && key[column]! >= dear) break;
      if (seen[column] === visit) continue;
      seen[column] = visit;
      const beside = points[columnClass[column]!]!;
      if (beside === CANNOT_MEET || columnReach[column]! < reach) continue;
      const beyond = farthest + beside;
      const needed = Math.max(own + price[column]!, floor) - beyond;
      if (needed >= mostForTopics || rise[column]! >= bound - own) continue;
      const topics = bits.pointsAbove(column, needed);
      if (topics === 0) continue;
      this.column[size] = column;
      this.topics[size] = topics;
      this.limit[size++] = topics + beyond;
    }
    this.looked += at - from;
    return size;
  }
}

function inOrder(key: Float64Array): Int32Array {
  return Int32Array.from(key, (_, column) => column).sort((a, b) => key[a]! - key[b]! || a - b);
}

/** By rounds that somebody waited: the most points that this adds to a pair, whoever the other is. */
function waitingAdds({ scoring: { waiting } }: RoundTable): Int32Array {
  const waits = Array.from({ length: LONGEST_WAIT + 1 }, (_, rounds) => rounds);
  return Int32Array.from(waits, (own) => Math.max(...waits.map((other) => waiting[own + other]! - waiting[other]!)));
}
