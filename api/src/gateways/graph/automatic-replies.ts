import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Interval } from '../../domain/scheduling/calendar';
import { MINUTE_MS } from '../../domain/scheduling/time-units';
import { zoneOf } from '../../domain/scheduling/zone';
import type { Graph } from './client';
import { ianaOf } from './time-zones';

const Instant = z.object({ dateTime: z.string(), timeZone: z.string() });

const Settings = z.object({
  automaticRepliesSetting: z
    .object({
      status: z.string(),
      scheduledStartDateTime: Instant.nullish(),
      scheduledEndDateTime: Instant.nullish(),
    })
    .nullish(),
});
export type AutomaticReplies = z.infer<typeof Settings>['automaticRepliesSetting'];

/** Refusals that say that the settings of this mailbox are not to be had. */
const notTold = new Set([403, 404]);

/** Reads the automatic replies of a mailbox: their dates, never what they say. Null where the mailbox does not tell. */
export async function readAutomaticReplies(graph: Graph, personId: string): Promise<AutomaticReplies> {
  const url = `/users/${encodeURIComponent(personId)}/mailboxSettings?$select=automaticRepliesSetting`;
  try {
    return Settings.parse(await graph.client.api(url).get()).automaticRepliesSetting;
  } catch (error) {
    if (error instanceof GraphError && notTold.has(error.statusCode)) return null;
    throw error;
  }
}

/** The time for which automatic replies are scheduled; nothing where they are off, or on without an end. */
export function scheduledAbsence(replies: AutomaticReplies): Interval[] {
  const { scheduledStartDateTime: start, scheduledEndDateTime: end } = replies ?? {};
  if (replies?.status !== 'scheduled' || !start || !end) return [];
  return [{ startUtc: instantIn(start), endUtc: instantIn(end) }];
}

function instantIn({ dateTime, timeZone }: z.infer<typeof Instant>): number {
  const wall = Date.parse(`${dateTime.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`);
  return zoneOf(ianaOf(timeZone) ?? 'Etc/UTC').toInstant(wall);
}

/** Long enough for the pairs of one sweep, and short enough to see soon what somebody sets before they leave. */
const KEPT_MS = 10 * MINUTE_MS;

/**
 * Reads for which time somebody scheduled automatic replies, and keeps the answer for ten minutes: who is in several
 * pairs, or chooses among times, is asked once.
 *
 * @param nowUtc the present instant.
 */
export function createRepliesReader(graph: Graph, nowUtc: () => number): (personId: string) => Promise<Interval[]> {
  const kept = new Map<string, { readonly untilUtc: number; readonly absences: Promise<Interval[]> }>();
  return (personId) => {
    for (const [id, { untilUtc }] of kept) {
      // In the order in which they were asked.
      if (untilUtc > nowUtc()) break;
      kept.delete(id);
    }
    const known = kept.get(personId);
    if (known !== undefined) return known.absences;
    const absences = readAutomaticReplies(graph, personId).then(scheduledAbsence);
    kept.set(personId, { untilUtc: nowUtc() + KEPT_MS, absences });
    absences.catch(() => kept.delete(personId));
    return absences;
  };
}
