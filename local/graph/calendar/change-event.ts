import { GraphError } from '../graph-error';
import type { Tenant } from '../tenant';
import type { DirectoryUser } from '../directory';
import { bodyHtml, readAttendees, readRecurrence, readSpan, type EventInput } from './event-input';
import { noResponse } from './event-json';
import { ownDetails, type Attendee, type EventDetails, type EventRecord } from './event-record';
import { copiesOf, sendCancellation, sendUpdates } from './invitations';
import { newJoinUrl, withMeetingBlob } from './new-event';
import { occurrenceAt, originalStarts } from './occurrences';
import { dateOf, wallOf, type WallMs } from './zones';

/** Whoever sends `body` without the meeting in it turns the online meeting off; Graph documents this. */
function changedBody(before: EventDetails, input: EventInput): Pick<EventDetails, 'bodyContent' | 'joinUrl'> {
  if (!input.body) return { bodyContent: before.bodyContent, joinUrl: before.joinUrl };
  const bodyContent = bodyHtml(input.body);
  const keeps = before.joinUrl !== null && bodyContent.includes(before.joinUrl);
  return { bodyContent, joinUrl: keeps ? before.joinUrl : null };
}

/** The details after a PATCH. What the request does not name stays. */
function changedDetails(before: EventDetails, input: EventInput, nowUtc: string): EventDetails {
  return {
    ...before,
    ...readSpan(input, before),
    ...changedBody(before, input),
    subject: input.subject ?? before.subject,
    isAllDay: input.isAllDay ?? before.isAllDay,
    showAs: input.showAs ?? before.showAs,
    locationName: input.location ? (input.location.displayName ?? '') : before.locationName,
    attendees: input.attendees ? readAttendees(input.attendees, before.attendees) : before.attendees,
    categories: input.categories ?? before.categories,
    importance: input.importance ?? before.importance,
    sensitivity: input.sensitivity ?? before.sensitivity,
    isReminderOn: input.isReminderOn ?? before.isReminderOn,
    reminderMinutesBeforeStart: input.reminderMinutesBeforeStart ?? before.reminderMinutesBeforeStart,
    extendedProperties: mergedProperties(before.extendedProperties, input.singleValueExtendedProperties ?? []),
    modifiedUtc: nowUtc,
    revision: before.revision + 1,
  };
}

function mergedProperties(
  before: EventDetails['extendedProperties'],
  given: EventDetails['extendedProperties'],
): EventDetails['extendedProperties'] {
  const replaced = new Set(given.map(({ id }) => id.toLowerCase()));
  return [...before.filter(({ id }) => !replaced.has(id.toLowerCase())), ...given];
}

/** Asked again, everybody's answer is open. */
function askedAgain(attendees: readonly Attendee[]): Attendee[] {
  return attendees.map((attendee) => ({ ...attendee, status: noResponse, proposedNewTime: null }));
}

function hasOtherTime(before: EventDetails, after: EventDetails): boolean {
  return (
    before.startWallMs !== after.startWallMs ||
    before.endWallMs !== after.endWallMs ||
    before.zoneIana !== after.zoneIana
  );
}

/** Switches the online meeting on where the request asks for it; off it never goes by `isOnlineMeeting`. */
function withMeeting(tenant: Tenant, user: DirectoryUser, details: EventDetails, input: EventInput): EventDetails {
  if (input.isOnlineMeeting !== true || details.joinUrl !== null) return details;
  const joinUrl = newJoinUrl(tenant, user);
  return { ...details, joinUrl, bodyContent: withMeetingBlob(details.bodyContent, joinUrl) };
}

/** Changes a single event or a whole series. New times or a new pattern drop the exceptions, as Exchange does. */
function changeWhole(tenant: Tenant, user: DirectoryUser, before: EventRecord, input: EventInput): EventRecord {
  const nowUtc = tenant.clock.now().toISOString();
  const changed = withMeeting(tenant, user, changedDetails(ownDetails(before), input, nowUtc), input);
  const recurrence =
    input.recurrence === undefined || before.recurrence === null
      ? before.recurrence
      : input.recurrence && readRecurrence(input.recurrence, changed.zoneIana);
  const newPattern = JSON.stringify(recurrence) !== JSON.stringify(before.recurrence);
  const moved = newPattern || hasOtherTime(before, changed);
  const startsOn =
    recurrence !== null && !newPattern && moved
      ? { ...recurrence, range: { ...recurrence.range, startDate: dateOf(changed.startWallMs) } }
      : recurrence;
  const { start: _start, end: _end, ...timeless } = input;
  const exceptions = Object.entries(before.exceptions).map(
    ([start, one]) => [start, changedDetails(one, timeless, nowUtc)] as const,
  );
  return {
    ...before,
    ...changed,
    attendees: moved ? askedAgain(changed.attendees) : changed.attendees,
    responseRequested: input.responseRequested ?? before.responseRequested,
    allowNewTimeProposals: input.allowNewTimeProposals ?? before.allowNewTimeProposals,
    hideAttendees: input.hideAttendees ?? before.hideAttendees,
    recurrence: startsOn,
    exceptions: moved ? {} : Object.fromEntries(exceptions),
    removedStarts: moved ? [] : before.removedStarts,
  };
}

