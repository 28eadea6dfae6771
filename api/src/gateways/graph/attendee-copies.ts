import { GraphError } from '@microsoft/microsoft-graph-client';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { BookedEvent } from '../../domain/pairing/pairing';
import type { Graph } from './client';
import { EVENT_FIELDS, eventPath, eventsPath, GraphEvents } from './graph-event';
import { readInstances, type Instance } from './series-instances';
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

/** Which recurrences of a series are meant; some of them are near that instant. */
export interface Wanted {
  readonly nearUtc: number;
  readonly isWanted: (instance: Instance) => boolean;
}

/**
 * Takes a meeting, or the recurrences of it that are meant, out of the attendee's own calendar, for its organizer is gone and
 * nobody else can cancel it. Others stay. Safe to repeat; nothing to do where the attendee is gone as well.
 */
export async function removeCopies(
  graph: Graph,
  attendeeId: string,
  { iCalUId }: BookedEvent,
  wanted: Wanted | null,
): Promise<void> {
  try {
    for (const { id } of await copiesOf(graph, attendeeId, iCalUId)) {
      for (const each of wanted === null ? [id] : await idsWanted(graph, attendeeId, id, wanted)) {
        await unlessGone(graph.client.api(eventPath(attendeeId, each)).delete() as Promise<unknown>);
      }
    }
  } catch (error) {
    if (!isMailboxGone(error)) throw error;
  }
}

/** The recurrences that are meant, or the series itself where it has no other. */
async function idsWanted(
  graph: Graph,
  mailboxId: string,
  eventId: string,
  { nearUtc, isWanted }: Wanted,
): Promise<readonly string[]> {
  const span = [nearUtc - SERIES_SPAN_MS, nearUtc + SERIES_SPAN_MS] as const;
  const all = (await unlessGone(readInstances(graph, { organizerId: mailboxId, eventId }, ...span))) ?? [];
  const meant = all.filter(isWanted);
  return meant.length > 0 && meant.length === all.length ? [eventId] : meant.map(({ id }) => id);
}
