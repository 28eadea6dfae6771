import { z } from 'zod';
import { BandNumber, PersonId, lineOfText } from './primitives';

/** What any colleague may see of a person. */
export const PersonCard = z.object({
  id: PersonId,
  displayName: z.string(),
  jobTitle: z.string(),
  department: z.string(),
});
export type PersonCard = z.infer<typeof PersonCard>;

/** A small picture of a person as a `data:` URI; null where they have none. */
export const PersonPhoto = z.object({
  photo: z
    .string()
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/u)
    .nullable(),
});
export type PersonPhoto = z.infer<typeof PersonPhoto>;

/** One reason for a seniority level, as a sentence. */
export const SeniorityEvidence = z.object({
  kind: z.string(),
  /** Share of this evidence in the result, 0–1. */
  weight: z.number(),
  sentence: z.string(),
});

/** What the program lead, and the person, may see of a person's seniority. */
export const PersonSeniority = z.object({
  person: PersonCard,
  /** 0–100. */
  level: z.number(),
  band: BandNumber,
  /** 0–1. */
  confidence: z.number(),
  evidence: z.array(SeniorityEvidence),
  overriddenBy: z.enum(['person', 'title', 'word']).optional(),
});
export type PersonSeniority = z.infer<typeof PersonSeniority>;

export const PeopleQuery = z.strictObject({ search: lineOfText(100) });

export const PeopleFound = z.object({ items: z.array(PersonCard) });

export const Me = z.object({
  person: PersonCard,
  /** The clock of the service: the tab counts days from this, not from the device's clock. */
  nowUtc: z.string(),
  isLead: z.boolean(),
  /** Approvals that wait for this person. */
  approvalsWaiting: z.int(),
  /** False until the org chart was synced for the first time and holds this person. */
  inDirectory: z.boolean(),
});
export type Me = z.infer<typeof Me>;
