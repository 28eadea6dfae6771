import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { sendJson } from '../../local/origin/json';

/** What the bot sent to the playground, and how the playground answered. */
export interface Delivery {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface Relay {
  readonly origin: string;
  /** Everything the bot sent, in order. */
  readonly deliveries: readonly Delivery[];
  /** The last activity that went to the bot, as it was signed. */
  lastActivity(): unknown;
  stop(): void;
}

export interface RelayParts {
  /** Where the bot takes activities. */
  readonly bot: string;
  /** Origin of the playground, once it is known. */
  readonly playground: () => string;
  /** Signs an activity for its service URL, as the channel does. */
  readonly tokenFor: (serviceUrl: string) => Promise<string>;
}

const Signed = z.looseObject({ serviceUrl: z.string() });

/**
 * Stands between the playground, which signs nothing, and the bot, which takes nothing unsigned: it signs what goes to the
 * bot, and notes what comes back. Both sides believe that they talk to each other.
 */
export async function startRelay({ bot, playground, tokenFor }: RelayParts): Promise<Relay> {
  const deliveries: Delivery[] = [];
  let last: unknown = null;
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const text = await bodyOf(request);
      const path = request.url ?? '/';
      const headers = { 'Content-Type': 'application/json' };
      if (path === '/api/messages') {
        last = JSON.parse(text);
        const authorization = `Bearer ${await tokenFor(Signed.parse(last).serviceUrl)}`;
        const answered = await fetch(bot, {
          method: 'POST',
          headers: { ...headers, Authorization: authorization },
          body: text,
        });
        sendJson(response, answered.status, parsed(await answered.text()));
        return;
      }
      const method = request.method ?? 'GET';
      const authorization = request.headers.authorization ?? '';
      const answered = await fetch(`${playground()}${path}`, {
        method,
        headers: { ...headers, Authorization: authorization },
        ...(text !== '' && { body: text }),
      });
      const body = parsed(await answered.text());
      deliveries.push({ method, path, body: parsed(text), status: answered.status, answer: body });
      sendJson(response, answered.status, body);
    };
    answer().catch((error: unknown) => sendJson(response, 500, { message: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deliveries,
    lastActivity: () => last,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
