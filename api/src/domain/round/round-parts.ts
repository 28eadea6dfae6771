import type { ScorePart } from '../matching/explain-score';
import type { PairFacts } from '../matching/pair-facts';
import type { ReasonCounts } from '../matching/round-outcome';
import type { SeatName } from '../pairing/pairing';

/** A pair of a round as stored: scores and counts, never a topic. */
export interface StoredPair {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly juniorBand: number;
  readonly seniorBand: number;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** What the parts are made of; rounds of earlier versions do not tell. */
  readonly facts?: PairFacts;
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
  /** Whose seat it is where one more is the remedy; rounds of earlier versions do not tell. */
  readonly roomier?: { readonly personId: string; readonly seat: SeatName };
  /** Which rule ruled out how many, for the seat that the reason speaks of; rounds of earlier versions do not tell. */
  readonly chances?: Chances;
  /** Published rounds in a row that will have left this person out once this one is published. */
  readonly roundsWaited: number;
}

/** Prices of the seats of a round, for a run of its people in the order of its input. */
export interface StoredPrices {
  readonly seat: SeatName;
  readonly prices: readonly number[];
}

/** The chances that somebody had in one seat, as counts. */
export interface Chances extends ReasonCounts {
  readonly seat: SeatName;
}

/** A person's usual week as two masks of 336 half hours from Monday 00:00 UTC; null where unknown. */
export interface PersonWeek {
  readonly personId: string;
  readonly working: readonly number[] | null;
  readonly free: readonly number[] | null;
}
