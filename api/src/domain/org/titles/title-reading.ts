/** What the words of a title say about its holder's level. */
export interface TitleReading {
  /** 0–100; `UNREAD_LEVEL` for a title without rank words. */
  readonly level: number;
  /** How far holders usually lie from the level (a standard deviation): small when the words say much. */
  readonly spread: number;
  /** The words that decided, in the order of the title; empty when none did. */
  readonly words: readonly string[];
  /** Whether the deciding word names someone who leads people. */
  readonly leads: boolean;
  /** Whether a post was named and not only a qualifier such as "senior". */
  readonly namesPost: boolean;
}
