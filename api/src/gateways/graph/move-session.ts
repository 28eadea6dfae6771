import { GraphError } from '@microsoft/microsoft-graph-client';
import type { BookedEvent, Series, Session } from '../../domain/pairing/pairing';
import type { Interval } from '../../domain/scheduling/calendar';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { SessionMoveResult } from '../../use-cases/ports/calendars';
import type { Graph } from './client';
import { eventPath } from './graph-event';
import { graphDateTime } from './graph-time';
import { readInstances } from './series-instances';
import { unlessGone } from './unless-gone';

/** Somebody may have moved the occurrence in Outlook since it was last seen, though hardly further than this. */
const SEARCH_MS = 15 * DAY_MS;

/**
 * Moves one occurrence of a series to another time. It is found by the place that the recurrence gives it, so that a repeat
 * finds it wherever the first attempt put it, and changes nothing then.
 */
export async function moveOccurrence(
  graph: Graph,
  event: BookedEvent,
  series: Series,
  session: Session,
  to: Interval,
): Promise<SessionMoveResult> {
  const slotUtc = series.slotsUtc[session.occurrence - 1] ?? session.startUtc;
  const around = [slotUtc, session.startUtc, to.startUtc];
  if (session.own !== null) return patchTimes(graph, session.own.organizerId, session.own.eventId, series.zoneIana, to);
  const [fromUtc, untilUtc] = [Math.min(...around) - SEARCH_MS, Math.max(...around) + SEARCH_MS];
  const instances = await unlessGone(readInstances(graph, event, fromUtc, untilUtc));
  if (instances === null) return 'series-gone';
  const instance = instances.find((each) => each.slotUtc === slotUtc);
  if (instance === undefined) return 'gone';
  if (instance.startUtc === to.startUtc) return 'moved';
  return patchTimes(graph, event.organizerId, instance.id, series.zoneIana, to);
}

async function patchTimes(
  graph: Graph,
  organizerId: string,
  eventId: string,
  zoneIana: string,
  { startUtc, endUtc }: Interval,
): Promise<SessionMoveResult> {
  const times = { start: graphDateTime(startUtc, zoneIana), end: graphDateTime(endUtc, zoneIana) };
  try {
    await graph.client.api(eventPath(organizerId, eventId)).patch(times);
    return 'moved';
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    if (error.code === 'ErrorOccurrenceCrossingBoundary') return 'crosses-neighbour';
    if (error.code === 'ErrorItemNotFound') return 'gone';
    throw error;
  }
}
