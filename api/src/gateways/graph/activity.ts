import { createHash } from 'node:crypto';
import { GraphError } from '@microsoft/microsoft-graph-client';
import type { Notification, NotificationGateway } from '../../use-cases/ports/notifications';
import { PermanentFailure } from '../../use-cases/ports/permanent-failure';
import { TemporaryFailure } from '../../use-cases/ports/temporary-failure';
import type { Graph } from './client';
import { deepLink, type TeamsApp } from './deep-link';
import { graphFailure } from './graph-failure';
import { installApp } from './install-app';

const TOPIC = 'Vice Versa';

/**
 * Sends notifications to the activity feed of Teams. Who lacks the app gets it where the service may install it, and the
 * notification once more.
 *
 * @param catalogAppId id of the app in the organisation's catalog; null where the service does not install it.
 */
export function createNotificationGateway(
  graph: Graph,
  app: TeamsApp,
  catalogAppId: string | null,
): NotificationGateway {
  /** Null where it was sent; otherwise the status of a refusal that may be about this person. */
  const send = async ({ key, template, recipientId, parameters, preview, page }: Notification) => {
    try {
      await graph.client.api(`/users/${encodeURIComponent(recipientId)}/teamwork/sendActivityNotification`).post({
        topic: { source: 'text', value: TOPIC, webUrl: deepLink(app, page) },
        activityType: template,
        chainId: chainId(key),
        previewText: { content: preview },
        templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
      });
      return null;
    } catch (error) {
      if (error instanceof GraphError && (error.statusCode === 403 || error.statusCode === 404))
        return error.statusCode;
      throw graphFailure(error);
    }
  };
  return {
    async send(notification) {
      if ((await send(notification)) === null) return { kind: 'sent' };
      const installation = await installApp(graph, catalogAppId, notification.recipientId);
      if (installation.kind === 'refused') return { kind: 'unreachable', reason: installation.reason };
      const refusal = await send(notification);
      if (refusal === null) return { kind: 'sent' };
      if (refusal === 404) return { kind: 'unreachable', reason: 'They have no Teams account any more.' };
      // Teams needs a moment until it knows of an installation.
      if (installation.isNew) throw new TemporaryFailure('Teams does not know yet that the app is installed.', 0);
      throw new PermanentFailure(
        'Microsoft Graph takes no notifications of the app, although it is installed. Ask your admin to grant TeamsActivity.Send.',
      );
    },
  };
}

/** Same key, same chain: Teams then replaces the earlier notification. A whole number that JSON keeps exactly. */
function chainId(key: string): number {
  const hash = createHash('sha256').update(key).digest();
  return hash.readUIntBE(0, 6);
}
