import type { HttpHandler } from '@azure/functions';
import { ZodError } from 'zod';
import { GraphNotifications } from '../contract/graph-notification';
import type { Application } from '../http/application';
import { AppError } from '../http/app-error';
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
    const token = request.query.get('validationToken');
    if (token !== null) return token.length > LONGEST_TOKEN ? { status: 400 } : echo(token);
    try {
      const notifications = GraphNotifications.parse(await readJson(request, LARGEST_BODY)).value;
      const believed = await receiveNotifications(application().portsFor(null), notifications, sameSecret);
      const ignored = notifications.length - believed;
      if (ignored > 0) context.warn(`${ignored} notifications of unknown subscriptions or with a wrong secret.`);
      return { status: 202 };
    } catch (error) {
      if (error instanceof ZodError || error instanceof AppError) return { status: 400 };
      // Graph delivers again what is answered with 503.
      context.error(error);
      return { status: 503 };
    }
  };
}

/** As plain text and nothing else, whatever the token is made of. */
function echo(token: string) {
  const headers = { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };
  return { status: 200, headers, body: token };
}
