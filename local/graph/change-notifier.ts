import type { Faults } from './faults';
import type { News, Subscription } from './subscriptions';
import type { Tenant } from './tenant';
import { pause } from './write-answer';

/** Notifications that come up within this time go out together. */
const BATCH_MS = 100;
/** Waits between the attempts at one delivery; the service goes on for four hours. */
const RETRY_AFTER_MS = [500, 2_000, 8_000];
const ANSWER_WITHIN_MS = 3_000;

interface Outgoing {
  readonly url: string;
  readonly body: Record<string, unknown>;
}

/** Tells apps over HTTP what they subscribed to: batched by address, repeated where no answer comes, lost as faults say. */
export class ChangeNotifier {
  #waiting: Outgoing[] = [];
  #timer: NodeJS.Timeout | undefined;
  readonly #underWay = new Set<Promise<void>>();
  #stopped = false;

  constructor(
    private readonly tenant: Tenant,
    private readonly faults: Faults,
  ) {
    tenant.subscriptions.listen((subscription, news) => this.#take(subscription, news));
  }

  /** Resolves once everything there is to tell was told, or given up. */
  async idle(): Promise<void> {
    while (this.#timer !== undefined || this.#underWay.size > 0) {
      await pause(this.#timer === undefined ? 0 : BATCH_MS);
      await Promise.allSettled(this.#underWay);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await Promise.allSettled(this.#underWay);
  }

  #take(subscription: Subscription, news: News): void {
    const url = news.kind === 'change' ? subscription.notificationUrl : subscription.lifecycleNotificationUrl;
    if (this.#stopped || url === null || this.faults.losesNotification()) return;
    this.#waiting.push({ url, body: bodyOf(this.tenant.tenantId, subscription, news) });
    this.#timer ??= setTimeout(() => this.#flush(), BATCH_MS);
  }

  #flush(): void {
    this.#timer = undefined;
    const byUrl = new Map<string, unknown[]>();
    for (const { url, body } of this.#waiting) byUrl.set(url, [...(byUrl.get(url) ?? []), body]);
    this.#waiting = [];
    for (const [url, value] of byUrl) {
      const sending = this.#deliver(url, { value });
      this.#underWay.add(sending);
      void sending.finally(() => this.#underWay.delete(sending));
    }
  }

  async #deliver(url: string, body: unknown): Promise<void> {
    for (const waitMs of [0, ...RETRY_AFTER_MS]) {
      await pause(waitMs);
      if (this.#stopped) return;
      const delivered = await fetch(this.tenant.subscriptions.reach(url), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      }).then(
        (answer) => answer.ok || (answer.status >= 400 && answer.status < 500),
        () => false,
      );
      if (delivered) return;
    }
  }
}

function bodyOf(tenantId: string, one: Subscription, news: News): Record<string, unknown> {
  const common = {
    subscriptionId: one.id,
    subscriptionExpirationDateTime: one.expiresUtc,
    clientState: one.clientState,
    tenantId,
  };
  if (news.kind === 'lifecycle') return { ...common, lifecycleEvent: news.event, resource: one.resource };
  const resource = `Users/${one.userId}/Events/${news.eventId}`;
  return {
    ...common,
    changeType: news.change,
    resource,
    resourceData: { '@odata.type': '#Microsoft.Graph.Event', '@odata.id': resource, id: news.eventId },
  };
}
