import { DAY_MS, HOUR_MS } from '../scheduling/time-units';
import { hearNews, type MailboxWatch } from './mailbox-watch';

/** Microsoft Graph keeps a subscription to events for at most seven days; an hour is left for clocks that differ. */
const LIFE_MS = 7 * DAY_MS - HOUR_MS;
/** Renewed with more than half of its life left, so that days of failures do not end it. */
const RENEW_AFTER_MS = 3 * DAY_MS;

/** What Outlook tells of a subscription itself. */
export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** What a subscription needs now. */
export type SubscriptionNeed = 'create' | 'finish-creating' | 'renew' | 'remove';

/** Whether anything is to be done about the subscription; null where it is well. */
export function subscriptionNeed({ series, subscription }: MailboxWatch, nowUtc: number): SubscriptionNeed | null {
  if (series.length === 0) return subscription === null ? null : 'remove';
  if (subscription === null || subscription.expiresAtUtc <= nowUtc) return 'create';
  if (subscription.id === null) return 'finish-creating';
  return subscription.renewFromUtc <= nowUtc ? 'renew' : null;
}

/** When a subscription that is created or renewed now ends. */
export function subscriptionEnd(nowUtc: number): number {
  return nowUtc + LIFE_MS;
}

/** A subscription is about to be asked for. */
export function askForSubscription(watch: MailboxWatch, clientState: string, nowUtc: number): MailboxWatch {
  return {
    ...watch,
    subscription: { id: null, clientState, expiresAtUtc: subscriptionEnd(nowUtc), renewFromUtc: nowUtc },
  };
}

/** It stands until then, created or renewed. */
export function subscribed(watch: MailboxWatch, id: string, expiresAtUtc: number, nowUtc: number): MailboxWatch {
  if (watch.subscription === null) return watch;
  const renewFromUtc = nowUtc + RENEW_AFTER_MS;
  return { ...watch, subscription: { ...watch.subscription, id, expiresAtUtc, renewFromUtc } };
}

/** It stands no more. */
export function unsubscribed(watch: MailboxWatch): MailboxWatch {
  return { ...watch, subscription: null };
}

/** Whatever Outlook says, the mailbox is looked at, for notifications may have been held back or lost. */
export function hearLifecycle(watch: MailboxWatch, event: LifecycleEvent, nowUtc: number): MailboxWatch {
  const heard = hearNews(watch, nowUtc);
  switch (event) {
    case 'reauthorizationRequired':
      // Renewing a subscription authorises it again.
      return watch.subscription === null
        ? heard
        : { ...heard, subscription: { ...watch.subscription, renewFromUtc: nowUtc } };
    case 'subscriptionRemoved':
      return unsubscribed(heard);
    case 'missed':
      return heard;
  }
}
