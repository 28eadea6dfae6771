import { z } from 'zod';
import { PersonCard } from './people';
import { InstantUtc } from './primitives';

/** Whom the service could not tell something, on which channel, and who has to do what about it. */
export const Deliveries = z.object({
  /** People whom the last message on some channel reached. */
  reached: z.int(),
  unreached: z.array(
    z.object({
      person: PersonCard,
      channel: z.enum(['chat', 'activity-feed']),
      reason: z.string(),
      sinceUtc: InstantUtc,
    }),
  ),
});
export type Deliveries = z.infer<typeof Deliveries>;
