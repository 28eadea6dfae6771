import type { Expansion } from '../odata/query';
import { dateTimeTimeZone, type NamedZone } from './answer-zone';
import { occurrenceId } from './calendar-store';
import { neverUtc, type Attendee, type EventDetails, type EventRecord, type Recurrence } from './event-record';
import { detailsOf, type Occurrence } from './occurrences';
import { dateOf, graphDateTime, utcOf, windowsOf } from './zones';

/** Graph's kinds of events. */
export type EventType = 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster';

/** The event or occurrence that is to be shown, and how. */
export interface EventView {
  readonly event: EventRecord;
  /** The occurrence to show, or `null` for the series or single event as a whole. */
  readonly occurrence: Occurrence | null;
  readonly zone: NamedZone;
  readonly expansions: readonly Expansion[];
}

function typeOf({ event, occurrence }: EventView): EventType {
  if (event.recurrence === null) return 'singleInstance';
  if (occurrence === null || occurrence.originalStartWallMs === null) return 'seriesMaster';
  return occurrence.exception === undefined ? 'occurrence' : 'exception';
}

/** All-day events float: midnight stays midnight in whatever zone is asked for. */
function pointJson(details: EventDetails, wallMs: number, zone: NamedZone): { dateTime: string; timeZone: string } {
  if (details.isAllDay) return { dateTime: graphDateTime(wallMs), timeZone: zone.name };
  return dateTimeTimeZone(utcOf(details.zoneIana, wallMs), zone);
}

function attendeeJson(attendee: Attendee, zone: NamedZone): Record<string, unknown> {
  const proposed = attendee.proposedNewTime;
  const at = (wallMs: number, iana: string): unknown => dateTimeTimeZone(utcOf(iana, wallMs), zone);
  return {
    type: attendee.type,
    status: attendee.status,
    emailAddress: { name: attendee.name, address: attendee.address },
    ...(proposed !== null && {
      proposedNewTime: {
        start: at(proposed.startWallMs, proposed.zoneIana),
        end: at(proposed.endWallMs, proposed.zoneIana),
      },
    }),
  };
}

function recurrenceJson(recurrence: Recurrence): unknown {
  return {
    pattern: recurrence.pattern,
    range: { ...recurrence.range, recurrenceTimeZone: windowsOf(recurrence.range.recurrenceTimeZone) },
  };
}

function locationJson(name: string): Record<string, unknown> {
  return {
    displayName: name,
    locationType: 'default',
    uniqueId: name,
    uniqueIdType: name === '' ? 'unknown' : 'private',
  };
}

/** What a mailbox list shows of a body: its text without markup, at most 255 characters. */
function previewOf(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[^<>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 255);
}

/** The extended properties that an `$expand=singleValueExtendedProperties($filter=id eq '…')` asks for. */
function extendedPropertiesJson(details: EventDetails, expansions: readonly Expansion[]): Record<string, unknown> {
  const expansion = expansions.find(({ name }) => name.toLowerCase() === 'singlevalueextendedproperties');
  if (expansion === undefined) return {};
  const ids = [...(expansion.options.get('$filter') ?? '').matchAll(/id eq '([^']+)'/gi)].map((match) =>
    match[1]?.toLowerCase(),
  );
  const found = details.extendedProperties.filter(({ id }) => ids.includes(id.toLowerCase()));
  return found.length === 0 ? {} : { singleValueExtendedProperties: found };
}

/** An event as Graph answers it, with every property; `$select` is applied elsewhere. */
export function eventJson(view: EventView): Record<string, unknown> {
  const { event, occurrence, zone } = view;
  const type = typeOf(view);
  const details = occurrence === null ? event : detailsOf(occurrence);
  const original = occurrence?.originalStartWallMs ?? null;
  const id = original === null ? event.id : occurrenceId(event.id, original);
  const changeKey = Buffer.from(`${event.id}:${details.revision}`).toString('base64');
  return {
    '@odata.etag': `W/"${changeKey}"`,
    id,
    createdDateTime: event.createdUtc,
    lastModifiedDateTime: details.modifiedUtc,
    changeKey,
    categories: details.categories,
    transactionId: event.transactionId,
    originalStartTimeZone: event.originalStartTimeZone,
    originalEndTimeZone: event.originalEndTimeZone,
    iCalUId: event.iCalUId,
    reminderMinutesBeforeStart: details.reminderMinutesBeforeStart,
    isReminderOn: details.isReminderOn,
    hasAttachments: false,
    subject: details.subject,
    bodyPreview: previewOf(details.bodyContent),
    importance: details.importance,
    sensitivity: details.sensitivity,
    isAllDay: details.isAllDay,
    isCancelled: details.isCancelled,
    isOrganizer: event.isOrganizer,
    responseRequested: event.responseRequested,
    seriesMasterId: original === null ? null : event.id,
    showAs: details.showAs,
    type,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: details.joinUrl !== null,
    onlineMeetingProvider: details.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: event.hideAttendees,
    recurrence: type === 'seriesMaster' && event.recurrence !== null ? recurrenceJson(event.recurrence) : null,
    onlineMeeting: details.joinUrl === null ? null : { joinUrl: details.joinUrl },
    responseStatus: details.responseStatus,
    body: { contentType: details.bodyContentType, content: details.bodyContent },
    start: pointJson(details, details.startWallMs, zone),
    end: pointJson(details, details.endWallMs, zone),
    location: locationJson(details.locationName),
    locations: details.locationName === '' ? [] : [locationJson(details.locationName)],
    attendees: details.attendees.map((attendee) => attendeeJson(attendee, zone)),
    organizer: { emailAddress: event.organizer },
    ...(original !== null && { originalStart: new Date(utcOf(event.zoneIana, original)).toISOString() }),
    ...extendedPropertiesJson(details, view.expansions),
  };
}

/** Keeps what `$select` names; id and annotations always stay, and what `$expand` added. */
export function selectEvent(json: Record<string, unknown>, select: readonly string[] | null): Record<string, unknown> {
  if (select === null) return json;
  const wanted = new Set([
    'id',
    '@odata.etag',
    'singlevalueextendedproperties',
    ...select.map((name) => name.toLowerCase()),
  ]);
  return Object.fromEntries(Object.entries(json).filter(([name]) => wanted.has(name.toLowerCase())));
}

/** `cancelledOccurrences` of a series, in Graph's form `OID.<id>.<date>`. */
export function cancelledOccurrences(event: EventRecord): string[] {
  return event.removedStarts.map((start) => `OID.${event.id}.${dateOf(start)}`);
}

/** Nobody has answered yet. */
export const noResponse = { response: 'none', time: neverUtc } as const;
