import type { Directory, DirectoryUser } from '../graph/directory';
import { seededRandom, type SeededRandom } from '../seeded-random';
import { roughCareerStage } from './career-stage';

/** What somebody enters when they join a program. */
export interface Enrolment {
  /** Id in the directory. */
  readonly personId: string;
  /** Ids of topics. */
  readonly shares: readonly string[];
  readonly seeks: readonly string[];
  /** Primary language codes such as `en`. */
  readonly languages: readonly string[];
  readonly juniorCapacity: number;
  readonly seniorCapacity: number;
}

export interface EnrolOptions {
  /** Share of the people who could join, 0–1. */
  readonly share: number;
  readonly seed: number;
  /** The topics of the program. */
  readonly topicIds: readonly string[];
}

/** What people early in their careers know better, by words in the id of a topic. */
const freshKnowledge =
  /\b(ai|data|digital|tools?|social|media|community|communities|hybrid|remote|inclusion|belonging|expect\w*|colleagues|generation|cultures?|speaking|sustainab\w*|climate|service|customers?|technology|well-?being)\b/i;

/** How often a topic is chosen: the first few by far the most, as in any list of interests (Zipf). */
function byPopularity(topics: readonly string[], random: SeededRandom): (readonly [string, number])[] {
  return random.shuffle(topics).map((topic, rank) => [topic, 1 / (rank + 1.5)] as const);
}

function pickSome(topics: readonly (readonly [string, number])[], count: number, random: SeededRandom): string[] {
  const chosen = new Set<string>();
  for (let tries = 0; tries < count * 4 && chosen.size < Math.min(count, topics.length); tries++) {
    chosen.add(random.pickWeighted(topics));
  }
  return [...chosen];
}

interface TopicKinds {
  readonly fresh: readonly (readonly [string, number])[];
  readonly grown: readonly (readonly [string, number])[];
}

function kindsOf({ topicIds, seed }: EnrolOptions): TopicKinds {
  const isFresh = (topic: string): boolean => freshKnowledge.test(topic.replace(/[-_]/g, ' '));
  const random = seededRandom('popularity', seed);
  const [fresh, grown] = [topicIds.filter(isFresh), topicIds.filter((topic) => !isFresh(topic))];
  // A program with topics of one kind only: then both seats trade in the same.
  return {
    fresh: byPopularity(fresh.length > 0 ? fresh : topicIds, random),
    grown: byPopularity(grown.length > 0 ? grown : topicIds, random),
  };
}

/** The languages somebody would tick: their own and, almost always, English. */
function languagesOf(user: DirectoryUser, random: SeededRandom): string[] {
  const own = user.preferredLanguage?.split('-')[0]?.toLowerCase() ?? 'en';
  const second = own === 'en' ? (random.chance(0.15) ? random.pick(['fr', 'es', 'de']) : 'en') : 'en';
  return [...new Set([own, ...(random.chance(0.93) ? [second] : [])])];
}

type Stage = 'junior' | 'middle' | 'senior';

const capacities: Readonly<
  Record<Stage, { junior: readonly (readonly [number, number])[]; senior: readonly (readonly [number, number])[] }>
> = {
  junior: {
    junior: [
      [1, 85],
      [2, 15],
    ],
    senior: [[0, 1]],
  },
  middle: { junior: [[1, 1]], senior: [[1, 1]] },
  senior: {
    junior: [[0, 1]],
    senior: [
      [1, 55],
      [2, 35],
      [3, 10],
    ],
  },
};

/** What somebody at a stage offers and looks for: mostly what the other stage lacks, with a little of everything. */
function enrolmentOf(user: DirectoryUser, stage: Stage, kinds: TopicKinds, seed: number): Enrolment {
  const random = seededRandom('enrol', seed, user.id);
  const [own, others] = stage === 'senior' ? [kinds.grown, kinds.fresh] : [kinds.fresh, kinds.grown];
  const mixed = [...kinds.fresh, ...kinds.grown];
  const shares = pickSome(random.chance(0.12) ? mixed : own, random.between(2, 5), random);
  const wished = pickSome(random.chance(0.12) ? mixed : others, random.between(2, 4), random);
  const seeks = wished.filter((topic) => !shares.includes(topic));
  return {
    personId: user.id,
    shares,
    seeks: seeks.length > 0 ? seeks : wished,
    languages: languagesOf(user, random),
    juniorCapacity: random.pickWeighted(capacities[stage].junior),
    seniorCapacity: random.pickWeighted(capacities[stage].senior),
  };
}

/** The top eighth of an organisation are its seniors here, the next fifth its middle. */
function byStage(directory: Directory, users: readonly DirectoryUser[]): { user: DirectoryUser; stage: Stage }[] {
  return users
    .map((user) => ({ user, level: roughCareerStage(directory, user) }))
    .sort((a, b) => b.level - a.level || a.user.id.localeCompare(b.user.id))
    .map(({ user }, rank) => {
      const share = rank / users.length;
      return { user, stage: share < 0.125 ? 'senior' : share < 0.325 ? 'middle' : 'junior' };
    });
}

const askedMore: Readonly<Record<Stage, number>> = { senior: 3, middle: 1.5, junior: 1 };

/**
 * Who of a directory would join a program, and with what. Seniors are asked more often than chance would have it, as
 * programs do, so that there is somebody to be paired with. The same seed gives the same people.
 */
export function chooseEnrolments(directory: Directory, options: EnrolOptions): Enrolment[] {
  const kinds = kindsOf(options);
  if (options.topicIds.length === 0) return [];
  const eligible = directory
    .users()
    .filter(
      (user) => user.accountEnabled && user.userType === 'Member' && user.mail !== null && user.employeeType !== null,
    );
  return byStage(directory, eligible)
    .map(({ user, stage }) => {
      // Efraimidis and Spirakis (2006): the largest u^(1/weight) are a weighted sample without repeats.
      const key = seededRandom('join', options.seed, user.id).next() ** (1 / askedMore[stage]);
      return { user, stage, key };
    })
    .sort((a, b) => b.key - a.key)
    .slice(0, Math.round(eligible.length * options.share))
    .map(({ user, stage }) => enrolmentOf(user, stage, kinds, options.seed));
}
