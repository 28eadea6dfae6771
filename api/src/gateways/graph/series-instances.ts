import { z } from 'zod';
import type { BookedEvent } from '../../domain/pairing/pairing';
import type { Graph } from './client';
import { eventPath } from './graph-event';
import { instantOf } from './graph-time';

/** One recurrence of a series. */
export interface Instance {
  readonly id: string;
  readonly startUtc: number;
  /** Where the recurrence puts it, moved or not. */
  readonly slotUtc: number;
}

const Instances = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      start: z.object({ dateTime: z.string() }),
      originalStart: z.string().nullish(),
    }),
  ),
});

/** The recurrences of a series that take place between two instants, as they stand in the organizer's mailbox. */
export async function readInstances(
  graph: Graph,
  { organizerId, eventId }: Pick<BookedEvent, 'organizerId' | 'eventId'>,
  fromUtc: number,
  untilUtc: number,
): Promise<readonly Instance[]> {
  const window = `startDateTime=${new Date(fromUtc).toISOString()}&endDateTime=${new Date(untilUtc).toISOString()}`;
  const path = `${eventPath(organizerId, eventId)}/instances?${window}&$select=id,start,originalStart&$top=100`;
  const answer: unknown = await graph.client.api(path).header('Prefer', 'outlook.timezone="UTC"').get();
  return Instances.parse(answer).value.map(({ id, start, originalStart }) => ({
    id,
    startUtc: instantOf(start),
    slotUtc: originalStart ? Date.parse(originalStart) : instantOf(start),
  }));
}
