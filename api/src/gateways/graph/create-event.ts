import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Graph } from './client';
import { EVENT_FIELDS, eventPath, eventsPath, GraphEvent } from './graph-event';
import type { seriesEvent } from './series-event';
import type { sessionEvent } from './session-event';

/** Creates the event with its Teams link, or finds the one that an earlier attempt created under the same transaction id. */
export async function createEvent(
  graph: Graph,
  organizerId: string,
  body: ReturnType<typeof seriesEvent | typeof sessionEvent>,
): Promise<GraphEvent> {
  return withMeeting(graph, organizerId, await createOnce(graph, organizerId, body));
}

async function createOnce(graph: Graph, organizerId: string, body: unknown): Promise<GraphEvent> {
  try {
    return GraphEvent.parse(await graph.client.api(eventsPath(organizerId)).post(body));
  } catch (error) {
    const existing = existingEventId(error);
    if (existing === null) throw error;
    return readEvent(graph, organizerId, existing);
  }
}

const DuplicateBody = z.object({ '@event.existingEventId': z.string() });

/** Graph answers 400 or 409 where the first attempt's content differs by as little as a display name. */
function existingEventId(error: unknown): string | null {
  if (!(error instanceof GraphError) || error.code !== 'ErrorDuplicateTransactionId') return null;
  const body: unknown = typeof error.body === 'string' ? JSON.parse(error.body) : error.body;
  const parsed = DuplicateBody.safeParse(body);
  return parsed.success ? parsed.data['@event.existingEventId'] : null;
}

/** Graph may answer an event without its Teams link: it is asked for again, and turned on where it is still missing. */
async function withMeeting(graph: Graph, organizerId: string, event: GraphEvent): Promise<GraphEvent> {
  if (event.onlineMeeting?.joinUrl) return event;
  const again = await readEvent(graph, organizerId, event.id);
  if (again.onlineMeeting?.joinUrl) return again;
  const meeting = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' };
  await graph.client.api(eventPath(organizerId, event.id)).patch(meeting);
  return readEvent(graph, organizerId, event.id);
}

async function readEvent(graph: Graph, organizerId: string, eventId: string): Promise<GraphEvent> {
  const path = `${eventPath(organizerId, eventId)}?$select=${EVENT_FIELDS}`;
  return GraphEvent.parse(await graph.client.api(path).get());
}
