import type { ScorePart } from '../matching/explain-score';

/** A pair of a round as stored: scores and counts, never a topic. */
export interface StoredPair {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly juniorBand: number;
  readonly seniorBand: number;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** Fixed by the lead in advance. */
  readonly pinned: boolean;
}

/** Two people who would both prefer each other to what the round gave them, as stored. */
export interface StoredUnstable {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly score: number;
  /** The lowest score that each got; null where they still have a free seat. */
  readonly juniorHas: number | null;
  readonly seniorHas: number | null;
}

/** A pair that the round before did not have, or this one no longer has. */
export interface StoredChange {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly change: 'added' | 'gone';
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
