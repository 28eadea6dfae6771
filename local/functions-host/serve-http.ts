import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type * as Functions from '@azure/functions';
import type { HttpTrigger } from '../../api/src/functions/trigger';
import { matchRoute } from './http-routes';

// The library is CommonJS whose names Node cannot see from an ES module.
const functions = createRequire(import.meta.url)('@azure/functions') as typeof Functions;

/** Calls the function behind a request as the Functions host would, down to its answers for failures. */
export async function serveHttp(
  triggers: readonly HttpTrigger[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const path = /^\/api\/(.*)$/iu.exec(url.pathname)?.[1];
  const match = path === undefined ? null : matchRoute(triggers, request.method ?? 'GET', path);
  if (match === null) {
    request.resume();
    response.writeHead(404).end();
    return;
  }
  const bytes = await readBody(request);
  try {
    const context = newContext(match.trigger.name);
    const answer = await match.trigger.handler(
      new functions.HttpRequest({
        method: request.method ?? 'GET',
        url: url.href,
        headers: flatHeaders(request),
        params: { ...match.params },
        query: Object.fromEntries(url.searchParams),
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

function flatHeaders(request: IncomingMessage): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
