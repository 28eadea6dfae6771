import type { PeopleTable } from './people-table';
import type { RoundTable } from './round-table';
import { EASY_STARTS, LONGEST_WAIT } from './score';
import { Interner } from './topic-lists';
import { WEEK_WORDS } from './week-mask';
import { countCommon, patternMinutes } from './working-patterns';

/**
 * People who are alike in languages, working week and rounds waited. Whether two of them can meet at all, and the
 * most points that ease of meeting and waiting can give, depends on their classes alone: one look-up for a pair.
 */
export interface MeetingClasses {
  readonly of: Uint16Array;
  /** One person of each class. */
  readonly example: Int32Array;
  /** Place of each class in an order in which neighbours are alike in languages and working week. */
  readonly rank: Int32Array;
  /** Whether a class tells the working week, or the languages: not where nearly everybody has their own. */
  readonly byPattern: boolean;
  readonly byLanguage: boolean;
}

/** Points of a pair of classes that cannot meet. */
export const CANNOT_MEET = -1;

/** Above this many classes they would no longer save work. */
const MOST_CLASSES = 4096;

/** Groups the people of a round. */
export function meetingClasses(table: RoundTable): MeetingClasses {
  for (const [byPattern, byLanguage] of [
    [true, true],
    [false, true],
    [false, false],
  ] as const) {
    const classes = group(table, byPattern, byLanguage);
    if (classes.example.length <= MOST_CLASSES) return classes;
  }
  return group(table, false, false);
}

/** For every class, the most points for ease and waiting beside a person of class `own`, or `CANNOT_MEET`. */
export function pointsBeside(table: RoundTable, classes: MeetingClasses, own: number): Int16Array {
  const { people, rules, scoring } = table;
  const { patterns, languages, languageWords, waited } = people;
  const me = classes.example[own]!;
  return Int16Array.from(classes.example, (other) => {
    if (classes.byLanguage && rules.requireSharedLanguage && !overlap(languages, languageWords, me, other)) {
      return CANNOT_MEET;
    }
    const waiting = scoring.waiting[waited[me]! + waited[other]!]!;
    if (!classes.byPattern) return waiting + mostEase(scoring.ease);
    const a = patterns.of[me]!;
    const b = patterns.of[other]!;
    if (patternMinutes(patterns, a, b) < rules.minimumCommonMinutesPerWeek) return CANNOT_MEET;
    if (a === 0 && b === 0) return waiting + mostEase(scoring.ease);
    const starts = countCommon(patterns.starts, a, patterns.starts, b);
    return starts === 0 ? CANNOT_MEET : waiting + scoring.ease[Math.min(starts, EASY_STARTS)]!;
  });
}

function group({ people }: RoundTable, byPattern: boolean, byLanguage: boolean): MeetingClasses {
  const { patterns, languages, languageWords, waited, size } = people;
  const classes = new Interner();
  const languageSets = new Interner();
  const example: number[] = [];
  const of = new Uint16Array(size);
  for (let person = 0; person < size; person++) {
    const from = person * languageWords;
    const spoken = byLanguage ? languageSets.numberOf(languages.subarray(from, from + languageWords).join()) : 0;
    const pattern = byPattern ? patterns.of[person]! : 0;
    const number = classes.numberOf(`${spoken} ${pattern * (LONGEST_WAIT + 1) + waited[person]!}`);
    if (number === example.length) example.push(person);
    of[person] = number;
  }
  return { of, example: Int32Array.from(example), rank: ranks(people, example), byPattern, byLanguage };
}

function ranks({ patterns, languages, languageWords, waited }: PeopleTable, example: readonly number[]): Int32Array {
  const keys = example.map((person) => [
    ...languages.subarray(person * languageWords, (person + 1) * languageWords),
    ...patterns.hours.subarray(patterns.of[person]! * WEEK_WORDS, (patterns.of[person]! + 1) * WEEK_WORDS),
    waited[person]!,
  ]);
  const order = keys.map((_, index) => index).sort((a, b) => compare(keys[a]!, keys[b]!));
  const rank = new Int32Array(example.length);
  order.forEach((index, place) => (rank[index] = place));
  return rank;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first < 0 ? 0 : a[first]! - b[first]!;
}

function overlap(bits: Uint32Array, words: number, a: number, b: number): boolean {
  for (let word = 0; word < words; word++) {
    if ((bits[a * words + word]! & bits[b * words + word]!) !== 0) return true;
  }
  return false;
}

function mostEase(ease: Int32Array): number {
  return Math.max(...ease);
}
