import type { GraphAnswer, Route, RouteContext } from '../call';
import { answerZone } from '../calendar/answer-zone';
import { eventJson } from '../calendar/event-json';
import { occurrencesBetween, type Occurrence } from '../calendar/occurrences';
import { GraphError } from '../graph-error';
import { readExpand, type ODataQuery } from '../odata/query';
import { eventInPath, showEvent } from './event-in-path';
import { eventPage } from './event-pages';
import { mailboxInPath } from './user-in-path';

/** An instant of the query: with an offset, or in UTC without one. */
function instantOf(query: ODataQuery, name: string): number {
  const text = query.get(name);
  if (text === undefined) {
    throw new GraphError(
      400,
      'ErrorInvalidParameter',
      `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime. ${name} is missing.`,
    );
  }
  const instant = Date.parse(
    /^[^T]*T.*(Z|[+-]\d\d:\d\d)$/i.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00`}Z`,
  );
  if (Number.isNaN(instant))
    throw new GraphError(400, 'ErrorInvalidParameter', `The value '${text}' of ${name} is not a date and time.`);
  return instant;
}

/** The span of time that a query names. @throws GraphError 400 */
export function windowOf(query: ODataQuery): { fromUtcMs: number; toUtcMs: number } {
  const window = { fromUtcMs: instantOf(query, 'startDateTime'), toUtcMs: instantOf(query, 'endDateTime') };
  if (window.toUtcMs > window.fromUtcMs) return window;
  throw new GraphError(400, 'ErrorInvalidParameter', 'EndDateTime must be after StartDateTime.');
}

function pageOf(context: RouteContext, path: string, occurrences: readonly Occurrence[]): GraphAnswer {
  const zone = answerZone(context.call.headers);
  const expansions = readExpand(context.call.query.get('$expand'));
  return eventPage(
    context,
    path,
    occurrences,
    (one) => eventJson({ event: one.event, occurrence: one, zone, expansions }),
    (one) => showEvent(context, one.event, one),
  );
}

function calendarView(context: RouteContext): GraphAnswer {
  const { user } = mailboxInPath(context.tenant, context.keys);
  const { fromUtcMs, toUtcMs } = windowOf(context.call.query);
  const occurrences = context.tenant.calendars.between(user.id, fromUtcMs, toUtcMs);
  return pageOf(context, `users/${user.id}/calendarView`, occurrences);
}

function instances(context: RouteContext): GraphAnswer {
  const { user, event, originalStartWallMs } = eventInPath(context);
  const { fromUtcMs, toUtcMs } = windowOf(context.call.query);
  if (event.recurrence === null || originalStartWallMs !== null) {
    throw new GraphError(400, 'ErrorInvalidRequest', 'Instances can only be read from a series master.');
  }
  const occurrences = occurrencesBetween(event, fromUtcMs, toUtcMs).sort((a, b) => a.startUtcMs - b.startUtcMs);
  return pageOf(context, `users/${user.id}/events/${encodeURIComponent(event.id)}/instances`, occurrences);
}

export const calendarViewRoutes: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/calendarView', mailbox: true, handle: calendarView },
  { method: 'GET', path: 'users/{user}/calendar/calendarView', mailbox: true, handle: calendarView },
  { method: 'GET', path: 'users/{user}/events/{event}/instances', mailbox: true, handle: instances },
];
