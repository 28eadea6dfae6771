import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { BookedEvent, Series } from '../../domain/pairing/pairing';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { CalendarGateway } from '../../use-cases/ports/calendars';
import { PermanentFailure } from '../../use-cases/ports/permanent-failure';
import type { Graph } from './client';
import type { TeamsApp } from './deep-link';
import { graphDateTime, instantOf } from './graph-time';
import { mailboxFailure } from './mailbox-failure';
import { PAIRING_PROPERTY, pairingMark, seriesEvent } from './series-event';

const GraphEvent = z.object({
  id: z.string(),
  iCalUId: z.string(),
  webLink: z.string().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});
type GraphEvent = z.infer<typeof GraphEvent>;

const Events = z.object({ value: z.array(GraphEvent) });

const Instances = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      start: z.object({ dateTime: z.string() }),
      originalStart: z.string().nullish(),
    }),
  ),
});

/** No series is longer than this, in either direction from any of its sessions. */
const SERIES_SPAN_MS = 2 * 365 * DAY_MS;

const EVENT_FIELDS = 'id,iCalUId,webLink,onlineMeeting';

/** Writes series of meetings into mailboxes; every operation may be repeated. */
export function createSeriesWriter(
  graph: Graph,
  app: TeamsApp,
): Pick<CalendarGateway, 'bookSeries' | 'findSeries' | 'moveSessions' | 'cancelSeries'> {
  const eventPath = ({ organizerId, eventId }: Pick<BookedEvent, 'organizerId' | 'eventId'>) =>
    `/users/${encodeURIComponent(organizerId)}/events/${encodeURIComponent(eventId)}`;

  async function instances(event: BookedEvent, fromUtc: number, untilUtc: number) {
    const window = `startDateTime=${iso(fromUtc)}&endDateTime=${iso(untilUtc)}`;
    const path = `${eventPath(event)}/instances?${window}&$select=id,start,originalStart&$top=100`;
    const answer: unknown = await graph.client.api(path).header('Prefer', 'outlook.timezone="UTC"').get();
    return Instances.parse(answer).value.map(({ id, start, originalStart }) => ({
      id,
      startUtc: instantOf(start),
      slotUtc: originalStart ? Date.parse(originalStart) : instantOf(start),
    }));
  }

  return {
    async bookSeries(invitation) {
      const { organizer, attendee } = invitation;
      if (attendee.mail === null) {
        throw new PermanentFailure(`${attendee.displayName} has no mail address, so no invitation can reach them.`);
      }
      const body = seriesEvent(invitation, attendee.mail, app);
      const created = await withMailbox(organizer.displayName, () => create(graph, organizer.id, body));
      const event = await withMeeting(graph, organizer.id, created);
      return toBooked(organizer.id, event, await attendeeLink(graph, attendee.id, event.iCalUId));
    },

    async findSeries(organizerId, pairing) {
      const mark = `ep/id eq '${PAIRING_PROPERTY}' and ep/value eq '${pairingMark(pairing).replaceAll("'", "''")}'`;
      const filter = encodeURIComponent(`singleValueExtendedProperties/any(ep: ${mark})`);
      const path = `/users/${encodeURIComponent(organizerId)}/events?$filter=${filter}&$select=${EVENT_FIELDS}`;
      const answer: unknown = await withMailbox(
        'the organizer',
        () => graph.client.api(path).get() as Promise<unknown>,
      );
      const [found] = Events.parse(answer).value;
      return found === undefined ? null : toBooked(organizerId, found, null);
    },

    moveSessions: (event, series) =>
      withMailbox('the organizer', async () => {
        const [first] = series.slotsUtc;
        const last = series.slotsUtc.at(-1);
        if (first === undefined || last === undefined) return;
        const bySlot = new Map(
          (await instances(event, first - 14 * DAY_MS, last + 14 * DAY_MS)).map((each) => [each.slotUtc, each]),
        );
        for (const [index, slotUtc] of series.slotsUtc.entries()) {
          const instance = bySlot.get(slotUtc);
          if (instance !== undefined) await placeOccurrence(graph, event, series, index + 1, instance);
        }
      }),

    cancelSeries: (event, fromUtc, comment) =>
      withMailbox('the organizer', async () => {
        const all = await ignoreMissing(instances(event, fromUtc - SERIES_SPAN_MS, fromUtc + SERIES_SPAN_MS));
        const ahead = (all ?? []).filter(({ startUtc }) => startUtc >= fromUtc);
        const whole = ahead.length === all?.length ? [event.eventId] : ahead.map(({ id }) => id);
        if (all === null || ahead.length === 0) return;
        for (const eventId of whole) {
          const path = `${eventPath({ organizerId: event.organizerId, eventId })}/cancel`;
          await ignoreMissing(graph.client.api(path).post({ comment }) as Promise<unknown>);
        }
      }),
  };
}

