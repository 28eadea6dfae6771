import type { PersonCard } from '../../contract/people';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { personCard } from './person-card';

const LIMIT = 20;

/**
 * People whose name or title holds every word of the search at the start of one of its words, whatever the case and the
 * accents. Names that begin with the search come first, then other names, then titles.
 */
export async function findPeople(ports: Pick<Ports, 'org'>, search: string): Promise<readonly PersonCard[]> {
  const org = await ports.org.current();
  if (org === null) return [];
  const wanted = words(search);
  const best: number[][] = [[], [], []];
  searchable(org).forEach(({ name, all }, index) => {
    const rank = rankOf(wanted, name, all);
    if (rank !== null && best[rank]!.length < LIMIT) best[rank]!.push(index);
  });
  return best
    .flat()
    .slice(0, LIMIT)
    .map((index) => personCard(org, org.people[index]!.id));
}

function rankOf(wanted: readonly string[], name: readonly string[], all: readonly string[]): 0 | 1 | 2 | null {
  const has = (text: readonly string[]) => wanted.every((word) => text.some((one) => one.startsWith(word)));
  if (wanted.length === 0 || !has(all)) return null;
  if (!has(name)) return 2;
  return name[0]?.startsWith(wanted[0] ?? '') === true ? 0 : 1;
}

interface Searchable {
  readonly name: readonly string[];
  readonly all: readonly string[];
}

/** Split once for each version of the org chart. */
const searchables = new WeakMap<OrgView, readonly Searchable[]>();

function searchable(org: OrgView): readonly Searchable[] {
  const known = searchables.get(org);
  if (known !== undefined) return known;
  const made = org.people.map(({ displayName, jobTitle }) => {
    const name = words(displayName);
    return { name, all: [...name, ...words(jobTitle)] };
  });
  searchables.set(org, made);
  return made;
}

function words(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
