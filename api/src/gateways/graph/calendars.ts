import type { CalendarGateway } from '../../use-cases/ports/calendars';
import type { Graph } from './client';
import type { TeamsApp } from './deep-link';
import { createScheduleDesk } from './schedule-desk';
import { createSeriesWriter } from './series-in-mailbox';

/** The calendars of the tenant's mailboxes. */
export function createCalendarGateway(graph: Graph, app: TeamsApp): CalendarGateway {
  return { ...createSeriesWriter(graph, app), readCalendars: createScheduleDesk(graph) };
}
