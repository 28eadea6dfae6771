import { z } from 'zod';
import { BandNumber, InstantUtc, PersonId, lineOfText } from './primitives';

export const DirectoryState = z.enum(['never-synced', 'syncing', 'ready', 'failed']);

/** A group of findings of one kind, with a few examples. */
export const QualityFinding = z.object({
  kind: z.string(),
  count: z.int(),
  sentence: z.string(),
  examples: z.array(z.string()),
});

/** Grades, lowest first; those of one inner list rank the same. */
const GradeLadder = z.array(z.array(z.string()));

/** The values of the mapped grade attribute, as they are ordered now. */
export const GradeStatus = z.object({
  /** `given` by a lead, or `inferred` from who holds which, to be confirmed. */
  source: z.enum(['given', 'inferred']),
  /** 1 where given, else 0.5–1. */
  confidence: z.number(),
  ascending: GradeLadder,
  /** Values in use that the given order does not name. */
  unplaced: z.array(z.string()),
});
export type GradeStatus = z.infer<typeof GradeStatus>;

/** What the last sync found about the org chart, for the program lead. */
export const DirectoryStatus = z.object({
  state: DirectoryState,
  /** While syncing: people read so far. Total is known only after the first full sync. */
  progress: z.object({ peopleRead: z.int(), expectedPeople: z.int().nullable() }).nullable(),
  /** Whether pairings still have to be held against the org chart as it was read last; null once that is done. */
  review: z.object({ state: z.enum(['under-way', 'failed']), error: z.string().nullable() }).nullable(),
  people: z.int(),
  lastSyncedAtUtc: InstantUtc.nullable(),
  lastError: z.string().nullable(),
  findings: z.array(QualityFinding),
  /** People per band, index 0 is band 1. */
  bands: z.array(z.int()),
  /** Share of people whose seniority has a confidence below one half. */
  lowConfidenceShare: z.number(),
  /** Null where nobody carries a grade, or no attribute is mapped. */
  grades: GradeStatus.nullable(),
});
export type DirectoryStatus = z.infer<typeof DirectoryStatus>;

/** The lead's corrections of seniority; they survive a new sync. */
export const SeniorityOverrides = z.strictObject({
  people: z.array(z.strictObject({ personId: PersonId, band: BandNumber })).max(5000),
  titles: z.array(z.strictObject({ title: lineOfText(200), band: BandNumber })).max(2000),
  words: z.array(z.strictObject({ word: lineOfText(60), band: BandNumber })).max(500),
  /** Order of the grade attribute, lowest first, those of one inner list the same; absent while it is to be inferred. */
  gradeOrder: z
    .array(z.array(lineOfText(60)).min(1).max(40))
    .min(1)
    .max(200)
    .refine((rungs) => new Set(rungs.flat().map((grade) => grade.toLowerCase())).size === rungs.flat().length, {
      message: 'must name each grade once',
    })
    .optional(),
});
export type SeniorityOverrides = z.infer<typeof SeniorityOverrides>;
