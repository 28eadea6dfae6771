import { wordsOf } from './tokens';

/** Words and phrases of titles that the program lead gave a level of their own. */
export interface WordLevels {
  /** Level 0–100 by word, or by words with a space between, as a title's own words are folded. */
  readonly levels: ReadonlyMap<string, number>;
  /** By first word: how many words the longest phrase beginning with it has. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Letters of the longest word: how far from its end a title without spaces is looked at. */
  readonly longest: number;
}

/** @param given level by word or phrase as the lead wrote it: case, accents and punctuation do not matter. */
export function wordLevels(given: Iterable<readonly [word: string, level: number]>): WordLevels {
  const levels = new Map<string, number>();
  const longestFrom = new Map<string, number>();
  let longest = 0;
  for (const [text, level] of given) {
    const words = wordsOf(text);
    const first = words[0];
    if (first === undefined) continue;
    const phrase = words.join(' ');
    levels.set(phrase, level);
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
    longest = Math.max(longest, phrase.length);
  }
  return { levels, longestFrom, longest };
}

/** Where the lead gave no word a level. */
export const NO_WORD_LEVELS: WordLevels = wordLevels([]);

/** How far holders of a title lie from the level that the lead gave its word (a standard deviation). */
export const GIVEN_SPREAD = 2;
