import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CalendarChange } from './calendar/change-log';

/** One app's wish to hear of changes to the events of a mailbox. */
export const subscription = z.object({
  id: z.string(),
  /** As it was asked for, such as `/users/{id}/events`. */
  resource: z.string(),
  userId: z.string(),
  changes: z.array(z.enum(['created', 'updated', 'deleted'])),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullable(),
  clientState: z.string().nullable(),
  expiresUtc: z.string(),
  /** Notifications are held back until the app authorises the subscription again. */
  paused: z.boolean(),
});
export type Subscription = z.infer<typeof subscription>;

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed';

/** What a subscriber is told; `ChangeNotifier` puts it into words and sends it. */
export type News =
  | { readonly kind: 'change'; readonly eventId: string; readonly change: CalendarChange }
  | { readonly kind: 'lifecycle'; readonly event: LifecycleEvent };

type Listener = (subscription: Subscription, news: News) => void;

/** The subscriptions of the tenant. One that has expired by the tenant's clock is gone. */
export class Subscriptions {
  readonly #all = new Map<string, Subscription>();
  #listener: Listener = () => undefined;
  /** How a public address is reached from here, as through a tunnel. */
  reach: (url: string) => string = (url) => url;

  constructor(
    /** The tenant's clock. */
    private readonly now: () => Date,
    private readonly changed: () => void,
  ) {}

  /** Whoever sends notifications. */
  listen(listener: Listener): void {
    this.#listener = listener;
  }

  list(): Subscription[] {
    const now = this.now().getTime();
    for (const [id, { expiresUtc }] of this.#all) if (Date.parse(expiresUtc) <= now) this.#all.delete(id);
    return [...this.#all.values()];
  }

  get(id: string): Subscription | undefined {
    return this.list().find((each) => each.id === id);
  }

  add(wish: Omit<Subscription, 'id' | 'paused'>): Subscription {
    const added = { ...wish, id: randomUUID(), paused: false };
    this.#all.set(added.id, added);
    this.changed();
    return added;
  }

  /** Moves the end of a subscription, which also authorises it again. */
  renew(one: Subscription, expiresUtc: string): Subscription {
    const renewed = { ...one, expiresUtc, paused: false };
    this.#all.set(one.id, renewed);
    this.changed();
    return renewed;
  }

  remove(id: string): void {
    this.#all.delete(id);
    this.changed();
  }

  /** Tells everybody who wants to know. */
  calendarChanged(userId: string, eventId: string, change: CalendarChange): void {
    for (const one of this.list()) {
      if (one.userId !== userId || one.paused || !one.changes.includes(change)) continue;
      this.#listener(one, { kind: 'change', eventId, change });
    }
  }

  /** Does to a subscription what the service does now and then, and tells its app. */
  lifecycle(one: Subscription, event: LifecycleEvent): void {
    if (event === 'subscriptionRemoved') this.#all.delete(one.id);
    if (event === 'reauthorizationRequired') this.#all.set(one.id, { ...one, paused: true });
    this.changed();
    this.#listener(one, { kind: 'lifecycle', event });
  }

  exportState(): Subscription[] {
    return this.list();
  }

  importState(state: readonly Subscription[]): void {
    this.#all.clear();
    for (const one of state) this.#all.set(one.id, one);
  }
}
