import type { Tenant } from '../tenant';
import { noResponse } from './event-json';
import { neverUtc, ownDetails, type Attendee, type EventDetails, type EventRecord } from './event-record';
import { newEventId } from './new-event';

/** A copy of a meeting in the mailbox of one attendee. */
export interface AttendeeCopy {
  readonly userId: string;
  readonly event: EventRecord;
}

/** The attendees who have a mailbox in this tenant, the organizer left out. */
function mailboxesOf(tenant: Tenant, meeting: EventRecord): { userId: string; attendee: Attendee }[] {
  return meeting.attendees.flatMap((attendee) => {
    const user = tenant.directory.byMail(attendee.address);
    const invited = user !== undefined && tenant.mailboxes.has(user.id);
    return invited && attendee.address.toLowerCase() !== meeting.organizer.address.toLowerCase()
      ? [{ userId: user.id, attendee }]
      : [];
  });
}

/** The copy of a meeting in a mailbox. Copies have ids of their own and share the `iCalUId`. */
export function copyIn(tenant: Tenant, userId: string, iCalUId: string): EventRecord | undefined {
  return tenant.calendars.stored(userId).find((event) => event.iCalUId === iCalUId);
}

/** The copies of a meeting in the mailboxes of these addresses. */
export function copiesOf(tenant: Tenant, meeting: EventRecord): AttendeeCopy[] {
  return mailboxesOf(tenant, meeting).flatMap(({ userId }) => {
    const event = copyIn(tenant, userId, meeting.iCalUId);
    return event === undefined ? [] : [{ userId, event }];
  });
}

/** The organizer's side of a meeting, seen from an attendee's copy; `undefined` where it is gone or outside. */
export function organizersSide(tenant: Tenant, copy: EventRecord): { userId: string; event: EventRecord } | undefined {
  const organizer = tenant.directory.byMail(copy.organizer.address);
  const event = organizer === undefined ? undefined : copyIn(tenant, organizer.id, copy.iCalUId);
  return organizer === undefined || event === undefined ? undefined : { userId: organizer.id, event };
}

/** What others answered is for the organizer's eyes. */
function withoutStatuses(attendees: readonly Attendee[]): Attendee[] {
  return attendees.map((attendee) => ({ ...attendee, status: noResponse, proposedNewTime: null }));
}

/** How a meeting looks to an attendee: tentative until answered, and private settings of the copy kept. */
function attendeeDetails(meeting: EventDetails, mine: EventDetails | undefined, asksAgain: boolean): EventDetails {
  const answered = mine !== undefined && !asksAgain;
  const declinedOrAccepted = answered && mine.responseStatus.response !== 'notResponded';
  return {
    ...meeting,
    attendees: withoutStatuses(meeting.attendees),
    categories: mine?.categories ?? [],
    extendedProperties: mine?.extendedProperties ?? [],
    isReminderOn: mine?.isReminderOn ?? meeting.isReminderOn,
    reminderMinutesBeforeStart: mine?.reminderMinutesBeforeStart ?? meeting.reminderMinutesBeforeStart,
    responseStatus: answered ? mine.responseStatus : { response: 'notResponded', time: neverUtc },
    showAs: declinedOrAccepted ? mine.showAs : meeting.showAs === 'free' ? 'free' : 'tentative',
    revision: (mine?.revision ?? 0) + 1,
  };
}

/** Whether the attendee with this address said no. */
export function hasDeclined(attendees: readonly Attendee[], address: string): boolean {
  const attendee = attendees.find((one) => one.address.toLowerCase() === address.toLowerCase());
  return attendee?.status.response === 'declined';
}

/**
 * Brings the attendees' mailboxes in line with the organizer's side: new attendees get a copy, the others' copies
 * follow, and who declined is left in peace until the time changes.
 * @param moved the time changed, so everybody is asked again: for the whole meeting, or for the occurrence given by its
 * original start. The organizer's side has the answers open again already.
 */
export function sendUpdates(tenant: Tenant, meeting: EventRecord, moved: 'nothing' | 'everything' | number): void {
  for (const { userId, attendee } of mailboxesOf(tenant, meeting)) {
    const mine = copyIn(tenant, userId, meeting.iCalUId);
    if (mine === undefined && hasDeclined(meeting.attendees, attendee.address)) continue;
    const asksAgain = moved === 'everything';
    const declined = new Set(
      Object.keys(meeting.exceptions).filter((start) =>
        hasDeclined(meeting.exceptions[start]?.attendees ?? [], attendee.address),
      ),
    );
    const exceptions = Object.entries(meeting.exceptions)
      .filter(([start]) => !declined.has(start))
      .map(([start, details]) => {
        const earlier = mine?.exceptions[start] ?? mine;
        return [start, attendeeDetails(details, earlier, asksAgain || moved === Number(start))] as const;
      });
    const stillGone = (mine?.removedStarts ?? []).filter(
      (start) => meeting.exceptions[String(start)] === undefined || declined.has(String(start)),
    );
    tenant.calendars.put(userId, {
      ...meeting,
      ...attendeeDetails(ownDetails(meeting), mine, asksAgain),
      id: mine?.id ?? newEventId(tenant),
      isOrganizer: false,
      transactionId: null,
      contentHash: null,
      exceptions: Object.fromEntries(exceptions),
      removedStarts: asksAgain ? meeting.removedStarts : [...new Set([...meeting.removedStarts, ...stillGone])],
    });
  }
}

/** The details of a meeting that its organizer called off: it stays visible, struck out, until the attendee removes it. */
function calledOff(details: EventDetails, comment: string, nowUtc: string): EventDetails {
  const note = comment === '' ? '' : `<p>${comment}</p>`;
  return {
    ...details,
    subject: details.isCancelled ? details.subject : `Canceled: ${details.subject}`,
    bodyContent: details.bodyContent.replace(/<body>/i, (tag) => `${tag}${note}`),
    isCancelled: true,
    showAs: 'free',
    isReminderOn: false,
    revision: details.revision + 1,
    modifiedUtc: nowUtc,
  };
}

/** Tells attendees that the whole meeting is off. */
export function sendCancellation(tenant: Tenant, copies: readonly AttendeeCopy[], comment: string): void {
  const nowUtc = tenant.clock.now().toISOString();
  for (const { userId, event } of copies) {
    const exceptions = Object.entries(event.exceptions).map(
      ([start, one]) => [start, calledOff(one, comment, nowUtc)] as const,
    );
    tenant.calendars.put(userId, {
      ...event,
      ...calledOff(ownDetails(event), comment, nowUtc),
      exceptions: Object.fromEntries(exceptions),
    });
  }
}

/** Tells attendees that one occurrence is off. */
export function sendOccurrenceCancellation(
  tenant: Tenant,
  copies: readonly AttendeeCopy[],
  originalStartWallMs: number,
  comment: string,
): void {
  const nowUtc = tenant.clock.now().toISOString();
  for (const { userId, event } of copies) {
    if (event.removedStarts.includes(originalStartWallMs)) continue;
    const length = event.endWallMs - event.startWallMs;
    const before = event.exceptions[String(originalStartWallMs)] ?? {
      ...ownDetails(event),
      startWallMs: originalStartWallMs,
      endWallMs: originalStartWallMs + length,
    };
    const exceptions = { ...event.exceptions, [originalStartWallMs]: calledOff(before, comment, nowUtc) };
    tenant.calendars.put(userId, { ...event, exceptions, revision: event.revision + 1, modifiedUtc: nowUtc });
  }
}
