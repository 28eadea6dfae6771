import { z } from 'zod';
import { InstantUtc, PersonId, ProgramId, RoundId } from './primitives';
import { ScorePart, Seat } from './candidate';
import { PersonCard } from './people';

export const RoundState = z.enum(['queued', 'running', 'ready', 'publishing', 'published', 'cancelled', 'failed']);

/** The proof that no better round exists, in a sentence, with the numbers behind it. */
export const RoundProof = z.object({
  proven: z.boolean(),
  statement: z.string(),
  pairs: z.int(),
  totalScore: z.int(),
  candidates: z.int(),
});

export const RoundSummary = z.object({
  participants: z.int(),
  juniorSeats: z.int(),
  seniorSeats: z.int(),
  pairs: z.int(),
  leftOut: z.int(),
  averageScore: z.number(),
  /** Pairs whose two members would both prefer each other to what they got. */
  unstablePairs: z.int(),
});

export const Round = z.object({
  id: RoundId,
  programId: ProgramId,
  /** 1 for the first round of a program. */
  number: z.int(),
  state: RoundState,
  progress: z.object({ phase: z.string(), share: z.number() }),
  createdAtUtc: InstantUtc,
  publishedAtUtc: InstantUtc.nullable(),
  summary: RoundSummary.nullable(),
  proof: RoundProof.nullable(),
  lastError: z.string().nullable(),
  /** Against the last finished round before this one. */
  difference: z.object({ roundNumber: z.int(), added: z.int(), removed: z.int(), kept: z.int() }).nullable(),
});
export type Round = z.infer<typeof Round>;

/** A pair of a round as the lead sees it: scores and counts, never a topic. */
export const RoundPair = z.object({
  junior: PersonCard,
  senior: PersonCard,
  juniorBand: z.int(),
  seniorBand: z.int(),
  score: z.int(),
  parts: z.array(ScorePart),
  /** Fixed by the lead in advance. */
  pinned: z.boolean(),
});
export type RoundPair = z.infer<typeof RoundPair>;

export const LeftOut = z.object({
  person: PersonCard,
  band: z.int(),
  /** The binding reason, in words. */
  reason: z.string(),
  /** The smallest change that would include the person; null where none is known. */
  remedy: z.string().nullable(),
  /** Who would have to offer one more seat, where that is the remedy. */
  roomier: PersonCard.nullable(),
  /** Which rule ruled out how many, the strongest first; null for rounds that did not keep it. */
  chances: z
    .object({
      /** The seat that the person would have had. */
      seat: Seat,
      /** Others with a free seat on the other side, and those among them with whom no rule is broken. */
      partners: z.int(),
      possible: z.int(),
      ruledOut: z.array(
        z.object({
          because: z.string(),
          partners: z.int(),
          /** People whom no other rule rules out. */
          alone: z.int(),
        }),
      ),
    })
    .nullable(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** Two people who would both prefer each other to whom they got, and the scores that they have instead. */
export const UnstablePair = z.object({
  junior: PersonCard,
  senior: PersonCard,
  score: z.int(),
  juniorHas: z.int().nullable(),
  seniorHas: z.int().nullable(),
});
export type UnstablePair = z.infer<typeof UnstablePair>;

/** A pair that the round before did not have, or that this one no longer has. */
export const PairChange = z.object({
  junior: PersonCard,
  senior: PersonCard,
  change: z.enum(['added', 'gone']),
});
export type PairChange = z.infer<typeof PairChange>;

const WishedPair = z.strictObject({ juniorId: PersonId, seniorId: PersonId });

/** What the lead wishes for the next dry runs: pairs to make first, and pairs to keep apart. */
export const PairWishes = z.strictObject({
  pinned: z.array(WishedPair).max(200),
  apart: z.array(WishedPair).max(200),
});
export type PairWishes = z.infer<typeof PairWishes>;

/** The wishes with the people they are about. */
export const PairWishesView = z.object({
  items: z.array(
    z.object({
      junior: PersonCard,
      senior: PersonCard,
      wish: z.enum(['pinned', 'apart']),
      /** Why the last round could not make a pinned pair; null where it could, or has not tried. */
      refused: z.string().nullable(),
    }),
  ),
});
export type PairWishesView = z.infer<typeof PairWishesView>;

/** What relaxing one rule by some notches would add. */
export const RelaxationEffect = z.object({
  rule: z.enum([
    'minimumBandGap',
    'requireSureLevels',
    'requireSharedLanguage',
    'minimumCommonMinutesPerWeek',
    'allowSameDirectManager',
    'repeatWindowMonths',
    'durationMinutes',
  ]),
  /** The rule's setting in the round, and after the change; rules that are on or off count 1 and 0. */
  from: z.int(),
  to: z.int(),
  change: z.string(),
  addedPairs: z.int(),
  addedCandidates: z.int(),
});
export type RelaxationEffect = z.infer<typeof RelaxationEffect>;

/**
 * Computed after the round is ready, from what the round itself was computed from. Where there is nothing and nothing will
 * come, `missing` says why: a newer round came first, people, rules or calendars have changed since, it could not be
 * computed, or it was never asked for.
 */
export const WhatIf = z.object({
  items: z.array(RelaxationEffect),
  computing: z.boolean(),
  missing: z.enum(['newer-round', 'changed', 'failed', 'not-computed']).nullable(),
});
export type WhatIf = z.infer<typeof WhatIf>;
