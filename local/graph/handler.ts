import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveBatch } from './batch';
import type { Caller, GraphAnswer, GraphCall } from './call';
import { errorAnswer } from './error-answer';
import type { Fault, Faults } from './faults';
import { GraphError } from './graph-error';
import { MailboxConcurrency } from './mailbox-concurrency';
import { ODataQuery } from './odata/query';
import { headersOf, readJson } from './read-request';
import { dispatch, mailboxOf, segmentsOf } from './router';
import type { Clock, Tenant } from './tenant';
import { appendTraffic } from './traffic-log';
import { pause, sendAnswer, wireAnswer } from './write-answer';

export interface GraphHandlerOptions {
  readonly tenant: Tenant;
  readonly clock: Clock;
  readonly faults: Faults;
  /** Reads the Authorization header; `null` refuses it. Without this, everybody is let in as an app. */
  readonly verifyToken?: (authorization: string | undefined) => Promise<Caller | null>;
  /** File to which every exchange is appended. */
  readonly trafficLog?: string | undefined;
  /** Path under which the handler is mounted, without the version. */
  readonly mountPath?: string;
  /** Scheme and host as clients see them; without it, `http` and the Host header. */
  readonly origin?: string;
}

const anybody: Caller = { kind: 'app', userId: null };

/** A request whose sender is not known yet. */
interface Unverified extends Omit<GraphCall, 'caller' | 'segments' | 'query'> {
  /** From `/v1.0/` on. */
  readonly url: string;
}

/** Splits the address. @throws GraphError 400 where it is not below `/v1.0/`. */
function callOf({ url, ...request }: Unverified, caller: Caller): GraphCall {
  if (!url.startsWith('/v1.0/')) throw new GraphError(400, 'BadRequest', 'Invalid version.');
  const [path = '', ...query] = url.slice('/v1.0'.length).split('?');
  return { ...request, caller, segments: segmentsOf(path), query: new ODataQuery(query.join('?')) };
}

/**
 * Serves the simulated Microsoft Graph under `<mountPath>/v1.0/`. For `node:http`, or any server that hands over the
 * same request and response.
 */
export function createGraphHandler(
  options: GraphHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { tenant, clock, faults, mountPath = '/graph', verifyToken = () => Promise.resolve(anybody) } = options;
  const concurrency = new MailboxConcurrency();

  /** Serves a call while it holds a place at its mailbox. */
  async function serve(call: GraphCall, fault: Fault): Promise<GraphAnswer> {
    const leave = concurrency.enter(mailboxOf(call));
    try {
      await pause(fault.latencyMs);
      if (fault.refusal !== null) throw fault.refusal;
      const isBatch = call.method === 'POST' && call.segments.join('/') === '$batch';
      return isBatch ? serveBatch(tenant, call, { clock, faults }) : dispatch(tenant, call);
    } finally {
      leave();
    }
  }

  async function verified(authorization: string | undefined): Promise<Caller> {
    const caller = await verifyToken(authorization);
    if (caller !== null) return caller;
    const challenge = { 'www-authenticate': 'Bearer realm=""' };
    throw new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty or invalid.', {}, challenge);
  }

  return async (request, response) => {
    const [requestId, time, method, headers] = [randomUUID(), clock.now(), request.method ?? 'GET', headersOf(request)];
    const serviceRoot = `${options.origin ?? `http://${headers['host'] ?? 'localhost'}`}${mountPath}/v1.0`;
    const url = (request.url ?? '/').replace(new RegExp(`^${mountPath}`), '');
    const clientRequestId = headers['client-request-id'] ?? requestId;
    const fault = faults.draw(url);
    let body: unknown;
    let caller: Caller | null = null;
    let answer: GraphAnswer;
    try {
      body = await readJson(request);
      caller = await verified(headers['authorization']);
      answer = await serve(callOf({ url, method, headers, body, serviceRoot }, caller), fault);
    } catch (thrown) {
      answer = errorAnswer(thrown, requestId, clientRequestId, time);
    }
    const wire = wireAnswer(answer, requestId, clientRequestId, time);
    if (options.trafficLog !== undefined) {
      appendTraffic(options.trafficLog, serviceRoot, {
        time,
        method,
        url,
        requestHeaders: headers,
        requestBody: body,
        status: wire.status,
        responseHeaders: wire.headers,
        responseText: wire.text,
        auth: caller?.kind ?? null,
        ...(fault.after !== null && { fault: fault.after }),
      });
    }
    await sendAnswer(response, wire, fault);
  };
}
