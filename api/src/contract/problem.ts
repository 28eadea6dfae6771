import { z } from 'zod';

/** RFC 9457 problem details; the body of every error answer. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What went wrong and what to do about it, in words for the person who reads it. */
  detail: z.string(),
  /** Stable, for programs: see `ErrorCode`. */
  code: z.string(),
  correlationId: z.string(),
  /** Every field that was refused, with the remedy. */
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
