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
  const normalised = new Map<string, string>();
  const spellings = new Map<string, string>();
  for (const { jobTitle } of people) {
    if (normalised.has(jobTitle)) continue;
    const title = normaliseTitle(jobTitle);
    normalised.set(jobTitle, title);
    const known = spellings.get(title);
    if (title !== '' && (known === undefined || jobTitle < known)) spellings.set(title, jobTitle);
  }
  const titles = [...spellings.keys()].sort();
  const indexOf = new Map(titles.map((title, index) => [title, index]));
  const holders = new Int32Array(titles.length);
  const titleOf = Int32Array.from(people, ({ jobTitle }) => {
    const index = indexOf.get(normalised.get(jobTitle) ?? '') ?? -1;
    if (index !== -1) holders[index]!++;
    return index;
  });
  return { titles, spelling: titles.map((title) => spellings.get(title) ?? title), titleOf, holders };
}
