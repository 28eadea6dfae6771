import { z } from 'zod';
import { InstantUtc, ProgramId, RoundId } from './primitives';
import { ScorePart } from './candidate';
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

export const RoundList = z.object({ items: z.array(Round) });

/** A pair of a round as the lead sees it: scores and counts, never a topic. */
export const RoundPair = z.object({
  junior: PersonCard,
  senior: PersonCard,
  juniorBand: z.int(),
  seniorBand: z.int(),
  score: z.int(),
  parts: z.array(ScorePart),
});
export type RoundPair = z.infer<typeof RoundPair>;

export const LeftOut = z.object({
  person: PersonCard,
  band: z.int(),
  /** The binding reason, in words. */
  reason: z.string(),
  /** The smallest change that would include the person; null where none is known. */
  remedy: z.string().nullable(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** What relaxing one rule by one notch would add. */
export const RelaxationEffect = z.object({
  rule: z.string(),
  change: z.string(),
  addedPairs: z.int(),
  addedCandidates: z.int(),
});
export const WhatIf = z.object({ items: z.array(RelaxationEffect) });
export type WhatIf = z.infer<typeof WhatIf>;
