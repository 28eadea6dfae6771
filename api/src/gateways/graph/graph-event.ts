import { z } from 'zod';
import type { BookedEvent } from '../../domain/pairing/pairing';

/** What is read of an event. */
export const GraphEvent = z.object({
  id: z.string(),
  iCalUId: z.string(),
  webLink: z.string().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});
export type GraphEvent = z.infer<typeof GraphEvent>;

export const GraphEvents = z.object({ value: z.array(GraphEvent) });

/** The same as a `$select`. */
export const EVENT_FIELDS = 'id,iCalUId,webLink,onlineMeeting';

/** An event of the organizer's mailbox as a pairing keeps it. The attendee's copy is looked for once they answered. */
export function toBookedEvent(organizerId: string, event: GraphEvent): BookedEvent {
  return {
    organizerId,
    eventId: event.id,
    iCalUId: event.iCalUId,
    webLink: event.webLink ?? null,
    attendeeWebLink: null,
    joinUrl: event.onlineMeeting?.joinUrl ?? null,
  };
}

/** Path of a user's events. */
export function eventsPath(userId: string): string {
  return `/users/${encodeURIComponent(userId)}/events`;
}

/** Path of one of them. */
export function eventPath(userId: string, eventId: string): string {
  return `${eventsPath(userId)}/${encodeURIComponent(eventId)}`;
}
