import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { answersOf, batchBody, type OutgoingRequest } from './batch-exchange';
import { MOST_IN_BATCH, takeBatch } from './take-batch';

/** How long the first request waits for company. */
const GATHER_MS = 10;
/** Batches under way at one time. */
const MOST_BATCHES = 4;

/** A request at a mailbox, with what to tell its caller. */
interface Waiting extends OutgoingRequest {
  readonly mailbox: string;
  readonly context: Context;
  readonly signal: AbortSignal | null;
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Sends requests at mailboxes that come at the same time in shared batches, whoever they come from, and gives each caller
 * its own answer: twenty pairs are booked in one round trip. No mailbox has more requests at a time than Outlook serves. A
 * request that finds no company, and any other than one at a mailbox's calendar or settings, goes out as it is.
 */
export class MailboxBatching implements Middleware {
  #next: Middleware | undefined;
  #waiting: readonly Waiting[] = [];
  readonly #underWay = new Map<string, number>();
  #batches = 0;
  #gathering: NodeJS.Timeout | null = null;

  /** @param serviceRoot without a slash at its end. */
  constructor(
    private readonly serviceRoot: string,
    private readonly timeoutMs: number,
  ) {}

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const path = this.#pathOf(context);
    const mailbox = path === null ? null : mailboxOf(path);
    if (path === null || mailbox === null) await this.#next?.execute(context);
    else context.response = await this.#inCompany(context, path, mailbox);
  }

  /** Null for what cannot be put into a batch: another address, or a body that is no text. */
  #pathOf({ request, options }: Context): string | null {
    if (typeof request !== 'string' || !request.startsWith(`${this.serviceRoot}/`)) return null;
    if (options?.body !== undefined && options.body !== null && typeof options.body !== 'string') return null;
    return request.slice(this.serviceRoot.length);
  }

  #inCompany(context: Context, path: string, mailbox: string): Promise<Response> {
    return new Promise((resolve, reject) => {
      const { method = 'GET', headers, body, signal } = context.options ?? {};
      const waiting: Waiting = {
        context,
        mailbox,
        path,
        method,
        headers: new Headers(headers),
        body: typeof body === 'string' ? body : null,
        signal: signal ?? null,
        resolve,
        reject,
      };
      signal?.addEventListener('abort', () => reject(asError(signal.reason)), { once: true });
      this.#waiting = [...this.#waiting, waiting];
      if (this.#waiting.length >= MOST_IN_BATCH) this.#sendOut();
      else this.#gathering ??= setTimeout(() => this.#sendOut(), GATHER_MS);
    });
  }

  #sendOut(): void {
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    this.#gathering = null;
    while (this.#batches < MOST_BATCHES) {
      // Whoever gave up meanwhile has been told so.
      const patient = this.#waiting.filter(({ signal }) => signal?.aborted !== true);
      const { taken, left } = takeBatch(patient, this.#underWay);
      this.#waiting = left;
      if (taken.length === 0) return;
      void this.#send(taken);
    }
  }

  async #send(taken: readonly Waiting[]): Promise<void> {
    this.#batches += 1;
    for (const { mailbox } of taken) this.#count(mailbox, 1);
    try {
      const [only] = taken;
      if (only !== undefined && taken.length === 1) only.resolve(await this.#exchange(only.context));
      else await this.#sendTogether(taken);
    } catch (error) {
      for (const { reject } of taken) reject(asError(error));
    } finally {
      this.#batches -= 1;
      for (const { mailbox } of taken) this.#count(mailbox, -1);
      this.#sendOut();
    }
  }

  async #sendTogether(taken: readonly Waiting[]): Promise<void> {
    const authorization = taken[0]?.headers.get('Authorization') ?? '';
    const batch = await this.#exchange({
      request: `${this.serviceRoot}/$batch`,
      options: {
        method: 'POST',
        headers: { Authorization: authorization, 'Content-Type': 'application/json' },
        body: batchBody(taken),
        signal: AbortSignal.timeout(this.timeoutMs),
      },
    });
    const answerTo = await answersOf(batch);
    taken.forEach(({ resolve, reject }, place) => {
      const answer = answerTo(place);
      if (answer === undefined) reject(new Error('Microsoft Graph left a request of a batch unanswered.'));
      else resolve(answer);
    });
  }

  async #exchange(context: Context): Promise<Response> {
    await this.#next?.execute(context);
    if (context.response === undefined) throw new Error('The request to Microsoft Graph came to no answer.');
    return context.response;
  }

  #count(mailbox: string, difference: number): void {
    const now = (this.#underWay.get(mailbox) ?? 0) + difference;
    if (now > 0) this.#underWay.set(mailbox, now);
    else this.#underWay.delete(mailbox);
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** The user whose calendar or settings a path is about, as it is written there; null for any other path. */
export function mailboxOf(path: string): string | null {
  return /^\/users\/([^/?]+)\/(?:events|calendar|calendarView|mailboxSettings)(?:[/?]|$)/u.exec(path)?.[1] ?? null;
}
