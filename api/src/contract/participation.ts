import { z } from 'zod';
import { InstantUtc, LanguageCode, PersonId, TopicId } from './primitives';
import { PersonCard } from './people';

/** What a person says of themselves when they join. Private: a manager or lead never reads `seeks`. */
export const ParticipationInput = z.strictObject({
  shares: z.array(TopicId).min(1).max(12),
  seeks: z.array(TopicId).min(1).max(12),
  languages: z.array(LanguageCode).min(1).max(10),
  /** Pairings at one time in which the person is the junior. */
  juniorCapacity: z.int().min(0).max(5),
  /** Pairings at one time in which the person is the senior. */
  seniorCapacity: z.int().min(0).max(5),
  pausedUntilUtc: InstantUtc.nullable(),
  /** People never to be paired with. */
  exclusions: z.array(PersonId).max(50),
});
export type ParticipationInput = z.infer<typeof ParticipationInput>;

export const Participation = z.object({
  person: PersonCard,
  ...ParticipationInput.shape,
  /** Of the topics that the program offers now: none, where it has dropped all that the person chose. */
  shares: z.array(TopicId),
  seeks: z.array(TopicId),
  exclusionCards: z.array(PersonCard),
  joinedAtUtc: InstantUtc,
  /** Seats taken by live pairings. */
  juniorSeatsTaken: z.int(),
  seniorSeatsTaken: z.int(),
});
export type Participation = z.infer<typeof Participation>;

/** What the lead sees of a participant: that they take part, never what they seek. */
export const ParticipantSummary = z.object({
  person: PersonCard,
  band: z.int(),
  juniorCapacity: z.int(),
  seniorCapacity: z.int(),
  juniorSeatsTaken: z.int(),
  seniorSeatsTaken: z.int(),
  pausedUntilUtc: InstantUtc.nullable(),
  joinedAtUtc: InstantUtc,
});
export type ParticipantSummary = z.infer<typeof ParticipantSummary>;

/** Values that a person may accept as they stand, so that joining takes under a minute. */
export const ParticipationDefaults = z.object({
  languages: z.array(LanguageCode),
  juniorCapacity: z.int(),
  seniorCapacity: z.int(),
  band: z.int(),
});
export type ParticipationDefaults = z.infer<typeof ParticipationDefaults>;