/** The occurrences before and after one, as they stand now. */
function neighboursOf(event: EventRecord, originalStartWallMs: WallMs) {
  let previous: WallMs | null = null;
  for (const start of originalStarts(event, Infinity)) {
    if (start > originalStartWallMs) return { previous, next: start };
    if (start < originalStartWallMs) previous = start;
  }
  return { previous, next: null };
}

/** @throws GraphError 400 where an occurrence would pass its neighbour, or fall on the same day. */
function requireBetweenNeighbours(event: EventRecord, originalStartWallMs: WallMs, after: EventRecord): void {
  const moved = occurrenceAt(after, originalStartWallMs);
  const dayOf = (utcMs: number): string => dateOf(wallOf(event.zoneIana, utcMs));
  const { previous, next } = neighboursOf(event, originalStartWallMs);
  const before = previous === null ? null : occurrenceAt(event, previous);
  const following = next === null ? null : occurrenceAt(event, next);
  const tooEarly =
    before !== null && (moved.startUtcMs < before.endUtcMs || dayOf(moved.startUtcMs) <= dayOf(before.startUtcMs));
  const tooLate =
    following !== null &&
    (moved.endUtcMs > following.startUtcMs || dayOf(moved.startUtcMs) >= dayOf(following.startUtcMs));
  if (!tooEarly && !tooLate) return;
  const message = 'Modified occurrence is crossing or overlapping adjacent occurrence.';
  throw new GraphError(400, 'ErrorOccurrenceCrossingBoundary', message);
}

/** Changes one occurrence, which makes it an exception. */
function changeOccurrence(
  tenant: Tenant,
  user: DirectoryUser,
  before: EventRecord,
  originalStartWallMs: WallMs,
  input: EventInput,
): EventRecord {
  const nowUtc = tenant.clock.now().toISOString();
  if (input.recurrence) {
    throw new GraphError(400, 'ErrorInvalidRequest', 'The recurrence of a single occurrence cannot be set.');
  }
  const was = exceptionDetails(before, originalStartWallMs);
  const changed = withMeeting(tenant, user, changedDetails(was, input, nowUtc), input);
  const attendees = hasOtherTime(was, changed) ? askedAgain(changed.attendees) : changed.attendees;
  const after = withException(before, originalStartWallMs, { ...changed, attendees }, nowUtc);
  if (hasOtherTime(was, changed)) requireBetweenNeighbours(before, originalStartWallMs, after);
  return after;
}

/** How an occurrence is now, as details of its own. */
export function exceptionDetails(event: EventRecord, originalStartWallMs: WallMs): EventDetails {
  const { startWallMs, endWallMs } = occurrenceAt(event, originalStartWallMs);
  return { ...(event.exceptions[String(originalStartWallMs)] ?? ownDetails(event)), startWallMs, endWallMs };
}

/** A series in which one occurrence has these details. */
export function withException(
  event: EventRecord,
  originalStartWallMs: WallMs,
  details: EventDetails,
  nowUtc: string,
): EventRecord {
  const exceptions = { ...event.exceptions, [originalStartWallMs]: details };
  return { ...event, exceptions, modifiedUtc: nowUtc, revision: event.revision + 1 };
}

/**
 * Changes an event or one occurrence of it in a mailbox. What the organizer changes reaches the attendees: new ones are
 * invited, those left out are told that it is off, and new times ask everybody again. Returns the event as it is then.
 * @throws GraphError 400 where it cannot be.
 */
export function changeEvent(
  tenant: Tenant,
  user: DirectoryUser,
  before: EventRecord,
  originalStartWallMs: WallMs | null,
  input: EventInput,
): EventRecord {
  const whole = originalStartWallMs === null;
  const after = whole
    ? changeWhole(tenant, user, before, input)
    : changeOccurrence(tenant, user, before, originalStartWallMs, input);
  tenant.calendars.put(user.id, after);
  if (!after.isOrganizer) return after;
  if (whole) {
    const stillInvited = new Set(copiesOf(tenant, after).map(({ userId }) => userId));
    const leftOut = copiesOf(tenant, before).filter(({ userId }) => !stillInvited.has(userId));
    sendCancellation(tenant, leftOut, '');
    const moved = hasOtherTime(before, after) || before.recurrence !== after.recurrence;
    sendUpdates(tenant, after, moved ? 'everything' : 'nothing');
  } else {
    const was = exceptionDetails(before, originalStartWallMs);
    const moved = hasOtherTime(was, exceptionDetails(after, originalStartWallMs));
    sendUpdates(tenant, after, moved ? originalStartWallMs : 'nothing');
  }
  return after;
}
