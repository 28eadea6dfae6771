import type { Interval } from '../../domain/scheduling/calendar';
import type { AvailabilityGateway } from '../../use-cases/ports/availability';
import {
  createRepliesReader,
  readAutomaticReplies,
  scheduledAbsence,
  type AutomaticReplies,
} from './automatic-replies';
import type { Graph } from './client';
import { graphFailure, neverRaw } from './graph-failure';
import { createScheduleDesk } from './schedule-desk';

/**
 * Reads from mailboxes whether people are there: never what a meeting or an automatic reply says.
 *
 * @param nowUtc the present instant.
 */
export function createAvailabilityGateway(graph: Graph, nowUtc: () => number): AvailabilityGateway {
  const readCalendars = createScheduleDesk(graph);
  const readReplies = createRepliesReader(graph, nowUtc);
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
    async readScheduledReplies(people) {
      try {
        return await Promise.all(people.map(({ id }) => readReplies(id)));
      } catch (error) {
        throw neverRaw(error);
      }
    },
  };
}

/** Replies without an end last for ever as far as anybody can tell. */
function absenceOf(replies: AutomaticReplies): Interval[] {
  if (replies?.status === 'alwaysEnabled') return [{ startUtc: 0, endUtc: Number.MAX_SAFE_INTEGER }];
  return scheduledAbsence(replies);
}
