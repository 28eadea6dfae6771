import { Cron } from 'croner';
import type { TimerTrigger } from '../../api/src/functions/trigger';
import { newContext } from './serve-http';

/** Runs timer triggers by the tenant's clock, each as a singleton: a run that is still going is not started again. */
export class Timers {
  readonly #due = new Map<TimerTrigger, number>();
  readonly #running = new Map<TimerTrigger, Promise<void>>();
  #ticker: NodeJS.Timeout | undefined;

  constructor(private readonly triggers: readonly TimerTrigger[]) {}

  start(): void {
    for (const trigger of this.triggers) this.#due.set(trigger, nextRun(trigger, Date.now()));
    this.#ticker = setInterval(() => this.tick(), 250);
  }

  /** Starts whatever is due; a run that the moved clock skipped happens once, as past due. */
  tick(): void {
    const now = Date.now();
    for (const trigger of this.triggers) {
      const due = this.#due.get(trigger) ?? now;
      if (now < due || this.#running.has(trigger)) continue;
      const next = nextRun(trigger, now);
      this.#due.set(trigger, next);
      this.#running.set(trigger, this.#run(trigger, due, next, now - due > 60_000));
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#ticker);
    await Promise.allSettled(this.#running.values());
  }

  async #run(trigger: TimerTrigger, last: number, next: number, isPastDue: boolean): Promise<void> {
    const iso = (instant: number) => new Date(instant).toISOString();
    try {
      await trigger.handler(
        {
          isPastDue,
          schedule: { adjustForDST: true },
          scheduleStatus: { last: iso(last), next: iso(next), lastUpdated: iso(last) },
        },
        newContext(trigger.name),
      );
    } catch (error) {
      console.error(`${trigger.name} threw`, error);
    } finally {
      this.#running.delete(trigger);
    }
  }
}

function nextRun(trigger: TimerTrigger, afterUtc: number): number {
  return new Cron(trigger.schedule, { timezone: 'Etc/UTC' }).nextRun(new Date(afterUtc))?.getTime() ?? Infinity;
}
