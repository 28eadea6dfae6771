import type { DirectoryUser } from '../directory';
import { GraphError } from '../graph-error';
import type { Tenant } from '../tenant';
import type { EventRecord } from './event-record';
import { copiesOf, sendCancellation, sendOccurrenceCancellation } from './invitations';
import { withoutOccurrence } from './respond';
import type { WallMs } from './zones';

/**
 * Takes an event, or one occurrence of it, out of a mailbox. Out of the organizer's it is called off for everybody;
 * an attendee only tidies their own calendar, and nobody hears of it.
 */
export function removeEvent(
  tenant: Tenant,
  user: DirectoryUser,
  event: EventRecord,
  originalStartWallMs: WallMs | null,
  comment: string,
): void {
  const copies = event.isOrganizer ? copiesOf(tenant, event) : [];
  if (originalStartWallMs === null) {
    tenant.calendars.remove(user.id, event.id);
    sendCancellation(tenant, copies, comment);
  } else {
    const nowUtc = tenant.clock.now().toISOString();
    tenant.calendars.put(user.id, withoutOccurrence(event, originalStartWallMs, nowUtc));
    sendOccurrenceCancellation(tenant, copies, originalStartWallMs, comment);
  }
}

/** The same with a word to the attendees. @throws GraphError 400 for anybody but the organizer. */
export function cancelEvent(
  tenant: Tenant,
  user: DirectoryUser,
  event: EventRecord,
  originalStartWallMs: WallMs | null,
  comment: string,
): void {
  if (!event.isOrganizer) {
    const message = "Your request can't be completed. You need to be an organizer to cancel a meeting.";
    throw new GraphError(400, 'ErrorInvalidRequest', message);
  }
  removeEvent(tenant, user, event, originalStartWallMs, comment);
}
