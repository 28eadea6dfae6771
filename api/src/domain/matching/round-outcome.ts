import type { SeatName } from '../pairing/pairing';
import type { MatchRules } from '../program/program';
import type { ScorePart } from './explain-score';
import type { RuleName } from './legal';
import type { PairFacts } from './pair-facts';

/** One matching run over a program: who is paired, who is not and why, and the proof that no round is better. */
export interface RoundOutcome {
  readonly pairs: readonly MatchedPair[];
  readonly leftOut: readonly LeftOutPerson[];
  /** Pins that break a rule or find no free seat: they are not in the round. */
  readonly refusedPins: readonly RefusedPin[];
  readonly proof: RoundProof;
  readonly summary: RoundSummary;
  /** Pairs of people who would both prefer each other to what they got, the strongest first. */
  readonly unstable: readonly UnstablePair[];
}

export interface MatchedPair {
  readonly juniorId: string;
  readonly seniorId: string;
  /** 1–1000: the sum of the parts. */
  readonly score: number;
  /** In the words of an outsider: counts, never topics. */
  readonly parts: readonly ScorePart[];
  /** What the parts are made of, to say them to somebody else: counts, too. */
  readonly facts: PairFacts;
  /** Fixed by the lead in advance. */
  readonly pinned: boolean;
}

/**
 * Why somebody was left out: a rule stands between them and everybody who is senior (or junior) enough, nobody
 * offers the other seat, only several rules together explain it, or all possible partners are taken.
 */
export type ReasonKind = RuleName | 'no-partners' | 'partners-taken';

/** A participant with a free seat and no pair in this round. */
export interface LeftOutPerson {
  readonly personId: string;
  /** The seat that the reason speaks of: the one for which more partners were possible. */
  readonly seat: SeatName;
  readonly reasonKind: ReasonKind;
  /** The binding reason, for the lead. */
  readonly sentence: string;
  /** The smallest change that would include the person, checked by solving again; null where none is known. */
  readonly remedy: string | null;
  /** The same change as data. */
  readonly change: RemedyChange | null;
  readonly counts: ReasonCounts;
}

/**
 * A change after which a best round includes the person: one more seat for a partner, one more topic that the person
 * and a partner with a free seat would exchange, certainty about the person's level, or one rule a notch more generous.
 */
export type RemedyChange =
  | { readonly kind: 'one-more-seat'; readonly partnerId: string }
  | { readonly kind: 'one-more-topic'; readonly partners: number }
  | { readonly kind: 'sure-level'; readonly partners: number }
  | { readonly kind: 'relaxed-rule'; readonly rule: RelaxableRule };

/** What can be relaxed by a notch. */
export type RelaxableRule = keyof MatchRules | 'durationMinutes';

/** The data behind a reason. */
export interface ReasonCounts {
  /** Other people with a free seat on the other side. */
  readonly partners: number;
  /** Those among them with whom no rule is broken. */
  readonly legal: number;
  /** For each rule, how many partners it rules out. */
  readonly brokenBy: Readonly<Partial<Record<RuleName, number>>>;
  /** For each rule, how many partners it alone rules out. */
  readonly onlyBrokenBy: Readonly<Partial<Record<RuleName, number>>>;
}

export interface RefusedPin {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly sentence: string;
}

/** The proof that no better round exists. */
export interface RoundProof {
  readonly proven: boolean;
  readonly statement: string;
  /** Pairs and scores of the round without its pins, which are given. */
  readonly pairs: number;
  readonly totalScore: number;
  /** Legal pairs that the proof covers. */
  readonly candidates: number;
}

export interface RoundSummary {
  readonly participants: number;
  readonly juniorSeats: number;
  readonly seniorSeats: number;
  readonly pairs: number;
  readonly leftOut: number;
  /** 0 where there is no pair. */
  readonly averageScore: number;
  readonly unstablePairs: number;
}

export interface UnstablePair {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly score: number;
  /** The lowest score that each got in that seat; null where they still have a free one. */
  readonly juniorHas: number | null;
  readonly seniorHas: number | null;
}

/** Told the phase and the share of the work done so far (0–1); answers true to cancel. */
export type RoundProgress = (phase: string, share: number) => boolean | void;

/** The caller cancelled the round through its progress callback. */
export class RoundCancelled extends Error {
  constructor() {
    super('The round was cancelled.');
    this.name = 'RoundCancelled';
  }
}
