import { type Agent, request as open, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Header } from './fuzz-request';
import type { RawAnswer } from './judge';

/** What a server of Node takes for the request line and the headers together, in bytes. */
const LARGEST_HEAD = 16_384;
/** A request without an answer by then hangs. */
const PATIENCE_MS = 20_000;

export interface WireRequest {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly Header[];
  readonly body: Uint8Array | null;
}

/** Whether a server refuses a request for its head alone, whatever the rest of it. */
export function isHeadTooLarge({ target, headers }: WireRequest): boolean {
  const head = headers.reduce((length, [name, value]) => length + name.length + value.length + 4, target.length);
  return head > LARGEST_HEAD - 256;
}

/** Sends a request as it is: no header is added but those that frame the body, and nothing is encoded or put right. */
export function send(agent: Agent, port: number, request: WireRequest): Promise<RawAnswer> {
  const { method, target: path, headers, body } = request;
  return new Promise((resolve, reject) => {
    const sent = open({ agent, host: '127.0.0.1', port, method, path, headers: headers.flat(), timeout: PATIENCE_MS });
    sent.once('response', (response) => void read(response).then(resolve, reject));
    sent.once('timeout', () => sent.destroy(new Error('There was no answer.')));
    sent.once('error', (error) => {
      // The server answers such a head before it has read it, and hangs up; the answer may be lost on the way.
      if (isHeadTooLarge(request)) resolve({ status: 431, headers: {}, text: '' });
      else reject(error);
    });
    sent.end(body ?? undefined);
  });
}

async function read(response: IncomingMessage): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Sends bytes in a connection of their own, and answers the statuses that came back; none where the server hung up. */
export function sendBytes(port: number, bytes: string): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(Buffer.from(bytes, 'latin1')));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('The connection stayed open.')));
    socket.setEncoding('latin1');
    socket.on('data', (data: string) => (text += data));
    // A server may hang up on somebody who is still talking.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error),
    );
    socket.on('close', () =>
      resolve([...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gmu)].map(([, status]) => Number(status))),
    );
  });
}
