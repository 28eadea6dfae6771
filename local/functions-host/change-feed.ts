import type { ChangeFeedTrigger } from '../../api/src/functions/trigger';
import { newContext } from './serve-http';

/** Delivers changed documents in batches, one batch of a trigger at a time, and nothing again after a failure. */
export class ChangeFeed {
  readonly #waiting = new Map<ChangeFeedTrigger, unknown[]>();
  readonly #running = new Map<ChangeFeedTrigger, Promise<void>>();

  constructor(private readonly triggers: readonly ChangeFeedTrigger[]) {}

  changed(container: string, document: unknown): void {
    for (const trigger of this.triggers) {
      if (trigger.container !== container) continue;
      const waiting = this.#waiting.get(trigger) ?? [];
      waiting.push(document);
      this.#waiting.set(trigger, waiting);
      if (!this.#running.has(trigger)) this.#running.set(trigger, this.#drain(trigger));
    }
  }

  async stop(): Promise<void> {
    this.#waiting.clear();
    await Promise.allSettled(this.#running.values());
  }

  async #drain(trigger: ChangeFeedTrigger): Promise<void> {
    for (;;) {
      // A moment's pause, so that one request's writes arrive as one batch.
      await new Promise((resolve) => setTimeout(resolve, 20));
      const batch = this.#waiting.get(trigger)?.splice(0, 100) ?? [];
      if (batch.length === 0) break;
      try {
        await trigger.handler(batch, newContext(trigger.name));
      } catch (error) {
        console.error(`${trigger.name} threw`, error);
      }
    }
    this.#running.delete(trigger);
  }
}
