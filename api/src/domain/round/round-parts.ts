import type { ScorePart } from '../matching/explain-score';

/** A pair of a round as stored: scores and counts, never a topic. */
export interface StoredPair {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly juniorBand: number;
  readonly seniorBand: number;
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** Somebody whom a round left out, as stored. */
export interface StoredLeftOut {
  readonly personId: string;
  readonly band: number;
  readonly reason: string;
  readonly remedy: string | null;
  /** Published rounds in a row that will have left this person out once this one is published. */
  readonly roundsWaited: number;
}

/** A person's usual week as two masks of 336 half hours from Monday 00:00 UTC; null where unknown. */
export interface PersonWeek {
  readonly personId: string;
  readonly working: readonly number[] | null;
  readonly free: readonly number[] | null;
}
