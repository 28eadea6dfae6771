import type { RoundTable } from './round-table';
import { FAR_STEPS } from './score';
import { WEEK_WORDS } from './week-mask';

/**
 * A person's record: all that a pair is judged by in two neighbouring lines of the processor's cache, as what takes the time is
 * to come to a person. It begins with the words of the starts.
 */
export const RECORD = 32;
export const DEPARTMENT = WEEK_WORDS;
/** Rounds waited, and in the lowest bits whether the starts are known and whether any pair is forbidden. */
export const FLAGS = WEEK_WORDS + 1;
export const STARTS_KNOWN = 1;
export const HAS_FORBIDDEN = 2;
export const WAITED = 2;
export const ENTER = WEEK_WORDS + 2;
export const EXIT = WEEK_WORDS + 3;
/** Chart indices of the person and of the managers above, as far as they count; −1 beyond. */
export const LINE = WEEK_WORDS + 4;
/** Room for what a scan knows of a person as a column: among numbers of two words its price and rise, among halves of words its ceiling and class. */
export const PRICE = 11;
export const RISE = 12;
export const CEILING = 52;
export const CLASS = 53;
/** Place of the least and the greatest level that is sure, among numbers of two words each. */
export const SURE = RECORD / 2 - 2;

const known = new WeakMap<RoundTable, Int32Array>();

/** The records of all people, one after the other: the same array for the same round. */
export function recordsOf(table: RoundTable): Int32Array {
  const before = known.get(table);
  if (before !== undefined) return before;
  const records = makeRecords(table);
  known.set(table, records);
  return records;
}

function makeRecords({ people, forbidden }: RoundTable): Int32Array {
  const { size, starts, startsKnown, department, waited, chart, surelyAtLeast, surelyAtMost } = people;
  const records = new Int32Array(size * RECORD);
  const sure = new Float64Array(records.buffer);
  for (let person = 0; person < size; person++) {
    const at = person * RECORD;
    const isInAny = forbidden.start[person + 1]! > forbidden.start[person]!;
    for (let word = 0; word < WEEK_WORDS; word++) records[at + word] = starts[person * WEEK_WORDS + word]!;
    records[at + DEPARTMENT] = department[person]!;
    records[at + FLAGS] = (waited[person]! << WAITED) | (isInAny ? HAS_FORBIDDEN : 0) | startsKnown[person]!;
    records[at + ENTER] = chart.enter[person]!;
    records[at + EXIT] = chart.exit[person]!;
    let place = chart.index[person]!;
    for (let up = 0; up < FAR_STEPS; up++) {
      records[at + LINE + up] = place;
      if (place >= 0) place = chart.managerOf[place]!;
    }
    sure[at / 2 + SURE] = surelyAtLeast[person]!;
    sure[at / 2 + SURE + 1] = surelyAtMost[person]!;
  }
  return records;
}
