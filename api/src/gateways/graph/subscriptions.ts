import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { OutlookGateway } from '../../use-cases/ports/outlook';
import type { Graph } from './client';
import { eventsPath } from './graph-event';
import { graphFailure } from './graph-failure';

const Subscription = z.object({ id: z.string(), resource: z.string(), notificationUrl: z.string().nullish() });
const Subscriptions = z.object({ value: z.array(Subscription), '@odata.nextLink': z.string().optional() });

/** More pages of subscriptions than a tenant has: a bound for the loop. */
const MAX_PAGES = 2_000;

/**
 * Subscriptions to the events of mailboxes: Microsoft Graph calls the service when one changes.
 *
 * @param publicApiUrl where Microsoft Graph reaches this service, such as `https://host/api`; null where it cannot.
 */
export function createSubscriptions(
  graph: Graph,
  publicApiUrl: string | null,
): Pick<OutlookGateway, 'canSubscribe' | 'subscribe' | 'renew' | 'unsubscribe' | 'findSubscriptions'> {
  const address = (page: string) => `${(publicApiUrl ?? '').replace(/\/$/u, '')}/graph/${page}`;
  const isGone = (error: unknown) => error instanceof GraphError && error.statusCode === 404;
  return {
    canSubscribe: publicApiUrl !== null,

    subscribe: (mailboxId, clientState, expiresAtUtc) =>
      patiently(async () => {
        const answer: unknown = await graph.client.api('/subscriptions').post({
          changeType: 'created,updated,deleted',
          resource: eventsPath(mailboxId),
          notificationUrl: address('notifications'),
          lifecycleNotificationUrl: address('lifecycle'),
          expirationDateTime: new Date(expiresAtUtc).toISOString(),
          clientState,
        });
        return Subscription.parse(answer).id;
      }),

    renew: (subscriptionId, expiresAtUtc) =>
      patiently(async () => {
        try {
          const change = { expirationDateTime: new Date(expiresAtUtc).toISOString() };
          await graph.client.api(pathOf(subscriptionId)).patch(change);
          return 'renewed';
        } catch (error) {
          if (isGone(error)) return 'gone';
          throw error;
        }
      }),

    unsubscribe: (subscriptionId) =>
      patiently(async () => {
        try {
          await graph.client.api(pathOf(subscriptionId)).delete();
        } catch (error) {
          if (!isGone(error)) throw error;
        }
      }),

    findSubscriptions: (mailboxId) =>
      patiently(async () => {
        const found: string[] = [];
        let path: string | null = '/subscriptions';
        for (let page = 0; path !== null && page < MAX_PAGES; page += 1) {
          const answer: z.infer<typeof Subscriptions> = Subscriptions.parse(await graph.client.api(path).get());
          const ours = answer.value.filter(
            ({ resource, notificationUrl }) =>
              resource === eventsPath(mailboxId) && notificationUrl === address('notifications'),
          );
          found.push(...ours.map(({ id }) => id));
          const next: string | undefined = answer['@odata.nextLink'];
          path = next === undefined ? null : graph.relative(next);
        }
        return found;
      }),
  };
}

function pathOf(subscriptionId: string): string {
  return `/subscriptions/${encodeURIComponent(subscriptionId)}`;
}

async function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw graphFailure(error);
  }
}
