import type { CalendarGateway } from '../../use-cases/ports/calendars';
import type { Graph } from './client';
import type { TeamsApp } from './deep-link';
import { graphFailure } from './graph-failure';
import { readSchedules } from './schedules';
import { createSeriesWriter } from './series-in-mailbox';

/** The calendars of the tenant's mailboxes. */
export function createCalendarGateway(graph: Graph, app: TeamsApp): CalendarGateway {
  return {
    ...createSeriesWriter(graph, app),
    async readCalendars(people, fromUtc, untilUtc) {
      try {
        return await readSchedules(graph, people, fromUtc, untilUtc);
      } catch (error) {
        throw graphFailure(error);
      }
    },
  };
}
