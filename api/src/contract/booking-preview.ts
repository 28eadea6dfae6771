import { z } from 'zod';
import { InstantUtc, PersonId } from './primitives';
import { PersonCard } from './people';

/** The two people whose booking is tried out. */
export const BookingPreviewQuery = z.strictObject({ juniorId: PersonId, seniorId: PersonId });

/** What would be booked, were everybody to agree now. Nothing is sent and nothing is kept. */
export const BookingPreview = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('planned'),
    /** In whose calendar the series would stand. */
    organizer: PersonCard,
    /** True where neither mailbox takes events: both would get the sessions as a calendar file. */
    byFile: z.boolean(),
    subject: z.string(),
    /** Wall time at which the series would recur, in the organizer's zone. */
    wallTime: z.string(),
    zoneIana: z.string(),
    sessions: z.array(z.object({ number: z.int(), startUtc: InstantUtc, endUtc: InstantUtc, moved: z.boolean() })),
    /** Recurrences that would be left out because their week has no room. */
    skipped: z.int(),
  }),
  /** With the reason in words. */
  z.object({ kind: z.literal('not-possible'), reason: z.string() }),
]);
export type BookingPreview = z.infer<typeof BookingPreview>;
