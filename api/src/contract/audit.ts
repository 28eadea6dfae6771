import { z } from 'zod';
import { InstantUtc, PageQuery, PersonId } from './primitives';
import { PersonCard } from './people';

/** What somebody with a privilege read or changed. Lines are only ever added. */
export const AuditEntry = z.object({
  id: z.string(),
  atUtc: InstantUtc,
  by: PersonCard,
  /** Name of the operation, as in the OpenAPI document. */
  operation: z.string(),
  /** `asked` stands before a change is tried; the next line of the same correlation id tells how it ended. */
  phase: z.enum(['asked', 'done', 'refused', 'failed']),
  target: z.string(),
  about: z.array(PersonCard),
  correlationId: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditQuery = PageQuery.extend({
  byPersonId: PersonId.optional(),
  /** Lines that concern this person. */
  aboutPersonId: PersonId.optional(),
  operation: z
    .string()
    .regex(/^[A-Za-z]{1,60}$/u, 'must be the name of an operation')
    .optional(),
  fromUtc: InstantUtc.optional(),
  untilUtc: InstantUtc.optional(),
});
