import type { SeatName } from '../pairing/pairing';
import { CalendarColumns } from './calendar-columns';
import { add, ChartColumns } from './chart-columns';
import { BARRED, EXCLUDED } from './forbidden-pairs';
import { type RuleName, ruleNames } from './legal';
import { type MeetingClasses, meetingClasses } from './meeting-classes';
import { PairScorer } from './pair-scorer';
import type { ReasonCounts } from './round-outcome';
import type { RoundTable } from './round-table';
import { type Sides, sidesOf } from './sides';
import { SureColumns } from './sure-columns';
import { columnsWithAny } from './topic-sets';
import { popCount } from './week-mask';

/**
 * Counts, for one person in a seat, how many people of the other seat each rule rules out, and how many no rule does.
 *
 * Every rule yields the set of columns that break it; what a column breaks beside is a matter of a few operations on
 * sets. Work grows with the columns over 32, not with the pairs.
 */
export class PartnerScan {
  private readonly sides: Sides;
  private readonly scorer: PairScorer;
  private readonly rowOf: Map<number, number>;
  private readonly columnOf: Map<number, number>;
  private readonly broken: Readonly<Record<RuleName, Int32Array>>;
  /** Columns that break at least one rule, and at least two. */
  private readonly one: Int32Array;
  private readonly two: Int32Array;
  private readonly exchanging: Int32Array;
  private readonly chart: ChartColumns;
  private readonly calendars: CalendarColumns;
  private readonly levels: SureColumns;
  private readonly classes: MeetingClasses;
  private ownClass = -1;
  private readonly strangers: Int32Array;
  private readonly elsewhere: Int32Array;

  constructor(
    private readonly table: RoundTable,
    readonly seat: SeatName,
  ) {
    this.classes = meetingClasses(table);
    this.sides = sidesOf(table, this.classes, seat);
    this.scorer = new PairScorer(table);
    this.rowOf = placeOf(this.sides.rowPerson);
    this.columnOf = placeOf(this.sides.columnPerson);
    const { words } = this.sides.columnsReaching;
    const set = () => new Int32Array(words);
    this.broken = {
      'band-gap': set(),
      'sure-levels': set(),
      'reverse-exchange': set(),
      'management-line': set(),
      'same-manager': set(),
      language: set(),
      'working-hours': set(),
      calendar: set(),
      exclusion: set(),
      barred: set(),
    };
    this.strangers = set();
    this.elsewhere = set();
    this.one = set();
    this.two = set();
    this.exchanging = set();
    this.chart = new ChartColumns(table, this.sides);
    this.calendars = new CalendarColumns(table.people, this.sides.columnPerson);
    this.levels = new SureColumns(table, this.sides);
  }

  /** The counts for a participant who has the scan's seat. */
  count(person: number): ReasonCounts {
    this.breakRules(person);
    const self = this.columnOf.get(person);
    this.addUp(self);
    const partners = this.sides.columnPerson.length - (self === undefined ? 0 : 1);
    const brokenBy: Partial<Record<RuleName, number>> = {};
    const onlyBrokenBy: Partial<Record<RuleName, number>> = {};
    for (const rule of ruleNames) {
      const all = this.size(this.broken[rule], null);
      const alone = this.size(this.broken[rule], this.two);
      if (all > 0) brokenBy[rule] = all;
      if (alone > 0) onlyBrokenBy[rule] = alone;
    }
    return { partners, legal: partners - this.size(this.one, null), brokenBy, onlyBrokenBy };
  }

  /** The people who break only the given rule beside the person; after `count`. */
  partnersBut(rule: RuleName): number[] {
    const { two, sides } = this;
    const found: number[] = [];
    this.broken[rule].forEach((set, word) => {
      for (let rest = set & ~two[word]!; rest !== 0; rest &= rest - 1) {
        found.push(sides.columnPerson[(word << 5) + 31 - Math.clz32(rest & -rest)]!);
      }
    });
    return found;
  }

