import { Agent } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { openApiDocument } from '../../api/src/http/openapi';
import { routeAt } from '../../local/functions-host/serve-http';
import type { FuzzRequest, Header, Intent, MalformedRequest } from './fuzz-request';
import { requestArbitrary } from './generate-request';
import { malformedRequest } from './hostile-http';
import { faultsOf, faultsOfHost, type RawAnswer } from './judge';
import { operationsOf } from './json-schema';
import { isHeadTooLarge, send, sendBytes } from './send';
import { serviceRequestArbitrary } from './service-request';
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

/** Addresses that services call, which the OpenAPI document does not name. */
const services = ['messages', 'graphNotifications', 'graphLifecycle'];

/**
 * Sends generated requests over HTTP, one after the other. Throws with the smallest request that it finds where an answer is
 * wrong; the seed in the message repeats the run.
 */
export async function fuzz(world: FuzzWorld, requests: number, seed: number): Promise<FuzzTally> {
  const operations = operationsOf(openApiDocument());
  const byStatus: Record<string, number> = {};
  const byIntent = { valid: 0, nearly: 0, hostile: 0, malformed: 0 };
  const succeeded = new Set<string>();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const exchange = exchangeWith(world, agent);
  const logged = watchLog();

  let answered = 0;
  let heapAtQuarter = 0;
  const anyRequest = fc.oneof(
    { weight: 24, arbitrary: requestArbitrary(operations, world.known, world.callers) },
    { weight: 3, arbitrary: serviceRequestArbitrary(world.services) },
    { weight: 1, arbitrary: malformedRequest },
  );
  try {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (request) => {
        answered += 1;
        if (answered === Math.ceil(requests / 4)) heapAtQuarter = heapMb();
        const { statuses, faults } = await exchange(request);
        byIntent[request.intent] += 1;
        for (const status of statuses) {
          byStatus[status] = (byStatus[status] ?? 0) + 1;
          if (status < 300) succeeded.add(request.operation);
        }
        faults.push(...pollution(), ...logged.splice(0));
        if (faults.length > 0) throw new Error(`${faults.join('; ')}\n${describe(request)}`);
      }),
      { numRuns: requests, seed },
    );
  } finally {
    agent.destroy();
  }
  // What was left to itself ends now; jest fails a test that leaves a rejection unhandled.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    requests: answered,
    byIntent,
    byStatus,
    succeeded,
    operations: operations.length + services.length,
    heapGrowthMb: heapMb() - heapAtQuarter,
  };
}

interface Exchanged {
  readonly statuses: readonly number[];
  readonly faults: string[];
}

/** Sends one request after the other, with the credentials and the ETags that belong to them, and judges the answers. */
function exchangeWith({ api, credentials, services: { botCredential } }: FuzzWorld, agent: Agent) {
  const port = Number(new URL(api.origin).port);
  /** The last ETag that a caller was given, by caller and address. */
  const etags = new Map<string, string>();
  return async (request: FuzzRequest | MalformedRequest): Promise<Exchanged> => {
    if ('bytes' in request) {
      const statuses = await sendBytes(port, request.bytes);
      return { statuses, faults: statuses.filter((status) => status >= 500).map((status) => `answered ${status}`) };
    }
    const place = `${request.credential} ${request.target}`;
    const headers = headersOf(request, credentials, etags.get(place));
    const answer: RawAnswer = await send(agent, port, { ...request, headers });
    const { status } = answer;
    if (answer.headers['etag'] !== undefined) etags.set(place, answer.headers['etag']);
    const faults = [...judge(request, headers, answer)];
    const isTrusted = request.credential === botCredential;
    if (request.operation === 'messages' && status < 400 && !isTrusted) faults.push('believed somebody else');
    return { statuses: [status], faults };
  };

  function judge(request: FuzzRequest, headers: readonly Header[], answer: RawAnswer): readonly string[] {
    const reached = routeAt(api.http, request.method, new URL(request.target, api.origin));
    const isRefusedByServer = answer.status === 431 && isHeadTooLarge({ ...request, headers });
    return reached === null || isRefusedByServer ? faultsOfHost(answer) : faultsOf(request, answer);
  }
}

function headersOf(request: FuzzRequest, credentials: ReadonlyMap<string, string>, etag?: string): readonly Header[] {
  const authorization = credentials.get(request.credential ?? '');
  const framing: Header[] = [
    ['Host', 'localhost'],
    ...(authorization === undefined ? [] : [['Authorization', authorization] as const]),
    ['Content-Length', String(request.body?.byteLength ?? 0)],
  ];
  const own = request.headers.map(([name, value]): Header => [name, value === currentEtag ? (etag ?? value) : value]);
  return [...framing, ...own];
}

/** What the service logs as an error: nothing that a caller sends is one. */
function watchLog(): string[] {
  const logged: string[] = [];
  console.error = (...args: unknown[]) => logged.push(`logged ${args.map(String).join(' ')}`);
  // What is not believed is warned of, and so is each body of a GET.
  console.warn = () => undefined;
  return logged;
}

/** Names that a request smuggled into the prototype of every object. */
function pollution(): string[] {
  const found: string[] = [];
  for (const name in {}) found.push(`the prototype of all objects has ${name}`);
  return found;
}

function describe(request: FuzzRequest | MalformedRequest): string {
  if ('bytes' in request) return JSON.stringify(request);
  const body = request.body === null ? '' : new TextDecoder().decode(request.body).slice(0, 500);
  return JSON.stringify({ ...request, body }, null, 1).slice(0, 3_000);
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
