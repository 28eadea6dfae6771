import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Interval } from '../../domain/scheduling/calendar';
import { zoneOf } from '../../domain/scheduling/zone';
import type { AvailabilityGateway } from '../../use-cases/ports/availability';
import type { Graph } from './client';
import { graphFailure } from './graph-failure';
import { createScheduleDesk } from './schedule-desk';
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
type AutomaticReplies = z.infer<typeof Settings>['automaticRepliesSetting'];

/** Reads from mailboxes whether people are there: never what a meeting or an automatic reply says. */
export function createAvailabilityGateway(graph: Graph): AvailabilityGateway {
  const readCalendars = createScheduleDesk(graph);
  return {
    async read(person, fromUtc, untilUtc) {
      try {
        const [calendar] = await readCalendars([person], fromUtc, untilUtc);
        if (!calendar) return { workingHours: null, absences: [] };
        const outOfOffice = calendar.busy.filter(({ status }) => status === 'oof');
        const replying = absenceOf(await readAutomaticReplies(graph, person.id));
        return {
          workingHours: calendar.workingHours,
          absences: [...outOfOffice.map(({ startUtc, endUtc }) => ({ startUtc, endUtc })), ...replying],
        };
      } catch (error) {
        throw graphFailure(error);
      }
    },
  };
}

/** Refusals that say that the settings of this mailbox are not to be had. */
const notTold = new Set([403, 404]);

/** Null where the mailbox does not tell. */
async function readAutomaticReplies(graph: Graph, personId: string): Promise<AutomaticReplies> {
  const url = `/users/${encodeURIComponent(personId)}/mailboxSettings?$select=automaticRepliesSetting`;
  try {
    return Settings.parse(await graph.client.api(url).get()).automaticRepliesSetting;
  } catch (error) {
    if (error instanceof GraphError && notTold.has(error.statusCode)) return null;
    throw error;
  }
}

/** Replies without an end last for ever as far as anybody can tell. */
function absenceOf(replies: AutomaticReplies): Interval[] {
  if (replies?.status === 'alwaysEnabled') return [{ startUtc: 0, endUtc: Number.MAX_SAFE_INTEGER }];
  const { scheduledStartDateTime: start, scheduledEndDateTime: end } = replies ?? {};
  if (replies?.status !== 'scheduled' || !start || !end) return [];
  return [{ startUtc: instantIn(start), endUtc: instantIn(end) }];
}

function instantIn({ dateTime, timeZone }: z.infer<typeof Instant>): number {
  const wall = Date.parse(`${dateTime.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`);
  return zoneOf(ianaOf(timeZone) ?? 'Etc/UTC').toInstant(wall);
}