interface Instance {
  readonly id: string;
  readonly startUtc: number;
}

/** Moves a recurrence to its session's time, or takes it out where it is no session. */
async function placeOccurrence(
  graph: Graph,
  { organizerId }: BookedEvent,
  series: Series,
  occurrence: number,
  instance: Instance,
): Promise<void> {
  const path = `/users/${encodeURIComponent(organizerId)}/events/${encodeURIComponent(instance.id)}`;
  const session = series.sessions.find((each) => each.occurrence === occurrence);
  if (session === undefined) {
    const comment = 'Neither of the two has time in this week, so this session is left out.';
    await ignoreMissing(graph.client.api(`${path}/cancel`).post({ comment }) as Promise<unknown>);
  } else if (session.moved && session.startUtc !== instance.startUtc) {
    await graph.client.api(path).patch({
      start: graphDateTime(session.startUtc, series.zoneIana),
      end: graphDateTime(session.endUtc, series.zoneIana),
    });
  }
}

/** Creates the event, or finds the one that an earlier attempt created under the same transaction id. */
async function create(graph: Graph, organizerId: string, body: ReturnType<typeof seriesEvent>): Promise<GraphEvent> {
  const path = `/users/${encodeURIComponent(organizerId)}/events`;
  try {
    return GraphEvent.parse(await graph.client.api(path).post(body));
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

async function readEvent(graph: Graph, organizerId: string, eventId: string): Promise<GraphEvent> {
  const path = `/users/${encodeURIComponent(organizerId)}/events/${encodeURIComponent(eventId)}?$select=${EVENT_FIELDS}`;
  return GraphEvent.parse(await graph.client.api(path).get());
}

/** Graph may answer an event without its Teams link: it is asked for again, and turned on where it is still missing. */
async function withMeeting(graph: Graph, organizerId: string, event: GraphEvent): Promise<GraphEvent> {
  if (event.onlineMeeting?.joinUrl) return event;
  const again = await readEvent(graph, organizerId, event.id);
  if (again.onlineMeeting?.joinUrl) return again;
  const path = `/users/${encodeURIComponent(organizerId)}/events/${encodeURIComponent(event.id)}`;
  await graph.client.api(path).patch({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' });
  return readEvent(graph, organizerId, event.id);
}

/** The attendee's own copy, which has another id; it may take a while to arrive, and the pair's page does without it. */
async function attendeeLink(graph: Graph, attendeeId: string, iCalUId: string): Promise<string | null> {
  const filter = encodeURIComponent(`iCalUId eq '${iCalUId.replaceAll("'", "''")}'`);
  const path = `/users/${encodeURIComponent(attendeeId)}/events?$filter=${filter}&$select=${EVENT_FIELDS}`;
  try {
    return Events.parse(await graph.client.api(path).get()).value[0]?.webLink ?? null;
  } catch {
    return null;
  }
}

function toBooked(organizerId: string, event: GraphEvent, attendeeWebLink: string | null): BookedEvent {
  return {
    organizerId,
    eventId: event.id,
    iCalUId: event.iCalUId,
    webLink: event.webLink ?? null,
    attendeeWebLink,
    joinUrl: event.onlineMeeting?.joinUrl ?? null,
  };
}

async function withMailbox<Result>(whose: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw mailboxFailure(error, whose);
  }
}

/** What is gone already needs no cancelling. */
async function ignoreMissing<Result>(answer: Promise<Result>): Promise<Result | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof GraphError && error.statusCode === 404 && error.code === 'ErrorItemNotFound') return null;
    throw error;
  }
}

function iso(instantUtc: number): string {
  return new Date(instantUtc).toISOString();
}
