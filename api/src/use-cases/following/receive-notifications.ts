import { hearLifecycle } from '../../domain/mailbox/mailbox-subscription';
import { hearNews } from '../../domain/mailbox/mailbox-watch';
import type { GraphNotification } from '../../contract/graph-notification';
import type { Ports } from '../ports/ports';
import { changeWatch } from './change-watch';

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export type SameSecret = (given: string, expected: string) => boolean;

/**
 * Notes that there is news of mailboxes, and nothing more: what it is gets read from Outlook later, so that a notification
 * that comes twice, late or out of order does no harm. Notifications about unknown subscriptions, or without their secret,
 * are not believed.
 *
 * @returns how many were believed.
 */
export async function receiveNotifications(
  ports: Pick<Ports, 'watches' | 'clock'>,
  notifications: readonly GraphNotification[],
  sameSecret: SameSecret,
): Promise<number> {
  const ids = [...new Set(notifications.map(({ subscriptionId }) => subscriptionId))];
  const nowUtc = ports.clock.nowUtc();
  let believed = 0;
  for (const { mailboxId, subscription } of await ports.watches.listBySubscription(ids)) {
    const ofThis = notifications.filter(
      ({ subscriptionId, clientState }) =>
        subscription !== null &&
        subscriptionId === subscription.id &&
        sameSecret(clientState ?? '', subscription.clientState),
    );
    if (ofThis.length === 0) continue;
    believed += ofThis.length;
    const events = new Set(ofThis.flatMap(({ lifecycleEvent }) => lifecycleEvent ?? []));
    await changeWatch(ports, mailboxId, (watch) =>
      [...events].reduce((heard, event) => hearLifecycle(heard, event, nowUtc), hearNews(watch, nowUtc)),
    );
  }
  return believed;
}
