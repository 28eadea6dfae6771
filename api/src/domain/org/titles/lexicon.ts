import { DUTCH } from './dutch';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { ITALIAN } from './italian';
import { JAPANESE } from './japanese';
import { PORTUGUESE } from './portuguese';
import type { Rank } from './ranks';
import { SPANISH } from './spanish';
import type { WordLine, WordList, WordMeaning } from './word-list';

/** Letters by which a word without a known ending is told fast. */
export const TAIL = 4;

/** All word lists as one: a title does not say which language it is in, and many mix two. */
export interface Lexicon {
  /** By word, or by words with a space between. */
  readonly phrases: ReadonlyMap<string, WordMeaning>;
  /** By first word: how many words the longest phrase beginning with it has. */
  readonly longestFrom: ReadonlyMap<string, number>;
  readonly endings: ReadonlyMap<string, WordMeaning>;
  readonly longestEnding: number;
  /** Last {@link TAIL} letters of all endings: a word without one of them has no known ending. */
  readonly tails: ReadonlySet<string>;
}

/** Builds a lexicon; a word that several languages share means the middle of what it means in each. */
export function buildLexicon(lists: readonly WordList[]): Lexicon {
  const phrases = collect(lists.flatMap(({ words }) => words));
  const endings = collect(lists.flatMap(({ endings: lines }) => lines ?? []));
  const longestFrom = new Map<string, number>();
  for (const phrase of phrases.keys()) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
  }
  const longestEnding = Math.max(...[...endings.keys()].map((ending) => ending.length));
  const tails = new Set([...endings.keys()].map((ending) => ending.slice(-TAIL)));
  return { phrases, longestFrom, endings, longestEnding, tails };
}

export const LEXICON = buildLexicon([ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, JAPANESE]);

function collect(lines: readonly WordLine[]): Map<string, WordMeaning> {
  const meanings = new Map<string, WordMeaning>();
  for (const [meaning, words] of lines) {
    for (const phrase of words.split(', ')) {
      const known = meanings.get(phrase);
      meanings.set(phrase, known === undefined ? meaning : mergeMeanings(known, meaning));
    }
  }
  return meanings;
}

function mergeMeanings(a: WordMeaning, b: WordMeaning): WordMeaning {
  return { ...b, ...a, ...(a.rank && b.rank ? { rank: mergeRanks(a.rank, b.rank) } : {}) };
}

function mergeRanks(a: Rank, b: Rank): Rank {
  const apart = Math.abs(a.level - b.level);
  return { ...b, ...a, level: (a.level + b.level) / 2, spread: Math.max(a.spread, b.spread) + apart / 2 };
}
