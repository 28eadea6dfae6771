import { hash32 } from '../../seeded-random';
import type { DirectoryUser } from '../directory';
import type { Tenant } from '../tenant';
import { bodyHtml, contentHash, readAttendees, readRecurrence, readSpan, type EventInput } from './event-input';
import { neverUtc, type EventRecord } from './event-record';

/** An event id that this tenant did not use before. Ends in `=`, as most of Outlook's do, so it needs encoding in paths. */
export function newEventId(tenant: Tenant): string {
  const number = tenant.nextNumber();
  const mixed = `${hash32(`${tenant.tenantId}/${number}`).toString(36)}${number.toString(36)}`;
  return `AAMkAD${mixed}AAA=`;
}

/** The link that opens a Teams meeting. */
export function newJoinUrl(tenant: Tenant, organizer: DirectoryUser): string {
  const thread = Buffer.from(`${tenant.tenantId}/${tenant.nextNumber()}`).toString('base64url');
  const context = encodeURIComponent(JSON.stringify({ Tid: tenant.tenantId, Oid: organizer.id }));
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=${context}`;
}

/** The part of the body that carries a Teams meeting. Whoever replaces the body without it loses the meeting. */
export function meetingBlob(joinUrl: string): string {
  return (
    '<br><div style="width:100%"><span>________________________________________________________________________________</span></div>' +
    `<div class="me-email-text" lang="en-US"><a class="me-email-headline" href="${joinUrl}">Join the meeting now</a></div>`
  );
}

/** Puts the meeting into a body, before its end tag. */
export function withMeetingBlob(html: string, joinUrl: string): string {
  return html.replace(/<\/body>|$/i, (end) => `${meetingBlob(joinUrl)}${end}`);
}

/** The event that a POST asks for, as it stands in the organizer's mailbox. @throws GraphError 400 for what it cannot be. */
export function newEvent(tenant: Tenant, organizer: DirectoryUser, input: EventInput): EventRecord {
  const nowUtc = tenant.clock.now().toISOString();
  const span = readSpan(input);
  const id = newEventId(tenant);
  const joinUrl = input.isOnlineMeeting === true ? newJoinUrl(tenant, organizer) : null;
  const html = bodyHtml(input.body ?? { contentType: 'html' });
  const recurrence = input.recurrence ? readRecurrence(input.recurrence, span.zoneIana) : null;
  return {
    ...span,
    id,
    iCalUId: `040000008200E00074C5B7101A82E008${Buffer.from(id).toString('hex').toUpperCase()}`,
    createdUtc: nowUtc,
    modifiedUtc: nowUtc,
    revision: 1,
    subject: input.subject ?? '',
    bodyContentType: 'html',
    bodyContent: joinUrl === null ? html : withMeetingBlob(html, joinUrl),
    isAllDay: input.isAllDay ?? false,
    showAs: input.showAs ?? 'busy',
    locationName: input.location?.displayName ?? (joinUrl === null ? '' : 'Microsoft Teams Meeting'),
    attendees: readAttendees(input.attendees ?? [], []),
    categories: input.categories ?? [],
    importance: input.importance ?? 'normal',
    sensitivity: input.sensitivity ?? 'normal',
    isReminderOn: input.isReminderOn ?? true,
    reminderMinutesBeforeStart: input.reminderMinutesBeforeStart ?? 15,
    responseStatus: { response: 'organizer', time: neverUtc },
    isCancelled: false,
    joinUrl,
    extendedProperties: input.singleValueExtendedProperties ?? [],
    organizer: { name: organizer.displayName, address: organizer.mail ?? organizer.userPrincipalName },
    isOrganizer: true,
    responseRequested: input.responseRequested ?? true,
    allowNewTimeProposals: input.allowNewTimeProposals ?? true,
    hideAttendees: input.hideAttendees ?? false,
    originalStartTimeZone: input.start?.timeZone ?? 'UTC',
    originalEndTimeZone: input.end?.timeZone ?? 'UTC',
    transactionId: input.transactionId ?? null,
    contentHash: contentHash(input),
    recurrence,
    exceptions: {},
    removedStarts: [],
  };
}
