import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { hash32, seededRandom } from '../seeded-random';
import type { GraphAnswer, GraphCall } from './call';
import { errorAnswer } from './error-answer';
import type { Faults } from './faults';
import { GraphError } from './graph-error';
import { mostAtATime, overMailboxConcurrency } from './mailbox-concurrency';
import { ODataQuery } from './odata/query';
import { dispatch, mailboxOf, segmentsOf } from './router';
import type { Clock, Tenant } from './tenant';

const mostRequests = 20;

const innerRequest = z.object({
  id: z.string().min(1),
  method: z.string(),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
});
type InnerRequest = z.infer<typeof innerRequest>;

interface InnerAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface BatchSurroundings {
  readonly clock: Clock;
  readonly faults: Faults;
}

function refuse(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

/** @throws GraphError 400 for a batch that the service would refuse as a whole. */
function readRequests(body: unknown): InnerRequest[] {
  const parsed = z.object({ requests: z.array(innerRequest).min(1) }).safeParse(body);
  if (!parsed.success) throw refuse(`Invalid batch payload format. ${z.prettifyError(parsed.error)}`);
  const { requests } = parsed.data;
  if (requests.length > mostRequests)
    throw refuse(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`);
  const ids = new Set(requests.map(({ id }) => id.toLowerCase()));
  if (ids.size < requests.length) throw refuse('Request Id values are not unique.');
  for (const { id, dependsOn, url, body: inner, headers } of requests) {
    if (/^https?:/i.test(url))
      throw refuse(`Invalid batch payload format: the URL of request '${id}' is not relative.`);
    if (dependsOn.some((on) => !ids.has(on.toLowerCase())))
      throw refuse(`Request '${id}' depends on a request that is not in the batch.`);
    const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
    if (inner !== undefined && inner !== null && !typed)
      throw refuse(`Write request id: ${id} does not contain Content-Type header or body.`);
  }
  return requests;
}

/**
 * Serves a batch. Requests that wait for nothing run at the same time, so more than four of them for one mailbox are
 * throttled; those with `dependsOn` follow in rounds, and get 424 where what they wait for failed. The answers come in
 * another order than the requests.
 */
export async function serveBatch(
  tenant: Tenant,
  call: GraphCall,
  { clock, faults }: BatchSurroundings,
): Promise<GraphAnswer> {
  const requests = readRequests(call.body);
  const answers = new Map<string, InnerAnswer>();

  async function serveOne(request: InnerRequest, busy: Map<string, number>): Promise<GraphAnswer> {
    const requestId = randomUUID();
    try {
      const failed = request.dependsOn.some((on) => (answers.get(on.toLowerCase())?.status ?? 500) >= 400);
      if (failed)
        throw new GraphError(424, 'FailedDependency', 'The request failed because a request it depends on failed.');
      const inner = innerCall(call, request);
      const mailbox = mailboxOf(inner);
      if (mailbox !== null) {
        const before = busy.get(mailbox) ?? 0;
        busy.set(mailbox, before + 1);
        if (before >= mostAtATime) throw overMailboxConcurrency();
      }
      const fault = faults.drawInner(`/v1.0/${request.url.replace(/^\//, '')}`);
      if (fault.refusal !== null) throw fault.refusal;
      const answer = await dispatch(tenant, inner);
      if (fault.lostAnswer !== null) throw fault.lostAnswer;
      return answer;
    } catch (thrown) {
      return errorAnswer(thrown, requestId, requestId, clock.now());
    }
  }

  let waiting = requests;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ dependsOn }) => dependsOn.every((on) => answers.has(on.toLowerCase())));
    if (ready.length === 0) throw refuse('The requests depend on each other in a circle.');
    const busy = new Map<string, number>();
    const served = await Promise.all(
      ready.map(async (request) => innerAnswer(request.id, await serveOne(request, busy))),
    );
    for (const answer of served) answers.set(answer.id.toLowerCase(), answer);
    waiting = waiting.filter((request) => !ready.includes(request));
  }
  const order = seededRandom('batch', hash32(requests.map(({ id, url }) => `${id} ${url}`).join('\n')));
  return { status: 200, json: { responses: order.shuffle([...answers.values()]) } };
}

function innerCall(outer: GraphCall, request: InnerRequest): GraphCall {
  const [path = '', ...query] = request.url.split('?');
  return {
    method: request.method.toUpperCase(),
    segments: segmentsOf(path),
    query: new ODataQuery(query.join('?')),
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: request.body,
    serviceRoot: outer.serviceRoot,
    caller: outer.caller,
  };
}

/** A picture comes as base64 text inside a batch. */
function innerAnswer(id: string, answer: GraphAnswer): InnerAnswer {
  const body = answer.bytes?.toString('base64') ?? answer.json;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    headers[name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())] = value;
  }
  if (answer.json !== undefined) headers['Content-Type'] ??= 'application/json';
  return { id, status: answer.status, headers, ...(body !== undefined && { body }) };
}
