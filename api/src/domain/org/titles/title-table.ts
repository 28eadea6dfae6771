import type { Person } from '../person';
import { normaliseTitle } from './normalise-title';

/** The distinct titles of an organisation. */
export interface TitleTable {
  /** Normalised titles in the order of their text. */
  readonly titles: readonly string[];
  /** A spelling of each title as someone holds it: the first in the order of text. */
  readonly spelling: readonly string[];
  /** By person: the index of their title, −1 without one. */
  readonly titleOf: Int32Array;
  /** By title: how many people hold it. */
  readonly holders: Int32Array;
}

/** Collects the distinct titles; titles that differ only in case, accents or punctuation are one. */
export function tabulateTitles(people: readonly Person[]): TitleTable {
  /** By text as written: its entry, in order of appearance. */
  const entryOf = new Map<string, number>();
  /** By person: the entry of the title. */
  const entries = Int32Array.from(people, ({ jobTitle }) => {
    let entry = entryOf.get(jobTitle);
    if (entry === undefined) entryOf.set(jobTitle, (entry = entryOf.size));
    return entry;
  });
  const written = [...entryOf.keys()];
  const normalised = written.map(normaliseTitle);
  const order = [...written.keys()].sort(
    (a, b) => compare(normalised[a]!, normalised[b]!) || compare(written[a]!, written[b]!),
  );
  const titles: string[] = [];
  const spelling: string[] = [];
  const titleOfEntry = new Int32Array(written.length).fill(-1);
  for (const entry of order) {
    const title = normalised[entry]!;
    if (title === '') continue;
    if (titles.at(-1) !== title) {
      titles.push(title);
      spelling.push(written[entry]!);
    }
    titleOfEntry[entry] = titles.length - 1;
  }
  const holders = new Int32Array(titles.length);
  const titleOf = entries.map((entry) => titleOfEntry[entry]!);
  for (const title of titleOf) if (title !== -1) holders[title]!++;
  return { titles, spelling, titleOf, holders };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
