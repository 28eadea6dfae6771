import { walkTree } from '../org/chart-walk';
import type { ChartView, MatchParticipant } from './round-input';
import { LONGEST_WAIT } from './score';
import { surelyAtLeast, surelyAtMost } from './sure-levels';
import { Interner, internLists, listBits, type TopicLists, wordsFor } from './topic-lists';
import { sessionStarts, WEEK_WORDS } from './week-mask';
import { workingPatterns, type WorkingPatterns } from './working-patterns';

/**
 * The participants of a round as typed arrays, indexed like `RoundInput.participants`: what a pair's rules and
 * score need, without strings, objects or closures, so that it can be handed to another thread.
 */
export interface PeopleTable {
  readonly size: number;
  readonly band: Uint8Array;
  /** Bounds of the level, see `sure-levels.ts`. */
  readonly surelyAtLeast: Float64Array;
  readonly surelyAtMost: Float64Array;
  readonly department: Int32Array;
  /** Words of topic bits per person. */
  readonly topicWords: number;
  readonly topics: number;
  readonly shares: TopicLists;
  readonly seeks: TopicLists;
  readonly languageWords: number;
  readonly languages: Uint32Array;
  /** Rounds waited, up to `LONGEST_WAIT`. */
  readonly waited: Uint8Array;
  readonly patterns: WorkingPatterns;
  /** `WEEK_WORDS` words per person: half hours at which a session can start; all of them where nothing is known. */
  readonly starts: Uint32Array;
  readonly startsKnown: Uint8Array;
  readonly chart: ChartTable;
}

/** The place of each participant in the chart. */
export interface ChartTable {
  /** Chart index, −1 where unknown. */
  readonly index: Int32Array;
  /** Interval of a depth-first walk: `b` is below `a` where `a.enter ≤ b.enter < a.exit`. Empty where unknown. */
  readonly enter: Int32Array;
  readonly exit: Int32Array;
  /** Manager of every chart index. */
  readonly managerOf: Int32Array;
}

/** Lays the participants out as arrays. O(total length of the input). */
export function peopleTable(
  people: readonly MatchParticipant[],
  chart: ChartView,
  durationMinutes: number,
): PeopleTable {
  const topics = new Interner();
  const shares = internLists(
    people.map((person) => person.shares),
    topics,
  );
  const seeks = internLists(
    people.map((person) => person.seeks),
    topics,
  );
  const topicWords = wordsFor(topics.size);
  const languages = new Interner();
  const spoken = internLists(
    people.map((person) => person.languages),
    languages,
  );
  const languageWords = wordsFor(languages.size);
  const departments = new Interner();
  return {
    size: people.length,
    band: Uint8Array.from(people, ({ band }) => band),
    surelyAtLeast: Float64Array.from(people, surelyAtLeast),
    surelyAtMost: Float64Array.from(people, surelyAtMost),
    department: Int32Array.from(people, ({ department }) => departments.numberOf(department)),
    topicWords,
    topics: topics.size,
    shares: { ...shares, bits: listBits(shares, topicWords) },
    seeks: { ...seeks, bits: listBits(seeks, topicWords) },
    languageWords,
    languages: listBits(spoken, languageWords),
    waited: Uint8Array.from(people, ({ roundsWaited }) => Math.min(roundsWaited, LONGEST_WAIT)),
    patterns: workingPatterns(people, durationMinutes),
    ...startsOfAll(people, durationMinutes),
    chart: chartTable(people, chart),
  };
}

function startsOfAll(
  people: readonly MatchParticipant[],
  durationMinutes: number,
): Pick<PeopleTable, 'starts' | 'startsKnown'> {
  const starts = new Uint32Array(people.length * WEEK_WORDS);
  const startsKnown = new Uint8Array(people.length);
  people.forEach(({ workingMask, freeMask }, index) => {
    const own = sessionStarts([workingMask, freeMask], durationMinutes);
    startsKnown[index] = own === null ? 0 : 1;
    const from = index * WEEK_WORDS;
    if (own === null) starts.fill(0xffffffff, from, from + WEEK_WORDS);
    else starts.set(own, from);
  });
  return { starts, startsKnown };
}

function chartTable(people: readonly MatchParticipant[], { managerOf }: ChartView): ChartTable {
  const { enter, exit } = walkTree(managerOf);
  const ofChart = (values: Int32Array) =>
    Int32Array.from(people, ({ chartIndex }) => (chartIndex < 0 ? -1 : values[chartIndex]!));
  return {
    index: Int32Array.from(people, ({ chartIndex }) => chartIndex),
    enter: ofChart(enter),
    exit: ofChart(exit),
    managerOf,
  };
}
