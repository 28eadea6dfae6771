import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type {
  ObservedEvent,
  ObservedSeries,
  ObservedSession,
  SessionResponse,
} from '../../domain/pairing/observed-series';
import type { BookedEvent, Series } from '../../domain/pairing/pairing';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { Graph } from './client';
import { eventPath } from './graph-event';
import { instantOf } from './graph-time';
import { mailboxFailure } from './mailbox-failure';

/** How far a session may have been moved before the first and after the last one, and still be found. */
const BEFORE_MS = 35 * DAY_MS;
const AFTER_MS = 365 * DAY_MS;

const Point = z.object({ dateTime: z.string() });
const Attendee = z.object({
  emailAddress: z.object({ address: z.string().nullish() }).nullish(),
  status: z.object({ response: z.string().nullish() }).nullish(),
});
const Instance = z.object({
  start: Point,
  end: Point,
  originalStart: z.string().nullish(),
  isCancelled: z.boolean().nullish(),
  attendees: z.array(Attendee).nullish(),
});
type Instance = z.infer<typeof Instance>;
const Instances = z.object({ value: z.array(Instance), '@odata.nextLink': z.string().optional() });

const FIELDS = 'id,start,end,originalStart,isCancelled,attendees';

/** Reads the recurrences of a series from the organizer's mailbox, whose word counts for time and answers. */
export async function observeSeries(
  graph: Graph,
  { organizerId, eventId }: BookedEvent,
  series: Series,
  attendeeAddress: string | null,
): Promise<ObservedSeries> {
  const fromUtc = Math.min(...series.slotsUtc) - BEFORE_MS;
  const untilUtc = Math.max(...series.slotsUtc) + AFTER_MS;
  const span = `startDateTime=${new Date(fromUtc).toISOString()}&endDateTime=${new Date(untilUtc).toISOString()}`;
  let path: string | null = `${eventPath(organizerId, eventId)}/instances?${span}&$select=${FIELDS}&$top=100`;
  const sessions: ObservedSession[] = [];
  try {
    while (path !== null) {
      const answer: unknown = await graph.client.api(path).header('Prefer', 'outlook.timezone="UTC"').get();
      const page = Instances.parse(answer);
      sessions.push(...page.value.map((instance) => observed(instance, series, attendeeAddress)));
      const next: string | undefined = page['@odata.nextLink'];
      path = next === undefined ? null : graph.relative(next);
    }
    return { kind: 'standing', sessions };
  } catch (error) {
    if (error instanceof GraphError && error.code === 'ErrorItemNotFound') return { kind: 'gone' };
    throw mailboxFailure(error, 'the organizer');
  }
}

/** Reads the event of a single session from the organizer's mailbox. */
export async function observeSession(
  graph: Graph,
  { organizerId, eventId }: BookedEvent,
  series: Series,
  attendeeAddress: string | null,
): Promise<ObservedEvent | null> {
  const path = `${eventPath(organizerId, eventId)}?$select=${FIELDS}`;
  try {
    const answer: unknown = await graph.client.api(path).header('Prefer', 'outlook.timezone="UTC"').get();
    return observed(Instance.parse(answer), series, attendeeAddress);
  } catch (error) {
    if (error instanceof GraphError && error.code === 'ErrorItemNotFound') return null;
    throw mailboxFailure(error, 'the organizer');
  }
}

function observed(instance: Instance, series: Series, attendeeAddress: string | null): ObservedSession {
  const { start, end, originalStart, isCancelled, attendees } = instance;
  const answer = responseOf(attendees ?? [], attendeeAddress);
  return {
    originalStartUtc: originalStart ? Date.parse(originalStart) : instantOf(start),
    startUtc: instantOf(start),
    endUtc: instantOf(end),
    cancelled: isCancelled === true,
    juniorResponse: series.organizer === 'junior' ? 'organizer' : answer,
    seniorResponse: series.organizer === 'senior' ? 'organizer' : answer,
  };
}

/** The answer of the attendee with this address; of the only one where the address has changed since the invitation. */
function responseOf(attendees: readonly z.infer<typeof Attendee>[], address: string | null): SessionResponse {
  const wanted = address?.toLowerCase();
  const named = attendees.find((each) => each.emailAddress?.address?.toLowerCase() === wanted);
  const attendee = named ?? (attendees.length === 1 ? attendees[0] : undefined);
  switch (attendee?.status?.response) {
    case 'accepted':
    case 'declined':
      return attendee.status.response;
    case 'tentativelyAccepted':
      return 'tentative';
    default:
      return 'none';
  }
}
