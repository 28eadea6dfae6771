import { z } from 'zod';
import type { GraphAnswer, Route, RouteContext } from '../call';
import { readDateTime } from '../calendar/answer-zone';
import { changeEvent } from '../calendar/change-event';
import { eventInput } from '../calendar/event-input';
import { cancelEvent, removeEvent } from '../calendar/remove-event';
import { respond, type Answer, type Response } from '../calendar/respond';
import { utcOf, wallOf } from '../calendar/zones';
import { GraphError } from '../graph-error';
import { readBody } from '../odata/request-body';
import { eventInPath, showFound } from './event-in-path';

/** @throws GraphError 412 where `If-Match` names another version than the one that stands there. */
function requireMatch(context: RouteContext, json: Record<string, unknown>): void {
  const wanted = context.call.headers['if-match'];
  if (wanted === undefined || wanted === '*' || wanted === json['@odata.etag']) return;
  throw new GraphError(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  );
}

function patchEvent(context: RouteContext): GraphAnswer {
  const { tenant, call } = context;
  const found = eventInPath(context);
  const input = readBody(eventInput, call.body);
  requireMatch(context, showFound(context, found));
  if (input.transactionId !== undefined && input.transactionId !== null) {
    throw new GraphError(
      400,
      'ErrorInvalidProperty',
      'The property transactionId cannot be changed after the event was created.',
    );
  }
  const event = changeEvent(tenant, found.user, found.event, found.originalStartWallMs, input);
  const metadata = `${call.serviceRoot}/$metadata#users('${found.user.id}')/events/$entity`;
  return { status: 200, json: { '@odata.context': metadata, ...showFound(context, { ...found, event }) } };
}

function deleteEvent(context: RouteContext): GraphAnswer {
  const found = eventInPath(context);
  requireMatch(context, showFound(context, found));
  removeEvent(context.tenant, found.user, found.event, found.originalStartWallMs, '');
  return { status: 204 };
}

function cancel(context: RouteContext): GraphAnswer {
  const found = eventInPath(context);
  const { comment } = readBody(z.object({ comment: z.string().nullish() }), context.call.body);
  cancelEvent(context.tenant, found.user, found.event, found.originalStartWallMs, comment ?? '');
  return { status: 202 };
}

const dateTime = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const responseInput = z.object({
  comment: z.string().nullish(),
  sendResponse: z.boolean().nullish(),
  proposedNewTime: z.object({ start: dateTime, end: dateTime }).nullish(),
});

function proposal(input: z.infer<typeof responseInput>): Response['proposedNewTime'] {
  if (!input.proposedNewTime) return null;
  const start = readDateTime(input.proposedNewTime.start);
  const end = readDateTime(input.proposedNewTime.end);
  const zoneIana = start.zone.iana;
  return { startWallMs: start.wallMs, endWallMs: wallOf(zoneIana, utcOf(end.zone.iana, end.wallMs)), zoneIana };
}

function answerWith(answer: Answer): Route['handle'] {
  return (context) => {
    const { user, event, originalStartWallMs } = eventInPath(context);
    const input = readBody(responseInput, context.call.body);
    const response = { answer, sendResponse: input.sendResponse ?? true, proposedNewTime: proposal(input) };
    if (response.proposedNewTime !== null && answer === 'accepted') {
      throw new GraphError(400, 'ErrorInvalidRequest', 'A new time cannot be proposed along with accepting.');
    }
    respond(context.tenant, user, event, originalStartWallMs, response);
    return { status: 202 };
  };
}

/** Any event of a mailbox may also be reached through its calendar. */
function bothWays(routes: readonly Route[]): Route[] {
  return routes.flatMap((route) => [route, { ...route, path: route.path.replace('{user}/', '{user}/calendar/') }]);
}

export const eventChangeRoutes: readonly Route[] = bothWays([
  { method: 'PATCH', path: 'users/{user}/events/{event}', mailbox: true, handle: patchEvent },
  { method: 'DELETE', path: 'users/{user}/events/{event}', mailbox: true, handle: deleteEvent },
  { method: 'POST', path: 'users/{user}/events/{event}/cancel', mailbox: true, handle: cancel },
  { method: 'POST', path: 'users/{user}/events/{event}/accept', mailbox: true, handle: answerWith('accepted') },
  { method: 'POST', path: 'users/{user}/events/{event}/decline', mailbox: true, handle: answerWith('declined') },
  {
    method: 'POST',
    path: 'users/{user}/events/{event}/tentativelyAccept',
    mailbox: true,
    handle: answerWith('tentativelyAccepted'),
  },
]);
