import { GraphError } from '@microsoft/microsoft-graph-client';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { BookedEvent } from '../../domain/pairing/pairing';
import type { Graph } from './client';
import { EVENT_FIELDS, eventPath, eventsPath, GraphEvents } from './graph-event';
import { readInstances } from './series-instances';
import { unlessGone } from './unless-gone';

/** No series is longer than this, in either direction from any of its sessions. */
const SERIES_SPAN_MS = 2 * 365 * DAY_MS;

/** What Graph answers where a person, or their mailbox, is there no more. */
const goneCodes = /^(ErrorInvalidUser|MailboxNot(Enabled|Supported)ForRESTAPI|(Request_)?ResourceNotFound)$/u;

/** Whether a call failed because the mailbox that it is about is gone, with its person or without. */
export function isMailboxGone(error: unknown): boolean {
  return error instanceof GraphError && error.statusCode === 404 && goneCodes.test(error.code ?? '');
}

/** The events of a mailbox that are copies of a meeting, whoever organized it. */
export async function copiesOf(graph: Graph, mailboxId: string, iCalUId: string) {
  const filter = encodeURIComponent(`iCalUId eq '${iCalUId.replaceAll("'", "''")}'`);
  const path = `${eventsPath(mailboxId)}?$filter=${filter}&$select=${EVENT_FIELDS}`;
  return GraphEvents.parse(await graph.client.api(path).get()).value;
}

/** Opens the attendee's own copy, which has another id; null where none is found, and the pair's page does without. */
export async function copyLink(graph: Graph, attendeeId: string, iCalUId: string): Promise<string | null> {
  try {
    return (await copiesOf(graph, attendeeId, iCalUId))[0]?.webLink ?? null;
  } catch {
    return null;
  }
}

/**
 * Takes what lies ahead of a meeting out of the attendee's own calendar, for its organizer is gone and nobody else can cancel
 * it. Past sessions stay. Safe to repeat; nothing to do where the attendee is gone as well.
 */
export async function removeCopies(
  graph: Graph,
  attendeeId: string,
  { iCalUId }: BookedEvent,
  ahead: { readonly ofUtc: number; readonly isSeries: boolean },
): Promise<void> {
  try {
    for (const { id } of await copiesOf(graph, attendeeId, iCalUId)) {
      for (const each of ahead.isSeries ? await idsAhead(graph, attendeeId, id, ahead.ofUtc) : [id]) {
        await unlessGone(graph.client.api(eventPath(attendeeId, each)).delete() as Promise<unknown>);
      }
    }
  } catch (error) {
    if (!isMailboxGone(error)) throw error;
  }
}

/** The recurrences ahead, or the series itself where all of it is. */
async function idsAhead(graph: Graph, mailboxId: string, eventId: string, ofUtc: number): Promise<readonly string[]> {
  const span = [ofUtc - SERIES_SPAN_MS, ofUtc + SERIES_SPAN_MS] as const;
  const all = (await unlessGone(readInstances(graph, { organizerId: mailboxId, eventId }, ...span))) ?? [];
  const ahead = all.filter(({ startUtc }) => startUtc >= ofUtc);
  return ahead.length > 0 && ahead.length === all.length ? [eventId] : ahead.map(({ id }) => id);
}
