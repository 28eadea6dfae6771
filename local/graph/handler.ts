import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveBatch } from './batch';
import type { Caller, GraphAnswer, GraphCall } from './call';
import { errorAnswer } from './error-answer';
import type { Faults } from './faults';
import { GraphError } from './graph-error';
import { MailboxConcurrency } from './mailbox-concurrency';
import { ODataQuery } from './odata/query';
import { dispatch, mailboxOf, segmentsOf } from './router';
import type { Clock, Tenant } from './tenant';
import { appendTraffic } from './traffic-log';

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

interface WireRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly serviceRoot: string;
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    if (chunk instanceof Buffer) chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphError(
      400,
      'BadRequest',
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

/** Headers with names in lower case and one value each. */
function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

const contentTypeJson =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

function textOf(answer: GraphAnswer): string {
  return answer.json === undefined ? '' : JSON.stringify(answer.json);
}

function pause(milliseconds: number): Promise<void> {
  return milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Serves the simulated Microsoft Graph under `<mountPath>/v1.0/`. For `node:http`, or any server that hands over the
 * same request and response.
 */
export function createGraphHandler(
  options: GraphHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { tenant, clock, faults, mountPath = '/graph' } = options;
  const concurrency = new MailboxConcurrency();

  async function callOf(method: string, wire: WireRequest): Promise<GraphCall> {
    const verify = options.verifyToken ?? (() => Promise.resolve<Caller>({ kind: 'app', userId: null }));
    const caller = await verify(wire.headers['authorization']);
    if (caller === null) {
      throw new GraphError(
        401,
        'InvalidAuthenticationToken',
        'Access token is empty or invalid.',
        {},
        { 'www-authenticate': 'Bearer realm=""' },
      );
    }
    const [path = '', ...query] = wire.url.slice('/v1.0'.length).split('?');
    return {
      method,
      segments: segmentsOf(path),
      query: new ODataQuery(query.join('?')),
      headers: wire.headers,
      body: wire.body,
      serviceRoot: wire.serviceRoot,
      caller,
    };
  }

  function serve(call: GraphCall): GraphAnswer {
    if (call.method === 'POST' && call.segments.length === 1 && call.segments[0] === '$batch') {
      return serveBatch(tenant, call, { clock, faults });
    }
    return dispatch(tenant, call);
  }

  return async (request, response) => {
    const requestId = randomUUID();
    const time = clock.now();
    const method = request.method ?? 'GET';
    const headers = headersOf(request);
    const origin = options.origin ?? `http://${headers['host'] ?? 'localhost'}`;
    const serviceRoot = `${origin}${mountPath}/v1.0`;
    const url = (request.url ?? '/').replace(new RegExp(`^${mountPath}`), '');
    const clientRequestId = headers['client-request-id'] ?? requestId;

    const fault = faults.draw(url);
    let body: unknown;
    let answer: GraphAnswer;
    let caller: Caller | null = null;
    let release = (): void => undefined;
    try {
      body = await readJson(request);
      await pause(fault.latencyMs);
      if (!url.startsWith('/v1.0/')) throw new GraphError(400, 'BadRequest', 'Invalid version.');
      const call = await callOf(method, { url, headers, body, serviceRoot });
      caller = call.caller;
      if (fault.refusal !== null) throw fault.refusal;
      release = concurrency.enter(mailboxOf(call));
      answer = serve(call);
      if (fault.busyMs > 0) await pause(fault.busyMs);
    } catch (thrown) {
      answer = errorAnswer(thrown, requestId, clientRequestId, time);
    } finally {
      release();
    }

    const text = textOf(answer);
    const responseHeaders: Record<string, string> = {
      ...(text !== '' && { 'content-type': contentTypeJson }),
      ...answer.headers,
      'request-id': requestId,
      'client-request-id': clientRequestId,
      'x-ms-ags-diagnostic': '{"ServerInfo":{"DataCenter":"Local","Slice":"E","Ring":"5"}}',
      date: time.toUTCString(),
    };
    if (options.trafficLog !== undefined) {
      const auth = caller?.kind ?? null;
      const seen = fault.after === null ? {} : { fault: fault.after };
      const status = answer.status;
      appendTraffic(options.trafficLog, serviceRoot, {
        time,
        method,
        url,
        requestHeaders: headers,
        requestBody: body,
        status,
        responseHeaders,
        responseText: text,
        auth,
        ...seen,
      });
    }
    if (fault.after === 'timeout') {
      await pause(fault.hangMs);
      response.destroy();
      return;
    }
    response.writeHead(answer.status, responseHeaders);
    if (fault.after === 'reset') {
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
      return;
    }
    response.end(answer.bytes ?? text);
  };
}
