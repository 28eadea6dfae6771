import { z } from 'zod';

/** Kinds of news in the activity feed, as the app manifest declares them, in the order of a pairing's life. */
export const FeedKind = z.enum([
  'matchProposed',
  'pairingStalled',
  'matchAccepted',
  'matchEnded',
  'approvalRequested',
  'approvalReminder',
  'approvalHandedOn',
  'approvalDecided',
  'seriesBooked',
  'noTimeFound',
  'sessionComing',
  'sessionMoved',
  'sessionNotMoved',
  'sessionNotRebooked',
  'cancelledAgain',
  'sessionClashes',
  'pairingPaused',
  'seriesByFile',
  'pulseDue',
]);
export type FeedKind = z.infer<typeof FeedKind>;

const MinuteOfDay = z.int().min(0).max(1439);

/** Local time of day, in minutes since midnight; an end before the start is the next morning. */
const QuietHours = z.strictObject({ startMinutes: MinuteOfDay, endMinutes: MinuteOfDay });

export const FeedSettingsView = z.object({
  kinds: z.array(z.object({ kind: FeedKind, wanted: z.boolean() })),
  quietHours: QuietHours.nullable(),
  /** Null until the person has saved their settings for the first time. */
  zoneIana: z.string().nullable(),
});
export type FeedSettingsView = z.infer<typeof FeedSettingsView>;

export const FeedChoice = z.strictObject({
  /** Kinds that are not wanted. */
  muted: z.array(FeedKind).max(50),
  quietHours: QuietHours.nullable(),
  /** Zone of the person's clock, an IANA name. */
  zoneIana: z.string().min(1).max(64),
});
export type FeedChoice = z.infer<typeof FeedChoice>;
