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

/** What the last sync found about the org chart, for the program lead. */
export const DirectoryStatus = z.object({
  state: DirectoryState,
  /** While syncing: people read so far. Total is known only after the first full sync. */
  progress: z.object({ peopleRead: z.int(), expectedPeople: z.int().nullable() }).nullable(),
  people: z.int(),
  lastSyncedAtUtc: InstantUtc.nullable(),
  lastError: z.string().nullable(),
  findings: z.array(QualityFinding),
  /** People per band, index 0 is band 1. */
  bands: z.array(z.int()),
  /** Share of people whose seniority has a confidence below one half. */
  lowConfidenceShare: z.number(),
});
export type DirectoryStatus = z.infer<typeof DirectoryStatus>;

/** The lead's corrections of seniority; they survive a new sync. */
export const SeniorityOverrides = z.strictObject({
  people: z.array(z.strictObject({ personId: PersonId, band: BandNumber })).max(5000),
  titles: z.array(z.strictObject({ title: lineOfText(200), band: BandNumber })).max(2000),
  words: z.array(z.strictObject({ word: lineOfText(60), band: BandNumber })).max(500),
});
export type SeniorityOverrides = z.infer<typeof SeniorityOverrides>;
