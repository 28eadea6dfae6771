import type { TokenCredential } from '@azure/identity';
import {
  Client,
  HTTPMessageHandler,
  RetryHandler,
  RetryHandlerOptions,
  type Context,
  type Middleware,
  type ShouldRetry,
} from '@microsoft/microsoft-graph-client';
import { impatient } from '../impatient-credential';
import { retryAfterMs } from '../retry-after';
import { MailboxBatching } from './mailbox-batching';

export interface GraphOptions {
  /** Service root of the cloud in use, such as `https://graph.microsoft.com/v1.0`. */
  readonly serviceRoot: string;
  readonly credential: TokenCredential;
  /** Milliseconds after which a call is given up, its repeats and the waits between them included. */
  readonly timeoutMs: number;
}

/** The Graph client and the one thing it cannot do for itself: follow links of the service root that it was given. */
export interface Graph {
  readonly client: Client;
  /** Path and query of an absolute `nextLink` or `deltaLink`; throws where it leaves the service root. */
  relative(link: string): string;
  /** Whether a link that was kept leads into this Graph: another cloud, or another address, does not know it. */
  leads(link: string): boolean;
}

/**
 * Opens Microsoft Graph with the service's own identity. Reads are repeated by the client's RetryHandler, briefly; writes
 * are not: they are pending work, which waits and repeats with its state saved (docs/decisions/0003-graph-retries.md).
 * Requests at mailboxes that come at the same time share batches.
 */
export function openGraph(options: GraphOptions): Graph {
  const root = options.serviceRoot.replace(/\/$/u, '');
  const version = root.slice(root.lastIndexOf('/') + 1);
  const baseUrl = root.slice(0, root.lastIndexOf('/') + 1);
  const bearer = new BearerToken(impatient(options.credential, options.timeoutMs), `${new URL(root).origin}/.default`);
  const retry = new RetryHandler(new RetryHandlerOptions(1, 3, repeatShortReads));
  const deadline = new Deadline(options.timeoutMs);
  const batching = new MailboxBatching(root, options.timeoutMs);
  // The deadline comes first: what a call may take is one budget, for its token and every repeat.
  const chain: Middleware[] = [deadline, bearer, retry, batching, new HTTPMessageHandler()];
  chain.forEach((middleware, index) => {
    const next = chain[index + 1];
    if (next !== undefined) middleware.setNext?.(next);
  });
  return {
    client: Client.initWithMiddleware({ middleware: chain, baseUrl, defaultVersion: version }),
    leads: (link) => link.startsWith(`${root}/`),
    relative(link) {
      if (!link.startsWith(`${root}/`)) throw new Error('Microsoft Graph answered a link outside its service root.');
      return link.slice(root.length);
    },
  };
}

/** Longest wait inside one call; a longer Retry-After goes back to the pending work that caused the call. */
const longestWaitMs = 5_000;

const repeatShortReads: ShouldRetry = (_delay, _attempt, request, fetchOptions, response) => {
  // Free/busy is read by POST.
  const isRead = (fetchOptions?.method ?? 'GET') === 'GET' || String(request).endsWith('/getSchedule');
  return isRead && retryAfterMs(response.headers, Date.now()) <= longestWaitMs;
};

/** Adds the token of the service's identity; only ever to requests of the configured service root. */
class BearerToken implements Middleware {
  private next: Middleware | undefined;

  constructor(
    private readonly credential: TokenCredential,
    private readonly scope: string,
  ) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const token = await this.credential.getToken(this.scope);
    if (token === null) throw new Error('The service identity got no token for Microsoft Graph.');
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${token.token}`);
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    await this.next?.execute(context);
  }
}

/** Gives up a call that is not answered in time, so that no worker waits for ever. */
class Deadline implements Middleware {
  private next: Middleware | undefined;

  constructor(private readonly timeoutMs: number) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    context.options = { ...context.options, signal: AbortSignal.timeout(this.timeoutMs) };
    await this.next?.execute(context);
  }
}
