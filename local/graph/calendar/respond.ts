import type { DirectoryUser } from '../directory';
import { GraphError } from '../graph-error';
import type { Tenant } from '../tenant';
import { exceptionDetails, withException } from './change-event';
import type { Attendee, EventDetails, EventRecord } from './event-record';
import { hasDeclined, organizersSide } from './invitations';
import type { WallMs } from './zones';

/** What an attendee can answer. */
export type Answer = 'accepted' | 'tentativelyAccepted' | 'declined';

export interface Response {
  readonly answer: Answer;
  /** Whether the organizer hears of it. */
  readonly sendResponse: boolean;
  readonly proposedNewTime: Attendee['proposedNewTime'];
}

/** @throws GraphError 400 where the meeting takes no such answer from this mailbox. */
function requireAnswerable(event: EventRecord, response: Response): void {
  const refuse = (why: string): GraphError =>
    new GraphError(400, 'ErrorInvalidRequest', `Your request can't be completed. ${why}`);
  if (event.isOrganizer) throw refuse("You can't respond to this meeting because you're the meeting organizer.");
  if (event.isCancelled) throw refuse("You can't respond to this meeting because it was canceled.");
  if (!event.responseRequested && response.sendResponse)
    throw refuse("The meeting organizer hasn't requested a response.");
  if (response.proposedNewTime !== null && !event.allowNewTimeProposals) {
    throw refuse('Proposing a new time for this meeting is not allowed.');
  }
}

/** The attendee's own side: declined meetings leave the calendar, others show as the answer says. */
function answeredDetails(
  details: EventDetails,
  answer: Answer,
  showAs: EventDetails['showAs'],
  nowUtc: string,
): EventDetails {
  return {
    ...details,
    responseStatus: { response: answer, time: nowUtc },
    showAs: answer === 'accepted' ? showAs : 'tentative',
    modifiedUtc: nowUtc,
    revision: details.revision + 1,
  };
}

function answerOwnSide(
  tenant: Tenant,
  user: DirectoryUser,
  event: EventRecord,
  originalStartWallMs: WallMs | null,
  answer: Answer,
  showAs: EventDetails['showAs'],
): void {
  const nowUtc = tenant.clock.now().toISOString();
  if (originalStartWallMs === null) {
    if (answer === 'declined') {
      tenant.calendars.remove(user.id, event.id);
      return;
    }
    const exceptions = Object.entries(event.exceptions).map(
      ([start, one]) => [start, answeredDetails(one, answer, showAs, nowUtc)] as const,
    );
    const answered = answeredDetails(event, answer, showAs, nowUtc);
    tenant.calendars.put(user.id, { ...event, ...answered, exceptions: Object.fromEntries(exceptions) });
    return;
  }
  if (answer === 'declined') {
    tenant.calendars.put(user.id, withoutOccurrence(event, originalStartWallMs, nowUtc));
    return;
  }
  const details = answeredDetails(exceptionDetails(event, originalStartWallMs), answer, showAs, nowUtc);
  tenant.calendars.put(user.id, withException(event, originalStartWallMs, details, nowUtc));
}

/** A series from which one occurrence was taken out. */
export function withoutOccurrence(event: EventRecord, originalStartWallMs: WallMs, nowUtc: string): EventRecord {
  const { [String(originalStartWallMs)]: _gone, ...exceptions } = event.exceptions;
  const removedStarts = [...new Set([...event.removedStarts, originalStartWallMs])];
  return { ...event, exceptions, removedStarts, modifiedUtc: nowUtc, revision: event.revision + 1 };
}

/** The organizer's list of attendees after one of them answered. */
function tallied(attendees: readonly Attendee[], address: string, response: Response, nowUtc: string): Attendee[] {
  return attendees.map((attendee) =>
    attendee.address.toLowerCase() === address.toLowerCase()
      ? {
          ...attendee,
          status: { response: response.answer, time: nowUtc },
          proposedNewTime: response.proposedNewTime,
        }
      : attendee,
  );
}

function tellOrganizer(
  tenant: Tenant,
  organizer: { userId: string; event: EventRecord },
  address: string,
  originalStartWallMs: WallMs | null,
  response: Response,
): void {
  const nowUtc = tenant.clock.now().toISOString();
  const { userId, event } = organizer;
  const tally = <Details extends EventDetails>(details: Details): Details => ({
    ...details,
    attendees: tallied(details.attendees, address, response, nowUtc),
    modifiedUtc: nowUtc,
    revision: details.revision + 1,
  });
  if (originalStartWallMs !== null) {
    const details = tally(exceptionDetails(event, originalStartWallMs));
    tenant.calendars.put(userId, withException(event, originalStartWallMs, details, nowUtc));
    return;
  }
  // An occurrence that the attendee declined before is gone from their calendar, and an answer to the rest keeps it so.
  const exceptions = Object.entries(event.exceptions).map(
    ([start, one]) => [start, hasDeclined(one.attendees, address) ? one : tally(one)] as const,
  );
  tenant.calendars.put(userId, { ...tally(event), exceptions: Object.fromEntries(exceptions) });
}

/**
 * Answers an invitation: the whole meeting or one occurrence. The organizer's list of attendees shows it, unless the
 * attendee keeps it to themselves.
 * @throws GraphError 400 where the meeting takes no such answer from this mailbox.
 */
export function respond(
  tenant: Tenant,
  user: DirectoryUser,
  event: EventRecord,
  originalStartWallMs: WallMs | null,
  response: Response,
): void {
  requireAnswerable(event, response);
  const organizer = organizersSide(tenant, event);
  const gone = originalStartWallMs !== null && organizer?.event.removedStarts.includes(originalStartWallMs) === true;
  answerOwnSide(tenant, user, event, originalStartWallMs, response.answer, organizer?.event.showAs ?? 'busy');
  if (organizer === undefined || gone || !response.sendResponse) return;
  tellOrganizer(tenant, organizer, user.mail ?? user.userPrincipalName, originalStartWallMs, response);
}
