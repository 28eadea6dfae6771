import { createHash } from 'node:crypto';
import { z } from 'zod';
import { GraphError } from '../graph-error';
import { graphEnum } from '../odata/request-body';
import { readDateTime } from './answer-zone';
import { noResponse } from './event-json';
import { weekdays, weekIndices, type Attendee, type EventDetails, type Recurrence } from './event-record';
import { ianaOf, utcOf, wallOf } from './zones';

const dateTime = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const days = graphEnum(weekdays);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const recurrenceInput = z.object({
  pattern: z.object({
    type: graphEnum(['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly']),
    interval: z.number().int().min(1),
    month: z.number().int().nullish(),
    dayOfMonth: z.number().int().nullish(),
    daysOfWeek: z.array(days).nullish(),
    firstDayOfWeek: days.nullish(),
    index: graphEnum(weekIndices).nullish(),
  }),
  range: z.object({
    type: graphEnum(['endDate', 'noEnd', 'numbered']),
    startDate: date,
    endDate: date.nullish(),
    numberOfOccurrences: z.number().int().nullish(),
    recurrenceTimeZone: z.string().nullish(),
  }),
});

/** What a request may say of an event; everything is optional, as in a PATCH. */
export const eventInput = z.object({
  subject: z.string().nullish(),
  body: z.object({ contentType: graphEnum(['html', 'text']).default('html'), content: z.string().nullish() }).nullish(),
  start: dateTime.optional(),
  end: dateTime.optional(),
  isAllDay: z.boolean().nullish(),
  showAs: graphEnum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).nullish(),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  attendees: z
    .array(
      z.object({
        type: graphEnum(['required', 'optional', 'resource']).default('required'),
        emailAddress: z.object({ address: z.string(), name: z.string().nullish() }),
      }),
    )
    .max(500)
    .nullish(),
  categories: z.array(z.string()).nullish(),
  importance: graphEnum(['low', 'normal', 'high']).nullish(),
  sensitivity: graphEnum(['normal', 'personal', 'private', 'confidential']).nullish(),
  isReminderOn: z.boolean().nullish(),
  reminderMinutesBeforeStart: z.number().int().nullish(),
  responseRequested: z.boolean().nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  hideAttendees: z.boolean().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeetingProvider: z.string().nullish(),
  recurrence: recurrenceInput.nullish(),
  transactionId: z.string().nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).nullish(),
});
export type EventInput = z.infer<typeof eventInput>;

function invalid(message: string): GraphError {
  return new GraphError(400, 'ErrorPropertyValidationFailure', message);
}

/** What each pattern cannot do without. */
const needs = {
  daily: [],
  weekly: ['daysOfWeek', 'firstDayOfWeek'],
  absoluteMonthly: ['dayOfMonth'],
  relativeMonthly: ['daysOfWeek'],
  absoluteYearly: ['dayOfMonth', 'month'],
  relativeYearly: ['daysOfWeek', 'month'],
} as const;

/**
 * The recurrence of a request, with Graph's defaults filled in.
 * @throws GraphError 400 where the pattern or range lacks what its type needs.
 */
export function readRecurrence(input: z.infer<typeof recurrenceInput>, zoneIana: string): Recurrence {
  const { pattern, range } = input;
  for (const name of needs[pattern.type]) {
    const value = pattern[name];
    const missing = Array.isArray(value) ? value.length === 0 : (value ?? null) === null;
    if (missing) throw invalid(`Recurrence pattern of type '${pattern.type}' requires '${name}'.`);
  }
  if (range.type === 'endDate' && (range.endDate ?? null) === null)
    throw invalid("Recurrence range of type 'endDate' requires 'endDate'.");
  if (range.type === 'endDate' && (range.endDate ?? '') < range.startDate)
    throw invalid('The recurrence ends before it starts.');
  if (range.type === 'numbered' && (range.numberOfOccurrences ?? 0) < 1)
    throw invalid("Recurrence range of type 'numbered' requires 'numberOfOccurrences'.");
  const named = range.recurrenceTimeZone ?? '';
  return {
    pattern: {
      type: pattern.type,
      interval: pattern.interval,
      month: pattern.month ?? 0,
      dayOfMonth: pattern.dayOfMonth ?? 0,
      daysOfWeek: pattern.daysOfWeek ?? [],
      firstDayOfWeek: pattern.firstDayOfWeek ?? 'sunday',
      index: pattern.index ?? 'first',
    },
    range: {
      type: range.type,
      startDate: range.startDate,
      endDate: range.type === 'endDate' ? (range.endDate ?? '') : '0001-01-01',
      numberOfOccurrences: range.type === 'numbered' ? (range.numberOfOccurrences ?? 0) : 0,
      recurrenceTimeZone: ianaOf(named) ?? zoneIana,
    },
  };
}

/** Text with `&`, `<`, `>` written so that HTML shows them. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A body as it is kept: HTML, whatever came in. */
export function bodyHtml(body: { contentType: 'html' | 'text'; content?: string | null | undefined }): string {
  const content = body.content ?? '';
  if (body.contentType === 'html') return /<html/i.test(content) ? content : `<html><body>${content}</body></html>`;
  return `<html><body><div style="white-space:pre-wrap">${escapeHtml(content)}</div></body></html>`;
}

/** Start and end in the zone of the start. @throws GraphError 400 where the end is before the start. */
export function readSpan(
  input: EventInput,
  before?: EventDetails,
): Pick<EventDetails, 'startWallMs' | 'endWallMs' | 'zoneIana'> {
  const start = input.start === undefined ? null : readDateTime(input.start);
  const end = input.end === undefined ? null : readDateTime(input.end);
  const zoneIana = start?.zone.iana ?? before?.zoneIana;
  const startWallMs = start?.wallMs ?? before?.startWallMs;
  const length = before === undefined ? 0 : before.endWallMs - before.startWallMs;
  if (zoneIana === undefined || startWallMs === undefined) throw invalid("'start' is required.");
  const endWallMs = end === null ? startWallMs + length : wallOf(zoneIana, utcOf(end.zone.iana, end.wallMs));
  if (endWallMs < startWallMs)
    throw new GraphError(400, 'ErrorCalendarEndDateIsEarlierThanStartDate', 'The end is earlier than the start.');
  const midnight = (wallMs: number): boolean => wallMs % 86_400_000 === 0;
  if ((input.isAllDay ?? before?.isAllDay) === true && !(midnight(startWallMs) && midnight(endWallMs))) {
    throw invalid('The Event.Start and Event.End of an all-day event must be set to midnight.');
  }
  return { startWallMs, endWallMs, zoneIana };
}

/** The attendees of a request. Who already was one keeps the response. */
export function readAttendees(input: NonNullable<EventInput['attendees']>, before: readonly Attendee[]): Attendee[] {
  return input.map(({ type, emailAddress }) => {
    const earlier = before.find((one) => one.address.toLowerCase() === emailAddress.address.toLowerCase());
    return {
      type,
      address: emailAddress.address,
      name: emailAddress.name ?? earlier?.name ?? emailAddress.address,
      status: earlier?.status ?? noResponse,
      proposedNewTime: null,
    };
  });
}

/** Tells a repeated request from another one under the same transactionId. */
export function contentHash(input: EventInput): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}
