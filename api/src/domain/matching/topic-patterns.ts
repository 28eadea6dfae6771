import { MOST_TOPICS } from './score';
import type { ScoringTable } from './scoring-table';
import type { Sides } from './sides';
import type { TopicLists } from './topic-lists';

type SetSize = 0 | 1 | 2;

/** A kind of pattern: so many topics that a row and a column both want to flow, with so many of their other topics. */
export interface PatternKind {
  readonly wanted: 1 | 2;
  readonly other: SetSize;
  /** The most points for topics of a column that the kinds before do not find. */
  readonly most: number;
}

/** For each pattern of a kind, by its number, the columns that have it: `column[start[p]] … column[start[p + 1] - 1]`. */
export interface PatternLists {
  readonly start: Int32Array;
  readonly column: Int32Array;
}

/** Entries that the lists of all kinds may have, and patterns that one may have; with more they would not fit the memory. */
const MOST_ENTRIES = 16_000_000;
const MOST_PATTERNS = 4_000_000;

/**
 * Inverted lists of columns by *sets* of topics. A row that needs many points of a column finds it in the few short lists of
 * two topics that it shares with it and one that flows back; lists of single topics would be a hundred times as long.
 *
 * The kinds stand in falling order of `most`, as fine as the memory allows.
 */
export class TopicPatterns {
  readonly kinds: readonly PatternKind[];
  /** The most points for topics of a column that no kind finds. */
  readonly elsewhere: number;
  private readonly lists: (PatternLists | undefined)[] = [];

  constructor(
    private readonly sides: Sides,
    scoring: ScoringTable,
  ) {
    const { kinds, elsewhere } = plans(scoring).find((plan) => fits(sides, plan.kinds))!;
    this.kinds = kinds;
    this.elsewhere = elsewhere;
  }

  /** The lists of the kind at a place of `kinds`, made when they are first asked for. */
  of(kind: number): PatternLists {
    return (this.lists[kind] ??= listsOf(this.sides, this.kinds[kind]!));
  }
}

/** Calls `visit` with the number of each pattern of a kind that a person has, by what is to flow and their other topics. */
export function eachPattern(
  { wanted, other }: Pick<PatternKind, 'wanted' | 'other'>,
  topics: number,
  flowing: TopicLists,
  others: TopicLists,
  person: number,
  visit: (pattern: number) => void,
): void {
  const size = setCount(other, topics);
  eachSet(wanted, flowing, person, (first) => {
    eachSet(other, others, person, (second) => visit(first * size + second));
  });
}

/** Visits the sets of so many topics of a person's list, each by its place among all such sets. */
function eachSet(size: SetSize, { start, topic }: TopicLists, person: number, visit: (place: number) => void): void {
  if (size === 0) {
    visit(0);
    return;
  }
  for (let at = start[person]!; at < start[person + 1]!; at++) {
    if (size === 1) visit(topic[at]!);
    else for (let before = start[person]!; before < at; before++) visit(pairPlace(topic[at]!, topic[before]!));
  }
}

function pairPlace(a: number, b: number): number {
  return a < b ? setCount(2, b) + a : setCount(2, a) + b;
}

/** How many sets of so many topics there are. */
function setCount(size: SetSize, topics: number): number {
  return size === 0 ? 1 : size === 1 ? topics : (topics * (topics - 1)) / 2;
}

/** From the finest to one without any list. */
function plans({ reverse, back, common }: ScoringTable): readonly Pick<TopicPatterns, 'kinds' | 'elsewhere'>[] {
  const most = (flows: number, returns: number) => reverse[flows]! + back[returns]! + common[MOST_TOPICS]!;
  const all = most(MOST_TOPICS, MOST_TOPICS);
  const fine: readonly PatternKind[] = [
    { wanted: 2, other: 0, most: most(MOST_TOPICS, 0) },
    { wanted: 1, other: 2, most: most(1, MOST_TOPICS) },
    { wanted: 1, other: 1, most: most(1, 1) },
  ];
  const coarse: readonly PatternKind[] = [
    { wanted: 2, other: 0, most: all },
    { wanted: 1, other: 1, most: most(1, MOST_TOPICS) },
  ];
  return [
    { kinds: [{ wanted: 2, other: 1, most: all }, ...fine.toSorted((a, b) => b.most - a.most)], elsewhere: most(1, 0) },
    { kinds: coarse, elsewhere: most(1, 0) },
    { kinds: [], elsewhere: all },
  ];
}

function patternCount({ wanted, other }: PatternKind, topics: number): number {
  return setCount(wanted, topics) * setCount(other, topics);
}

function fits({ topics, rowWanted, rowOther, columnPerson }: Sides, kinds: readonly PatternKind[]): boolean {
  if (kinds.some((kind) => patternCount(kind, topics) > MOST_PATTERNS)) return false;
  let entries = 0;
  for (const person of columnPerson) {
    const wanted = rowOther.start[person + 1]! - rowOther.start[person]!;
    const others = rowWanted.start[person + 1]! - rowWanted.start[person]!;
    for (const kind of kinds) entries += setCount(kind.wanted, wanted) * setCount(kind.other, others);
  }
  return entries <= MOST_ENTRIES;
}

/** A column's wanted topics are its others in the role of a row, and the other way round. */
function listsOf({ topics, columnPerson, rowWanted, rowOther }: Sides, kind: PatternKind): PatternLists {
  const start = new Int32Array(patternCount(kind, topics) + 1);
  const eachOf = (person: number, visit: (pattern: number) => void) =>
    eachPattern(kind, topics, rowOther, rowWanted, person, visit);
  for (const person of columnPerson) eachOf(person, (pattern) => start[pattern + 1]!++);
  for (let pattern = 0; pattern + 1 < start.length; pattern++) start[pattern + 1]! += start[pattern]!;
  const next = start.slice();
  const lists = new Int32Array(start.at(-1)!);
  columnPerson.forEach((person, column) => eachOf(person, (pattern) => (lists[next[pattern]!++] = column)));
  return { start, column: lists };
}