  private breakRules(person: number): void {
    const { broken, sides, exchanging } = this;
    const { words, bits } = sides.columnsReaching;
    const row = this.rowOf.get(person);
    if (row === undefined) throw new RangeError('The person does not have this seat.');
    const reach = sides.rowReach[row]! * words;
    columnsWithAny(exchanging, sides.columnsWanting, sides.rowWanted, person);
    for (let word = 0; word < words; word++) {
      broken['band-gap'][word] = ~bits[reach + word]!;
      broken['sure-levels'][word] = this.levels.unsure(word, bits[reach + word]!, person);
      broken['reverse-exchange'][word] = ~exchanging[word]!;
    }
    this.chart.inLineWith(person, broken['management-line']);
    this.chart.underManagerOf(person, broken['same-manager']);
    this.meet(person);
    this.fitCalendars(person);
    this.forbid(person);
  }

  private meet(person: number): void {
    const { classes, broken, strangers, elsewhere } = this;
    if (!classes.byLanguage || !classes.byPattern || classes.of[person] !== this.ownClass) this.compareWith(person);
    broken.language.set(strangers);
    broken['working-hours'].set(elsewhere);
  }

  /** Finds whom the person's class has no language with, and too few working hours: the same for all of a class. */
  private compareWith(person: number): void {
    const { classes, scorer, strangers, elsewhere } = this;
    this.ownClass = classes.of[person]!;
    strangers.fill(0);
    elsewhere.fill(0);
    const isStranger = this.asked(classes.byLanguage, (partner) => !scorer.speakTogether(person, partner));
    const isElsewhere = this.asked(classes.byPattern, (partner) => !scorer.workTogether(person, partner));
    this.sides.columnPerson.forEach((partner, column) => {
      if (isStranger(partner)) add(strangers, column);
      if (isElsewhere(partner)) add(elsewhere, column);
    });
  }

  /** The same test, asked of one person of each class only where classes tell. */
  private asked(byClass: boolean, test: (partner: number) => boolean): (partner: number) => boolean {
    const { of, example } = this.classes;
    if (!byClass) return test;
    const answers = Array.from(example, test);
    return (partner) => answers[of[partner]!]!;
  }

  private fitCalendars(person: number): void {
    const starts = this.calendars.startsOf(person);
    const { calendar } = this.broken;
    for (let word = 0; word < calendar.length; word++) calendar[word] = this.calendars.unfit(word, -1, starts);
  }

  private forbid(person: number): void {
    const { start, other, reason } = this.table.forbidden;
    this.broken.exclusion.fill(0);
    this.broken.barred.fill(0);
    for (let at = start[person]!; at < start[person + 1]!; at++) {
      const column = this.columnOf.get(other[at]!);
      if (column === undefined) continue;
      if ((reason[at]! & EXCLUDED) !== 0) add(this.broken.exclusion, column);
      if ((reason[at]! & BARRED) !== 0) add(this.broken.barred, column);
    }
  }

  /** Counts rules per column; whoever is counted is none of their own partners. */
  private addUp(self: number | undefined): void {
    const { one, two, broken } = this;
    one.fill(0);
    two.fill(0);
    for (const rule of ruleNames) {
      const set = broken[rule];
      this.clearBeyond(set, self);
      for (let word = 0; word < one.length; word++) {
        two[word]! |= one[word]! & set[word]!;
        one[word]! |= set[word]!;
      }
    }
  }

  private clearBeyond(set: Int32Array, self: number | undefined): void {
    const columns = this.sides.columnPerson.length;
    if ((columns & 31) !== 0) set[set.length - 1]! &= (1 << (columns & 31)) - 1;
    if (self !== undefined) set[self >>> 5]! &= ~(1 << (self & 31));
  }

  /** How many columns are in a set and not in the other. */
  private size(set: Int32Array, except: Int32Array | null): number {
    let count = 0;
    for (let word = 0; word < set.length; word++) {
      const left = except === null ? set[word]! : set[word]! & ~except[word]!;
      if (left !== 0) count += popCount(left);
    }
    return count;
  }
}

function placeOf(people: Int32Array): Map<number, number> {
  return new Map(Array.from(people, (person, place) => [person, place]));
}
