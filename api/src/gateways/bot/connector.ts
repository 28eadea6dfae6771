import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import { TemporaryFailure } from '../../use-cases/ports/temporary-failure';
import { impatient } from '../impatient-credential';
import { retryAfterMs } from '../retry-after';

export interface ConnectorOptions {
  readonly credential: TokenCredential;
  /** Scope of the channel's tokens, such as `https://api.botframework.com/.default`. */
  readonly tokenScope: string;
  /** Milliseconds after which a call is given up, the last byte of its answer included. */
  readonly timeoutMs: number;
}

/** An answer of the channel that is no failure of the service: 2xx with its body, or a refusal with its code. */
export type ConnectorAnswer =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly message: string };

/** Sends one request to the channel (Bot Connector REST API, v3). */
export type Connector = (method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown) => Promise<ConnectorAnswer>;

const Refused = z.object({ error: z.object({ code: z.string(), message: z.string().default('') }) });

/** Answers after which the same request makes sense a little later: Teams names 412, 429, 502 and 504. */
const temporary = new Set([408, 412, 429, 500, 502, 503, 504]);

/**
 * Speaks to the Bot Connector with the service's own identity.
 *
 * @throws TemporaryFailure where the channel asks for patience or cannot be reached.
 */
export function openConnector({ credential, tokenScope, timeoutMs }: ConnectorOptions): Connector {
  const identity = impatient(credential, timeoutMs);
  return async (method, url, body) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const token = await identity.getToken(tokenScope);
    if (token === null) throw new Error('The service identity got no token for the bot channel.');
    const { response, text } = await exchange(url, {
      method,
      headers: {
        Authorization: `Bearer ${token.token}`,
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal,
    });
    if (response.ok) return { ok: true, body: parsed(text) };
    if (temporary.has(response.status)) {
      const delayMs = retryAfterMs(response.headers, Date.now());
      throw new TemporaryFailure(`The bot channel asks for patience (${response.status}).`, delayMs);
    }
    const refused = Refused.safeParse(parsed(text));
    const { code, message } = refused.success ? refused.data.error : { code: String(response.status), message: '' };
    return { ok: false, status: response.status, code, message };
  };
}

/** @throws TemporaryFailure where no answer comes, or only the beginning of one. */
async function exchange(url: string, request: RequestInit) {
  try {
    const response = await fetch(url, request);
    return { response, text: await response.text() };
  } catch (cause) {
    throw new TemporaryFailure('The bot channel did not answer.', 0, { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
