import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import fc from 'fast-check';
import { openApiDocument } from '../../api/src/http/openapi';
import { matchRoute } from '../../local/functions-host/http-routes';
import { type FuzzRequest, type Intent, requestArbitrary } from './generate-request';
import { faultsOf, type RawAnswer } from './judge';
import { operationsOf } from './json-schema';
import { currentEtag, type FuzzWorld } from './world';

/** What a run came to. */
export interface FuzzTally {
  readonly requests: number;
  readonly byIntent: Readonly<Record<Intent, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Operations that answered at least one request with success. */
  readonly succeeded: ReadonlySet<string>;
  readonly operations: number;
  /** Growth of the heap from a quarter of the run to its end, after collection, in MB. */
  readonly heapGrowthMb: number;
}

/**
 * Sends generated requests one after the other. Throws with the smallest request that it finds where an answer is wrong; the
 * seed in the message repeats the run.
 */
export async function fuzz({ api, callers, known }: FuzzWorld, requests: number, seed: number): Promise<FuzzTally> {
  const operations = operationsOf(openApiDocument());
  const byStatus: Record<string, number> = {};
  const byIntent = { valid: 0, nearly: 0, hostile: 0 };
  const succeeded = new Set<string>();
  const tokens = await Promise.all(callers.map((personId) => api.tokenFor(personId)));
  const logged: unknown[][] = [];
  /** The last ETag that a caller was given, by caller and path. */
  const etags = new Map<string, string>();

  const send = async (request: FuzzRequest): Promise<RawAnswer | null> => {
    const match = matchRoute(api.http, request.method, request.path);
    if (match === null) return null;
    const token = request.caller === null ? undefined : tokens[request.caller];
    const place = `${request.caller} ${request.path}`;
    const headers: Record<string, string> = {
      ...request.headers,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    if (headers['If-Match'] === currentEtag) headers['If-Match'] = etags.get(place) ?? currentEtag;
    // The library drops the body of a GET, and says so each time.
    const body = request.method === 'GET' || request.body?.length === 0 ? null : request.body;
    const handled = await match.trigger.handler(
      new HttpRequest({
        method: request.method,
        url: `http://localhost/api/${request.path}`,
        params: { ...match.params },
        query: { ...request.query },
        headers,
        ...(body !== null && { body: { bytes: body } }),
      }),
      new InvocationContext({
        functionName: match.trigger.name,
        logHandler: (level, ...args) => level === 'error' && logged.push(args),
      }),
    );
    const { status = 200, headers: sent, body: text } = handled as HttpResponseInit;
    const jsonBody: unknown = (handled as HttpResponseInit).jsonBody;
    const answerHeaders = sent as Record<string, string>;
    if (answerHeaders['ETag'] !== undefined) etags.set(place, answerHeaders['ETag']);
    return {
      status,
      headers: answerHeaders,
      body: typeof text === 'string' ? (JSON.parse(text) as unknown) : jsonBody,
    };
  };

  let answered = 0;
  let heapAtQuarter = 0;
  await fc.assert(
    fc.asyncProperty(requestArbitrary(operations, known, callers.length), async (request) => {
      if (answered === requests) return;
      const answer = await send(request);
      if (answer === null) return;
      answered += 1;
      if (answered === Math.ceil(requests / 4)) heapAtQuarter = heapMb();
      byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
      byIntent[request.intent] += 1;
      if (answer.status < 300) succeeded.add(request.operation);
      const faults = [...faultsOf(request, answer), ...pollution()];
      if (faults.length > 0)
        throw new Error(`${faults.join('; ')}\n${describe(request, answer)}\n${logged.join('\n')}`);
    }),
    // Some paths lead to no route, and do not count.
    { numRuns: Math.ceil(requests * 1.2), seed },
  );
  // What was left to itself ends now; jest fails a test that leaves a rejection unhandled.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    requests: answered,
    byIntent,
    byStatus,
    succeeded,
    operations: operations.length,
    heapGrowthMb: heapMb() - heapAtQuarter,
  };
}

/** Names that a request smuggled into the prototype of every object. */
function pollution(): string[] {
  const found: string[] = [];
  for (const name in {}) found.push(`the prototype of all objects has ${name}`);
  return found;
}

function describe(request: FuzzRequest, answer: RawAnswer): string {
  const body = request.body === null ? '' : new TextDecoder().decode(request.body).slice(0, 500);
  const { intent, operation, path, query, headers } = request;
  return JSON.stringify({ intent, operation, path, query, headers, body, answer }, null, 1).slice(0, 3_000);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
