import type { Route } from '../../../api/src/contract/route';
import { ApiError, errorFromAnswer } from './api-error';
import type { Call, CallInput, CallOutput } from './call';
import { requestUrl } from './request-url';
import { retryAfterSeconds } from './retry-after';
import type { TokenSource } from './sign-in';

/** What the client needs from the outside. */
export interface ApiClientPorts {
  /** Such as `/api` or `https://example.org/api`. */
  readonly base: string;
  readonly tokens: TokenSource;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

/** A call is repeated by itself at most this often when the API asks to come back later. */
const repeats = 3;
/** A person does not wait longer than this without being told. */
const longestWaitSeconds = 20;
const timeoutMilliseconds = 60_000;

/**
 * The typed client of the API's route table: signs each call with the host's token, renews it once on 401, comes back
 * after `Retry-After`, checks every answer against the contract.
 */
export function createCall(ports: ApiClientPorts): Call {
  return async <R extends Route>(route: R, input: CallInput<R>): Promise<CallOutput<R>> => {
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(ports, route, input);
      if (answer.ok) return await readAnswer(route, answer);
      if (answer.status === 401 && !renewed) {
        renewed = true;
        ports.tokens.forget();
        continue;
      }
      const seconds = retryAfterSeconds(answer.headers.get('retry-after'), ports.now());
      // 429 was not performed; of the others only a read is sure to be harmless when repeated.
      const mayRepeat = answer.status === 429 || (answer.status === 503 && route.method === 'GET');
      if (!mayRepeat || attempt > repeats || seconds === null || seconds > longestWaitSeconds) {
        throw await errorFromAnswer(answer, seconds);
      }
      await ports.wait(seconds * 1000);
    }
  };
}

async function send<R extends Route>(ports: ApiClientPorts, route: R, input: CallInput<R>): Promise<Response> {
  const { params, query, body, etag, signal }: LooseInput = input;
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    Authorization: `Bearer ${await signIn(ports.tokens)}`,
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (etag !== undefined) headers['If-Match'] = etag;
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  try {
    return await ports.fetch(requestUrl(ports.base, route, { params, query }), {
      method: route.method,
      headers,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    const detail = 'Vice Versa could not be reached. Check your connection and try again.';
    throw new ApiError({ status: 0, code: 'no-answer', detail, cause });
  }
}

interface LooseInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly etag?: string;
  readonly signal?: AbortSignal;
}

async function signIn(tokens: TokenSource): Promise<string> {
  try {
    return await tokens.token();
  } catch (cause) {
    const detail =
      'Your sign-in could not be confirmed. Reload the tab; if it stays, ask your admin to consent to Vice Versa.';
    throw new ApiError({ status: 0, code: 'sign-in-failed', detail, cause });
  }
}

async function readAnswer<R extends Route>(route: R, answer: Response): Promise<CallOutput<R>> {
  let value: unknown;
  if (route.response !== undefined) {
    const parsed = route.response.safeParse(await answer.json().catch(() => undefined));
    if (!parsed.success) throw unexpected(answer, parsed.error);
    value = parsed.data;
  }
  if (route.etag === undefined) return value as CallOutput<R>;
  const etag = answer.headers.get('etag');
  if (etag === null) throw unexpected(answer, new Error('no ETag'));
  return { value, etag } as CallOutput<R>;
}

function unexpected(answer: Response, cause: unknown): ApiError {
  return new ApiError({
    status: answer.status,
    code: 'unexpected-answer',
    detail: 'The service answered in a way that this version of the tab does not understand. Reload the tab.',
    correlationId: answer.headers.get('x-correlation-id'),
    cause,
  });
}
