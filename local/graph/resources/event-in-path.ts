import type { RouteContext } from '../call';
import type { FoundEvent } from '../calendar/calendar-store';
import { answerZone } from '../calendar/answer-zone';
import { eventJson, selectEvent } from '../calendar/event-json';
import { occurrenceAt, type Occurrence } from '../calendar/occurrences';
import type { EventRecord } from '../calendar/event-record';
import type { DirectoryUser } from '../directory';
import { itemNotFound } from '../graph-error';
import { readExpand } from '../odata/query';
import { mailboxInPath } from './user-in-path';

/** The mailbox and event that a path names. @throws GraphError 404 where there is none. */
export function eventInPath({ tenant, keys }: RouteContext): FoundEvent & { user: DirectoryUser } {
  const { user } = mailboxInPath(tenant, keys);
  const found = tenant.calendars.find(user.id, keys['event'] ?? '');
  if (found === undefined) throw itemNotFound();
  return { ...found, user };
}

/** An event, or one occurrence of it, in the zone, with the properties and the additions that the request asks for. */
export function showEvent(
  { call }: RouteContext,
  event: EventRecord,
  occurrence: Occurrence | null,
): Record<string, unknown> {
  const json = eventJson({
    event,
    occurrence,
    zone: answerZone(call.headers),
    expansions: readExpand(call.query.get('$expand')),
  });
  return selectEvent(json, call.query.select);
}

/** The same for what a path led to. */
export function showFound(context: RouteContext, { event, originalStartWallMs }: FoundEvent): Record<string, unknown> {
  return showEvent(context, event, originalStartWallMs === null ? null : occurrenceAt(event, originalStartWallMs));
}
