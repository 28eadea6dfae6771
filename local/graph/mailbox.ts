import { z } from 'zod';
import { dayOfWeek } from './calendar/event-record';

/** The settings of one mailbox. */
export const mailboxSettings = z.object({
  zoneIana: z.string(),
  locale: z.string(),
  workDays: z.array(dayOfWeek),
  /** Minutes after midnight. An end before the start is a shift that crosses midnight. */
  workStartMinute: z.number().int(),
  workEndMinute: z.number().int(),
  /** Rules that the working hours keep in place of a named zone, as they were given; the zone above stays the mailbox's. */
  customTimeZone: z.looseObject({ bias: z.number() }).optional(),
  userPurpose: z.enum(['user', 'linked', 'shared', 'room', 'equipment', 'others', 'unknownFutureValue']),
  automaticReplies: z.object({
    status: z.enum(['disabled', 'alwaysEnabled', 'scheduled']),
    externalAudience: z.enum(['none', 'contactsOnly', 'all']),
    startUtc: z.string(),
    endUtc: z.string(),
    internalReplyMessage: z.string(),
    externalReplyMessage: z.string(),
  }),
});
export type MailboxSettings = z.infer<typeof mailboxSettings>;

/** Automatic replies as they are when nobody ever switched them on. */
export const noAutomaticReplies: MailboxSettings['automaticReplies'] = {
  status: 'disabled',
  externalAudience: 'all',
  startUtc: '2025-01-01T08:00:00Z',
  endUtc: '2025-01-02T08:00:00Z',
  internalReplyMessage: '',
  externalReplyMessage: '',
};
