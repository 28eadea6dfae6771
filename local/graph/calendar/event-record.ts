import { z } from 'zod';

/** One response to an invitation; `0001-01-01T00:00:00Z` is Graph's "never". */
export const neverUtc = '0001-01-01T00:00:00Z';

const response = z.enum(['none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined', 'notResponded']);
const responseStatus = z.object({ response, time: z.string() });
const attendee = z.object({
  type: z.enum(['required', 'optional', 'resource']),
  name: z.string(),
  address: z.string(),
  status: responseStatus,
  proposedNewTime: z.object({ startWallMs: z.number(), endWallMs: z.number(), zoneIana: z.string() }).nullable(),
});

/** Graph's names of the weekdays; the position is that of `Date.getUTCDay()`. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
/** Which one of a month's weekdays. */
export const weekIndices = ['first', 'second', 'third', 'fourth', 'last'] as const;
export const dayOfWeek = z.enum(weekdays);
const weekIndex = z.enum(weekIndices);
const recurrence = z.object({
  pattern: z.object({
    type: z.enum(['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly']),
    interval: z.number().int().min(1),
    month: z.number().int().min(0).max(12),
    dayOfMonth: z.number().int().min(0).max(31),
    daysOfWeek: z.array(dayOfWeek),
    firstDayOfWeek: dayOfWeek,
    index: weekIndex,
  }),
  range: z.object({
    type: z.enum(['endDate', 'noEnd', 'numbered']),
    startDate: z.string(),
    /** `0001-01-01` where the range has none. */
    endDate: z.string(),
    numberOfOccurrences: z.number().int().min(0),
    recurrenceTimeZone: z.string(),
  }),
});

/** What one occurrence may have of its own, different from its series. */
const details = z.object({
  subject: z.string(),
  bodyContentType: z.enum(['html', 'text']),
  bodyContent: z.string(),
  startWallMs: z.number(),
  endWallMs: z.number(),
  zoneIana: z.string(),
  isAllDay: z.boolean(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']),
  locationName: z.string(),
  attendees: z.array(attendee),
  categories: z.array(z.string()),
  importance: z.enum(['low', 'normal', 'high']),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  isReminderOn: z.boolean(),
  reminderMinutesBeforeStart: z.number().int(),
  responseStatus,
  isCancelled: z.boolean(),
  joinUrl: z.string().nullable(),
  extendedProperties: z.array(z.object({ id: z.string(), value: z.string() })),
  modifiedUtc: z.string(),
  /** Counts changes; the change key and the ETag are made of it. */
  revision: z.number().int(),
});

/** An event as it stands in one person's mailbox. */
export const eventRecord = details.extend({
  id: z.string(),
  iCalUId: z.string(),
  createdUtc: z.string(),
  organizer: z.object({ name: z.string(), address: z.string() }),
  isOrganizer: z.boolean(),
  responseRequested: z.boolean(),
  allowNewTimeProposals: z.boolean(),
  hideAttendees: z.boolean(),
  /** The zone names as they came in, Windows or IANA. */
  originalStartTimeZone: z.string(),
  originalEndTimeZone: z.string(),
  transactionId: z.string().nullable(),
  /** Hash of the request that created the event, to tell a repeat from another event under the same transactionId. */
  contentHash: z.string().nullable(),
  recurrence: recurrence.nullable(),
  /** By original start (wall-clock milliseconds of the series' zone): how that one occurrence is. */
  exceptions: z.record(z.string(), details),
  /** Original starts of the occurrences that were removed. */
  removedStarts: z.array(z.number()),
});

export type EventRecord = z.infer<typeof eventRecord>;
export type EventDetails = z.infer<typeof details>;
export type Attendee = z.infer<typeof attendee>;
export type ResponseStatus = z.infer<typeof responseStatus>;
export type Recurrence = z.infer<typeof recurrence>;
export type DayOfWeek = z.infer<typeof dayOfWeek>;
export type ShowAs = EventDetails['showAs'];

/** The part of an event that an occurrence may have of its own, and nothing else of it. */
export function ownDetails(event: EventDetails): EventDetails {
  return details.parse(event);
}
