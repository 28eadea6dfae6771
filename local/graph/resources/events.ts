import type { GraphAnswer, Route, RouteContext } from '../call';
import { answerZone } from '../calendar/answer-zone';
import { contentHash, eventInput } from '../calendar/event-input';
import { cancelledOccurrences, eventJson } from '../calendar/event-json';
import { sendUpdates } from '../calendar/invitations';
import { newEvent } from '../calendar/new-event';
import { GraphError } from '../graph-error';
import { readExpand } from '../odata/query';
import { readBody } from '../odata/request-body';
import { eventInPath, showEvent, showFound } from './event-in-path';
import { eventPage } from './event-pages';
import { mailboxInPath } from './user-in-path';

function listEvents(context: RouteContext): GraphAnswer {
  const { user } = mailboxInPath(context.tenant, context.keys);
  const zone = answerZone(context.call.headers);
  const expansions = readExpand(context.call.query.get('$expand'));
  // `$filter` may look at extended properties whether or not they are shown.
  const jsonOf = (event: ReturnType<typeof context.tenant.calendars.events>[number]): unknown => ({
    ...eventJson({ event, occurrence: null, zone, expansions }),
    singleValueExtendedProperties: event.extendedProperties,
  });
  const show = (event: ReturnType<typeof context.tenant.calendars.events>[number]): unknown =>
    showEvent(context, event, null);
  return eventPage(context, `users/${user.id}/events`, context.tenant.calendars.events(user.id), jsonOf, show);
}

/**
 * Creates an event and sends the invitations. A repeat under the same transactionId creates nothing: it answers with
 * the first event, or 409 where the content is another.
 */
function createEvent(context: RouteContext): GraphAnswer {
  const { tenant, call, keys } = context;
  const { user } = mailboxInPath(tenant, keys);
  const input = readBody(eventInput, call.body);
  const created = (json: Record<string, unknown>): GraphAnswer => ({
    status: 201,
    headers: { location: `${call.serviceRoot}/users/${user.id}/events/${encodeURIComponent(String(json['id']))}` },
    json: { '@odata.context': `${call.serviceRoot}/$metadata#users('${user.id}')/events/$entity`, ...json },
  });
  const earlier = input.transactionId ? tenant.calendars.byTransaction(user.id, input.transactionId) : undefined;
  if (earlier !== undefined && earlier.contentHash !== contentHash(input)) {
    throw new GraphError(
      409,
      'ErrorDuplicateTransactionId',
      "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
      { '@event.existingEventId': earlier.id },
    );
  }
  if (earlier !== undefined) return created(showEvent(context, earlier, null));
  const event = newEvent(tenant, user, input);
  tenant.calendars.put(user.id, event);
  sendUpdates(tenant, event, 'nothing');
  return created(showEvent(context, event, null));
}

function getEvent(context: RouteContext): GraphAnswer {
  const found = eventInPath(context);
  const { query, serviceRoot } = context.call;
  const wantsCancelled = query.select?.some((name) => name.toLowerCase() === 'cancelledoccurrences') === true;
  return {
    status: 200,
    json: {
      '@odata.context': `${serviceRoot}/$metadata#users('${found.user.id}')/events/$entity`,
      ...showFound(context, found),
      ...(wantsCancelled && { cancelledOccurrences: cancelledOccurrences(found.event) }),
    },
  };
}

export const eventRoutes: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/events', mailbox: true, handle: listEvents },
  { method: 'POST', path: 'users/{user}/events', mailbox: true, handle: createEvent },
  { method: 'GET', path: 'users/{user}/calendar/events', mailbox: true, handle: listEvents },
  { method: 'POST', path: 'users/{user}/calendar/events', mailbox: true, handle: createEvent },
  { method: 'GET', path: 'users/{user}/events/{event}', mailbox: true, handle: getEvent },
];
