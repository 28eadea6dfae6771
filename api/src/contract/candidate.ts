import { z } from 'zod';
import { PersonCard } from './people';

export const Seat = z.enum(['junior', 'senior']);
export type Seat = z.infer<typeof Seat>;

export const ScorePartKind = z.enum([
  'reverse-exchange',
  'return-exchange',
  'organisation-distance',
  'shared-outlook',
  'ease-of-meeting',
  'waiting-time',
]);

/** One part of a score, in points of 1000 and in words. */
export const ScorePart = z.object({
  kind: ScorePartKind,
  points: z.int(),
  maximumPoints: z.int(),
  sentence: z.string(),
});
export type ScorePart = z.infer<typeof ScorePart>;

/** A possible partner for the caller, best first. */
export const Suggestion = z.object({
  partner: PersonCard,
  /** The seat that the caller would hold. */
  seat: Seat,
  score: z.int(),
  parts: z.array(ScorePart),
  /** Topics by id that flow in each direction. */
  youShare: z.array(z.string()),
  youLearn: z.array(z.string()),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const Suggestions = z.object({
  items: z.array(Suggestion),
  /** Where the list is empty: the reason and what would change it. */
  emptyReason: z.string().nullable(),
});
export type Suggestions = z.infer<typeof Suggestions>;
