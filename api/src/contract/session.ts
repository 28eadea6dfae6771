import { z } from 'zod';
import { InstantUtc } from './primitives';

/** A time to which a session may move. */
export const SessionTime = z.object({
  startUtc: InstantUtc,
  endUtc: InstantUtc,
  /** It lies over something tentative of at least one of the two. */
  tentative: z.boolean(),
  /** Among those nearest to the present time. */
  recommended: z.boolean(),
});

/** Free times of both for one session, in the order of time. */
export const SessionTimes = z.object({ items: z.array(SessionTime) });
export type SessionTimes = z.infer<typeof SessionTimes>;

export const SessionMove = z.strictObject({
  startUtc: InstantUtc,
  /** Where the caller saw the session, or saw it going: a move by somebody else since is not replaced unseen. */
  expectedStartUtc: InstantUtc.optional(),
});

/** Sessions as an iCalendar file (RFC 5545). */
export const CalendarFile = z.object({ fileName: z.string(), text: z.string() });
export type CalendarFile = z.infer<typeof CalendarFile>;
