import type { Person } from '../../api/src/domain/org/person';
import { seededRandom, type Random } from '../bench/random';
import { TITLES_BY_LANGUAGE, type TitleSet } from './titles-by-language';

/** What to generate, and what to spoil. */
export interface OrganisationPlan {
  readonly people: number;
  readonly seed?: number;
  readonly language?: keyof typeof TITLES_BY_LANGUAGE;
  /** Direct reports of a manager, from and to. */
  readonly span?: readonly [from: number, to: number];
  /** Share of titles without any word of rank ("Falcon Squad"), 0–1. */
  readonly mute?: number;
  /** Adds the team's name to each title, so that most titles are unique. */
  readonly uniqueTitles?: boolean;
  /** Share of people whose manager is dropped, dangling, or in a cycle of three, 0–1 each. */
  readonly unmanaged?: number;
  readonly dangling?: number;
  readonly cyclic?: number;
}

/** A generated organisation and the rank that each person truly has: a whole number, the larger the more senior. */
export interface KnownOrganisation {
  readonly people: readonly Person[];
  readonly rank: readonly number[];
}

/** Generates a company with full manager chains whose true ranks are known, then spoils its data as planned. */
export function organisationOfKnownRank(plan: OrganisationPlan): KnownOrganisation {
  const random = seededRandom(plan.seed ?? 1);
  const managers = growTree(plan.people, plan.span ?? [4, 9], random);
  const height = heightsOf(managers);
  const titles = TITLES_BY_LANGUAGE[plan.language ?? 'en'];
  const rank: number[] = [];
  const people = managers.map((manager, index): Person => {
    const post = choosePost(height[index]!, manager, index, titles, random);
    rank.push(post.rank);
    const mute = random.below(1000) < 1000 * (plan.mute ?? 0);
    const title = mute ? `Falcon ${random.below(40)} Squad` : post.title;
    const department = `Department ${manager === -1 ? 0 : departmentOf(index, managers)}`;
    return {
      id: `p${index}`,
      displayName: `Person ${index}`,
      mail: `p${index}@example.com`,
      jobTitle: plan.uniqueTitles ? `${title}, ${department} desk ${index}` : title,
      department,
      managerId: manager === -1 ? null : `p${manager}`,
      country: null,
      city: null,
      preferredLanguage: null,
      grade: `L${post.rank}`,
    };
  });
  return { people: spoilLinks(people, plan, random), rank };
}

/** Managers in breadth-first order, so that a person's manager always comes first. */
function growTree(size: number, [from, to]: readonly [number, number], random: Random): number[] {
  const managers = [-1];
  for (let manager = 0; managers.length < size; manager++) {
    const deep = random.below(10) < 7 || manager < 12;
    const span = deep ? from + random.below(to - from + 1) : 0;
    for (let report = 0; report < span && managers.length < size; report++) managers.push(manager);
    if (manager === managers.length - 1) managers.push(manager);
  }
  return managers;
}

function heightsOf(managers: readonly number[]): Int32Array {
  const height = new Int32Array(managers.length);
  for (let person = managers.length - 1; person > 0; person--) {
    const manager = managers[person]!;
    height[manager] = Math.max(height[manager]!, height[person]! + 1);
  }
  return height;
}

function departmentOf(person: number, managers: readonly number[]): number {
  let top = person;
  while (managers[top]! > 8) top = managers[top]!;
  return top;
}

/** Ranks: 1–6 without reports (trainee … principal), then 7 and up for those who manage, the head 13. */
function choosePost(
  height: number,
  manager: number,
  index: number,
  titles: TitleSet,
  random: Random,
): { rank: number; title: string } {
  const field = titles.fields[random.below(titles.fields.length)]!;
  const fill = (title: string): string => title.replace('{}', field);
  if (index === 0) return { rank: 13, title: titles.head };
  if (height > 0) {
    const ladder = titles.managers;
    const step = manager === 0 ? ladder.length - 1 : Math.min(ladder.length - 2, height - 1);
    return { rank: 7 + step, title: fill(ladder[step]!) };
  }
  if (manager === 0) return { rank: 2, title: titles.headsAssistant };
  const draw = random.below(100);
  const step = draw < 6 ? 0 : draw < 20 ? 1 : draw < 35 ? 2 : draw < 70 ? 3 : draw < 92 ? 4 : 5;
  return { rank: 1 + step, title: fill(titles.staff[step]) };
}

function spoilLinks(people: readonly Person[], plan: OrganisationPlan, random: Random): Person[] {
  const chance = (share: number | undefined): boolean => random.below(100_000) < 100_000 * (share ?? 0);
  const spoiled = people.map((person) => {
    if (person.managerId === null) return person;
    if (chance(plan.unmanaged)) return { ...person, managerId: null };
    if (chance(plan.dangling)) return { ...person, managerId: `gone-${person.id}` };
    return person;
  });
  const byId = new Map(spoiled.map((person, index) => [person.id, index]));
  spoiled.forEach((person, index) => {
    const manager = byId.get(person.managerId ?? '');
    if (manager === undefined || !chance(plan.cyclic)) return;
    const above = spoiled[manager]!.managerId;
    const top = above === null ? manager : (byId.get(above) ?? manager);
    spoiled[top] = { ...spoiled[top]!, managerId: spoiled[index]!.id };
  });
  return spoiled;
}
