import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { TemporaryFailure } from '../../use-cases/ports/temporary-failure';
import type { Graph } from './client';

/** A request inside a batch. */
export interface BatchRequest {
  readonly method: 'GET' | 'POST';
  /** Below the service root, values encoded. */
  readonly url: string;
  /** Whose mailbox does the work. */
  readonly mailbox: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface BatchAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What Graph takes in one batch, and what Outlook serves at one time for one mailbox. */
const MOST_IN_BATCH = 20;
const MOST_FOR_MAILBOX = 4;

const MOST_TRIES = 3;
const LONGEST_WAIT_MS = 5_000;

const temporary = new Set([429, 500, 502, 503, 504]);

const BatchAnswers = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.int(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.unknown(),
    }),
  ),
});

/**
 * Sends reads in as few batches as Graph's limits allow and returns the answers in the order of the requests, refusals
 * among them. Requests that Graph throttled or failed are sent again, while it asks for no more than five seconds.
 *
 * @throws TemporaryFailure where some stay unanswered, GraphError where a batch as a whole is refused.
 */
export async function readInBatches(graph: Graph, requests: readonly BatchRequest[]): Promise<readonly BatchAnswer[]> {
  const answers: (BatchAnswer | undefined)[] = requests.map(() => undefined);
  let waiting = requests.map((request, index) => ({ request, index }));
  for (let tries = 1; waiting.length > 0; tries += 1) {
    let retryAfterMs = 0;
    for (const batch of packBatches(waiting)) {
      for (const { id, status, headers, body } of await send(graph, batch)) {
        if (temporary.has(status)) retryAfterMs = Math.max(retryAfterMs, retryAfterOf(headers ?? {}));
        else answers[Number(id)] = { status, body };
      }
    }
    waiting = waiting.filter(({ index }) => answers[index] === undefined);
    if (waiting.length === 0) break;
    if (tries === MOST_TRIES || retryAfterMs > LONGEST_WAIT_MS) {
      throw new TemporaryFailure('Microsoft Graph asks for patience.', retryAfterMs);
    }
    await pause(retryAfterMs);
  }
  return answers.flatMap((answer) => answer ?? []);
}

interface Numbered {
  readonly request: BatchRequest;
  readonly index: number;
}

async function send(graph: Graph, batch: readonly Numbered[]) {
  const requests = batch.map(({ request: { method, url, headers, body }, index }) => ({
    id: String(index),
    method,
    url,
    headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body }),
  }));
  const answer: unknown = await graph.client.api('/$batch').post({ requests });
  return BatchAnswers.parse(answer).responses;
}

/** Fills batches in order; what would be too much for one mailbox goes into a later one. */
export function packBatches<Item extends Numbered>(items: readonly Item[]): readonly (readonly Item[])[] {
  const batches: { readonly items: Item[]; readonly perMailbox: Map<string, number> }[] = [];
  let firstOpen = 0;
  for (const item of items) {
    const { mailbox } = item.request;
    while ((batches[firstOpen]?.items.length ?? 0) >= MOST_IN_BATCH) firstOpen += 1;
    let at = firstOpen;
    for (; at < batches.length; at += 1) {
      const batch = batches[at];
      if (batch && batch.items.length < MOST_IN_BATCH && (batch.perMailbox.get(mailbox) ?? 0) < MOST_FOR_MAILBOX) break;
    }
    const batch = (batches[at] ??= { items: [], perMailbox: new Map() });
    batch.items.push(item);
    batch.perMailbox.set(mailbox, (batch.perMailbox.get(mailbox) ?? 0) + 1);
  }
  return batches.map((batch) => batch.items);
}

function retryAfterOf(headers: Readonly<Record<string, string>>): number {
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after');
  const seconds = Number(header?.[1] ?? 1);
  return Number.isFinite(seconds) ? Math.max(0, seconds) * 1_000 : 1_000;
}
