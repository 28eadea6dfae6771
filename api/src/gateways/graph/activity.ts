import { createHash } from 'node:crypto';
import { GraphError } from '@microsoft/microsoft-graph-client';
import type { NotificationGateway } from '../../use-cases/ports/notifications';
import type { Graph } from './client';
import { deepLink, type TeamsApp } from './deep-link';
import { graphFailure } from './graph-failure';

/** Refusals that say that this person cannot be reached: the app is not installed, or the person is gone. */
const unreachable = new Set([403, 404]);

const TOPIC = 'Vice Versa';

/** Sends notifications to the activity feed of Teams. */
export function createNotificationGateway(graph: Graph, app: TeamsApp): NotificationGateway {
  return {
    async send({ key, template, recipientId, parameters, preview, page }) {
      const path = `/users/${encodeURIComponent(recipientId)}/teamwork/sendActivityNotification`;
      try {
        await graph.client.api(path).post({
          topic: { source: 'text', value: TOPIC, webUrl: deepLink(app, page) },
          activityType: template,
          chainId: chainId(key),
          previewText: { content: preview },
          templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
        });
        return { kind: 'sent' };
      } catch (error) {
        if (error instanceof GraphError && unreachable.has(error.statusCode)) {
          return { kind: 'unreachable', reason: `${error.code ?? error.statusCode}: ${error.message}` };
        }
        throw graphFailure(error);
      }
    },
  };
}

/** Same key, same chain: Teams then replaces the earlier notification. A whole number that JSON keeps exactly. */
function chainId(key: string): number {
  const hash = createHash('sha256').update(key).digest();
  return hash.readUIntBE(0, 6);
}
