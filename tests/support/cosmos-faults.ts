import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can happen to a request on its way to Cosmos DB. */
export const faultKinds = [
  /** Refused with 429 and a delay; not performed. */
  'throttled',
  /** 503, as while a replica moves; not performed. */
  'unavailable',
  /** A write answered 403/3, as while another region takes over; not performed. */
  'write-forbidden',
  /** The connection breaks before the request arrives; not performed. */
  'cut-before',
  /** Performed, and the connection breaks before the answer arrives. */
  'answer-lost',
  /** Performed, and the answer comes after the client has given up. */
  'answer-late',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Longer than the service waits for one request. */
const lateMs = 7_000;
const throttleMs = 20;

/** A Cosmos DB behind a network that fails. */
export interface FaultyCosmos {
  readonly endpoint: string;
  /** Requests hit so far, by kind. */
  readonly injected: Readonly<Record<FaultKind, number>>;
  /** Requests that came by. */
  readonly requests: number;
  /** Nothing fails until it is called; from then on each request draws its fault, null for none. */
  draw(next: (request: { readonly isWrite: boolean }) => FaultKind | null): void;
  stop(): Promise<void>;
}

/** Stands between the service and a Cosmos DB on the loopback. */
export async function startFaultyCosmos(target: string): Promise<FaultyCosmos> {
  const injected = Object.fromEntries(faultKinds.map((kind) => [kind, 0])) as Record<FaultKind, number>;
  const agent = new http.Agent({ keepAlive: true });
  let next: (request: { readonly isWrite: boolean }) => FaultKind | null = () => null;
  let requests = 0;

  const server = http.createServer((request, response) => {
    requests += 1;
    const isQuery = request.headers['x-ms-documentdb-isquery'] !== undefined;
    const isWrite = request.method !== 'GET' && !isQuery;
    const fault = next({ isWrite });
    if (fault !== null) injected[fault] += 1;
    switch (fault) {
      case null:
        forward(request, response, () => undefined);
        break;
      case 'throttled':
        answer(request, response, 429, { 'x-ms-retry-after-ms': String(throttleMs), 'x-ms-substatus': '3200' });
        break;
      case 'unavailable':
        answer(request, response, 503, {});
        break;
      case 'write-forbidden':
        answer(request, response, 403, { 'x-ms-substatus': '3' });
        break;
      case 'cut-before':
        request.socket.destroy();
        break;
      case 'answer-lost':
        forward(request, response, () => response.destroy());
        break;
      case 'answer-late':
        forward(request, response, (send) => setTimeout(send, lateMs).unref());
        break;
    }
  });

  function forward(request: IncomingMessage, response: ServerResponse, hold: (send: () => void) => unknown): void {
    const { method, url, headers } = request;
    const onward = http.request(new URL(url ?? '/', target), { method, headers, agent }, (answered) => {
      const chunks: Buffer[] = [];
      answered.on('data', (chunk: Buffer) => chunks.push(chunk));
      answered.on('end', () => {
        let held = true;
        const send = () => {
          held = false;
          if (response.destroyed) return;
          response.writeHead(answered.statusCode ?? 500, answered.headers).end(Buffer.concat(chunks));
        };
        if (hold(send) === undefined && held && !response.destroyed) send();
      });
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    injected,
    get requests() {
      return requests;
    },
    draw(drawn) {
      next = drawn;
    },
    async stop() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
): void {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ code: String(status), message: 'injected' }));
}
