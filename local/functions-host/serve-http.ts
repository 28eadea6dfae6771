import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type * as Functions from '@azure/functions';
import type { HttpTrigger } from '../../api/src/functions/trigger';
import { type MatchedRoute, matchRoute } from './http-routes';

// The library is CommonJS whose names Node cannot see from an ES module.
const functions = createRequire(import.meta.url)('@azure/functions') as typeof Functions;

/** Calls the function behind a request as the Functions host would, down to its answers for failures. */
export async function serveHttp(
  triggers: readonly HttpTrigger[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = addressOf(request);
  const match = url === null ? null : routeAt(triggers, request.method ?? 'GET', url);
  if (url === null || match === null) {
    request.resume();
    response.writeHead(url === null ? 400 : 404).end();
    return;
  }
  const bytes = await readBody(request);
  if (bytes === null) return;
  try {
    const context = newContext(match.trigger.name);
    const answer = await match.trigger.handler(
      new functions.HttpRequest({
        method: request.method ?? 'GET',
        url: url.href,
        headers: joined(headersOf(request)),
        params: { ...match.params },
        query: joined(url.searchParams),
        // The host forwards a body only where a length is stated.
        ...(Number(request.headers['content-length'] ?? 0) > 0 && { body: { bytes } }),
      }),
      context,
    );
    await send(answer, response);
  } catch (error) {
    console.error(`${match.trigger.name} threw`, error);
    response.writeHead(500).end();
  }
}

/** An invocation context that writes warnings and errors to this process's own log. */
export function newContext(functionName: string): Functions.InvocationContext {
  return new functions.InvocationContext({
    invocationId: randomUUID(),
    functionName,
    logHandler: (level, ...args) => {
      if (level === 'error' || level === 'critical') console.error(`[${functionName}]`, ...args);
      else if (level === 'warning') console.warn(`[${functionName}]`, ...args);
    },
  });
}

async function send(answer: unknown, response: ServerResponse): Promise<void> {
  if (answer === undefined || answer === null) {
    response.writeHead(204).end();
    return;
  }
  const result = answer instanceof functions.HttpResponse ? answer : new functions.HttpResponse(answer);
  response.writeHead(result.status, Object.fromEntries(result.headers));
  response.end(Buffer.from(await result.arrayBuffer()));
}

/** Null where a request's target and Host make no URL: its server refuses it before the host sees it. */
function addressOf(request: IncomingMessage): URL | null {
  const text = `http://${request.headers.host ?? 'localhost'}`;
  return URL.canParse(request.url ?? '/', text) ? new URL(request.url ?? '/', text) : null;
}

/** The function that a request reaches; null where there is none. */
export function routeAt(triggers: readonly HttpTrigger[], method: string, { pathname }: URL): MatchedRoute | null {
  const path = /^\/api\/(.*)$/iu.exec(pathname)?.[1];
  return path === undefined ? null : matchRoute(triggers, method, path);
}

function* headersOf({ headersDistinct }: IncomingMessage): Iterable<[string, string]> {
  for (const [name, values = []] of Object.entries(headersDistinct)) for (const value of values) yield [name, value];
}

/** What was sent twice under one name becomes one text, as the host hands it on. */
function joined(pairs: Iterable<[string, string]>): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
}

/** Null where the caller went away before the end of the body. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}
