import { z } from 'zod';
import type { GraphAnswer, Route, RouteContext } from '../call';
import { answerZone } from '../calendar/answer-zone';
import { eventJson } from '../calendar/event-json';
import type { EventRecord } from '../calendar/event-record';
import { occurrencesBetween, type Occurrence } from '../calendar/occurrences';
import { GraphError } from '../graph-error';
import { decodeToken, encodeToken } from '../odata/page-token';
import { windowOf } from './calendar-view';
import { mailboxInPath } from './user-in-path';

const defaultPage = 10;
const largestPage = 500;

/** Everything that a link carries: the span of time is fixed when the first round begins. */
const deltaToken = z.object({
  epoch: z.string(),
  userId: z.string(),
  fromUtcMs: z.number(),
  toUtcMs: z.number(),
  /** Version up to which the caller knows everything; `null` in a first, full round. */
  since: z.number().nullable(),
  /** Version when the round began: where the next one goes on from. */
  began: z.number(),
  position: z.number(),
});
type DeltaToken = z.infer<typeof deltaToken>;

/** The token of this request. @throws GraphError 410 where what it speaks of is forgotten, 400 for options it does not take. */
function tokenOf({ tenant, call }: RouteContext, userId: string): DeltaToken {
  const { log } = tenant.calendars;
  const text = call.query.get('$skiptoken') ?? call.query.get('$deltatoken');
  if (text === undefined) {
    for (const option of ['$select', '$expand', '$filter', '$orderby', '$search', '$top', '$count']) {
      if (call.query.has(option)) {
        throw new GraphError(
          400,
          'ErrorInvalidUrlQuery',
          `The query parameter '${option}' is not supported with change tracking.`,
        );
      }
    }
    return { epoch: log.epoch, userId, ...windowOf(call.query), since: null, began: log.version, position: 0 };
  }
  const token = decodeToken(text, deltaToken);
  if (token === null || token.epoch !== log.epoch || token.userId !== userId) {
    throw new GraphError(
      410,
      'SyncStateNotFound',
      'The sync state generation is not found; sync again from the start.',
    );
  }
  return call.query.has('$skiptoken') ? token : { ...token, since: token.began, began: log.version, position: 0 };
}

/** Of an occurrence that is no exception, only this much is told: the rest is the series'. */
const toldOfOccurrence = ['@odata.etag', 'id', 'seriesMasterId', 'type', 'start', 'end'];

/** What a round tells of one event: the series before its occurrences, all of them whenever one of them changed. */
function eventItems(
  context: RouteContext,
  event: EventRecord,
  within: readonly Occurrence[],
): Record<string, unknown>[] {
  const zone = answerZone(context.call.headers);
  const json = (occurrence: Occurrence | null) => eventJson({ event, occurrence, zone, expansions: [] });
  const occurrences = within.map((one) => {
    const whole = json(one);
    if (whole['type'] !== 'occurrence') return whole;
    return Object.fromEntries(toldOfOccurrence.map((name) => [name, whole[name]]));
  });
  return event.recurrence === null ? occurrences : [json(null), ...occurrences];
}

/** Everything in the span at first; later what changed. An occurrence that was taken out is not told: its series is. */
function roundItems(context: RouteContext, token: DeltaToken): Record<string, unknown>[] {
  const { calendars } = context.tenant;
  const { userId, fromUtcMs, toUtcMs, since } = token;
  if (since === null) {
    const byEvent = new Map<string, Occurrence[]>();
    for (const one of calendars.between(userId, fromUtcMs, toUtcMs)) {
      byEvent.set(one.event.id, [...(byEvent.get(one.event.id) ?? []), one]);
    }
    return [...byEvent.values()].flatMap((within) => (within[0] ? eventItems(context, within[0].event, within) : []));
  }
  return calendars.log.since(userId, since).flatMap(({ eventId }) => {
    const event = calendars.find(userId, eventId)?.event;
    const within = event === undefined ? [] : occurrencesBetween(event, fromUtcMs, toUtcMs);
    if (event === undefined || (event.recurrence === null && within.length === 0)) {
      return [{ '@odata.type': '#microsoft.graph.event', id: eventId, '@removed': { reason: 'deleted' } }];
    }
    return eventItems(context, event, within);
  });
}

function listDelta(context: RouteContext): GraphAnswer {
  const { call, tenant, keys } = context;
  const { user } = mailboxInPath(tenant, keys);
  const token = tokenOf(context, user.id);
  const asked = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(call.headers['prefer'] ?? '')?.[1];
  const size = asked === undefined ? defaultPage : Math.min(Math.max(Number(asked), 1), largestPage);
  const items = roundItems(context, token);
  const position = token.position + size;
  const link = `${call.serviceRoot}/users/${user.id}/calendarView/delta?`;
  return {
    status: 200,
    json: {
      '@odata.context': `${call.serviceRoot}/$metadata#Collection(event)`,
      ...(position < items.length
        ? { '@odata.nextLink': `${link}$skiptoken=${encodeToken({ ...token, position })}` }
        : { '@odata.deltaLink': `${link}$deltatoken=${encodeToken(token)}` }),
      value: items.slice(token.position, position),
    },
  };
}

export const calendarViewDeltaRoutes: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/calendarView/delta', mailbox: true, handle: listDelta },
  { method: 'GET', path: 'users/{user}/calendar/calendarView/delta', mailbox: true, handle: listDelta },
];
