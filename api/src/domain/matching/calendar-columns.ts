import type { PeopleTable } from './people-table';
import { HALF_HOURS_PER_WEEK, WEEK_WORDS } from './week-mask';

/** For sets of columns: who of them can start a session when a person can. */
export class CalendarColumns {
  /** For each word of columns and each half hour of the week, the columns that can start a session then. */
  private readonly startable: Int32Array;
  /** Half hours, those that suit most columns first. */
  private readonly popular: Int32Array;

  constructor(
    private readonly people: PeopleTable,
    columnPerson: Int32Array,
  ) {
    const words = (columnPerson.length + 31) >>> 5;
    this.startable = new Int32Array(words * HALF_HOURS_PER_WEEK);
    const popularity = new Int32Array(HALF_HOURS_PER_WEEK);
    columnPerson.forEach((person, column) => {
      const at = (column >>> 5) * HALF_HOURS_PER_WEEK;
      for (let halfHour = 0; halfHour < HALF_HOURS_PER_WEEK; halfHour++) {
        if (!this.canStart(person, halfHour)) continue;
        this.startable[at + halfHour]! |= 1 << (column & 31);
        popularity[halfHour]!++;
      }
    });
    this.popular = Int32Array.from(popularity, (_, halfHour) => halfHour).sort(
      (a, b) => popularity[b]! - popularity[a]! || a - b,
    );
  }

  /** The half hours at which a person can start a session, in the order in which they are worth trying. */
  startsOf(person: number): Int32Array {
    return this.popular.filter((halfHour) => this.canStart(person, halfHour));
  }

  /** Those of a word's columns that can start at none of the half hours. */
  unfit(word: number, columns: number, starts: Int32Array): number {
    const at = word * HALF_HOURS_PER_WEEK;
    let left = columns;
    for (let next = 0; next < starts.length && left !== 0; next++) left &= ~this.startable[at + starts[next]!]!;
    return left;
  }

  private canStart(person: number, halfHour: number): boolean {
    return ((this.people.starts[person * WEEK_WORDS + (halfHour >>> 5)]! >>> (halfHour & 31)) & 1) === 1;
  }
}
