import type { HttpHandler } from '@azure/functions';
import { type GraphNotification, GraphNotifications } from '../contract/graph-notification';
import type { Application } from '../http/application';
import { AppError } from '../http/app-error';
import { fieldErrors } from '../http/field-errors';
import { guardHeaders } from '../http/guard-headers';
import { asAppError } from '../http/known-failure';
import { problemAnswer } from '../http/problem-answer';
import { readJson } from '../http/read-json';
import { sameSecret } from '../http/same-secret';
import { receiveNotifications } from '../use-cases/following/receive-notifications';
import type { Trigger } from './trigger';

const LONGEST_TOKEN = 2_048;
const LARGEST_BODY = 1_048_576;

/**
 * Where Microsoft Graph calls: for changes, and for news of a subscription itself. It has no token to show; what it says is
 * believed for the secret of the subscription. Both pages take both, so they share a handler.
 */
export function graphTriggers(application: () => Application): readonly Trigger[] {
  const handler = notificationHandler(application);
  return [
    { kind: 'http', name: 'graphNotifications', method: 'POST', route: 'graph/notifications', handler },
    { kind: 'http', name: 'graphLifecycle', method: 'POST', route: 'graph/lifecycle', handler },
  ];
}

/**
 * Answers the handshake of a new subscription, and takes notifications in: 202 as soon as they are noted, for Graph waits
 * three seconds. Those that are not believed get the same answer, so that nobody learns from it.
 */
function notificationHandler(application: () => Application): HttpHandler {
  return async (request, context) => {
    try {
      const token = request.query.get('validationToken');
      if (token !== null) return echo(token);
      const notifications = notificationsIn(await readJson(request, LARGEST_BODY));
      const believed = await receiveNotifications(application().portsFor(null), notifications, sameSecret);
      const ignored = notifications.length - believed;
      if (ignored > 0) context.warn(`${ignored} notifications of unknown subscriptions or with a wrong secret.`);
      return { status: 202, headers: { ...guardHeaders } };
    } catch (thrown) {
      const known = asAppError(thrown);
      const error = known instanceof AppError ? known : comeAgain(thrown);
      if (error.code === 'unavailable') context.error(thrown);
      return problemAnswer(error, context.invocationId);
    }
  };
}

/** @throws AppError `invalid-input` with every field that is not as Graph sends it. */
function notificationsIn(body: unknown): readonly GraphNotification[] {
  const parsed = GraphNotifications.safeParse(body);
  if (parsed.success) return parsed.data.value;
  throw new AppError('invalid-input', 'These are no notifications of Microsoft Graph.', {
    errors: fieldErrors('body', parsed.error.issues),
  });
}

/** Graph delivers again what is answered with 503. */
const comeAgain = (cause: unknown) =>
  new AppError('unavailable', 'The notifications could not be noted. Send them again.', {
    cause,
    retryAfterSeconds: 5,
  });

/**
 * As plain text and nothing else, whatever the token is made of.
 *
 * @throws AppError `invalid-input` where it is longer than any that Graph sends.
 */
function echo(token: string) {
  if (token.length > LONGEST_TOKEN) {
    const message = `must not be longer than ${LONGEST_TOKEN} characters`;
    throw new AppError('invalid-input', 'This is no validation token of Microsoft Graph.', {
      errors: [{ field: 'query.validationToken', message }],
    });
  }
  return { status: 200, headers: { 'Content-Type': 'text/plain', ...guardHeaders }, body: token };
}
