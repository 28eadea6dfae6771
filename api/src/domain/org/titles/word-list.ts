import type { Rank, Shift } from './ranks';

/** What a word or a phrase says inside a title. At least one of the fields is set. */
export interface WordMeaning {
  /** The word names a post, unless a later word of the same phrase does: "Lead" against "Lead Engineer". */
  readonly rank?: Rank;
  /** The word moves the post it stands next to. */
  readonly shift?: Shift;
  readonly sign?: WordSign;
}

/**
 * Words that steer the reading: `link` ("of", "to") opens a complement that names what is led or served; `past` ("former") takes
 * the rank away; `vacant` leaves it, for an empty post ranks as it would if it were filled; `stand-in` ("acting") leaves it, with
 * less certainty; `place` ("office") takes it from the word before when another post follows, as in "Director Office Manager";
 * `neutral` only shields a phrase such as "head office" from being read word by word.
 */
export type WordSign = 'link' | 'past' | 'vacant' | 'stand-in' | 'place' | 'neutral';

/** One line of a list: a meaning, and the words or phrases that have it, set apart by commas; in lower case, without accents. */
export type WordLine = readonly [meaning: WordMeaning, words: string];

/** Words of one language. */
export interface WordList {
  readonly language: string;
  readonly words: readonly WordLine[];
  /** Ends of compound words ("…leiter", "…medewerker"), and for Japanese the ends of titles. */
  readonly endings?: readonly WordLine[];
}
