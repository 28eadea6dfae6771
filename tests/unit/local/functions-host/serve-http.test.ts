import { createServer, request as send, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { HttpRequest } from '@azure/functions';
import type { HttpTrigger } from '../../../../api/src/functions/trigger';
import { serveHttp } from '../../../../local/functions-host/serve-http';

let server: Server;
let port = 0;
let reached: HttpRequest[] = [];
let failures: unknown[] = [];

const trigger: HttpTrigger = {
  kind: 'http',
  name: 'program',
  method: 'PUT',
  route: 'programs/{programId}',
  handler: (request) => {
    reached.push(request);
    return { status: 200 };
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    serveHttp([trigger], request, response).catch((error: unknown) => failures.push(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  reached = [];
  failures = [];
});
afterEach(() => expect(failures).toEqual([]));
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** The status of a request whose target and headers are sent as they are. */
function statusOf(path: string, headers: readonly string[] = []): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const named = ['Host', 'localhost', ...headers];
    const sent = send({ port, method: 'PUT', path, headers: named, agent: false }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode));
    });
    sent.once('error', reject).end();
  });
}

test.each(['//', 'http://[', 'http://'])('a target that makes no URL is refused: %s', async (path) => {
  expect(await statusOf(path)).toBe(400);
});

test('a Host that makes no URL is refused', async () => {
  expect(await statusOf('/api/programs/p1', ['X', 'y'])).toBe(200);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.end('PUT /api/programs/p1 HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'),
    );
    socket.setEncoding('latin1').once('data', (data: string) => resolve(data));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 /u);
  expect(reached).toHaveLength(1);
});

test('what is sent twice reaches the function as one text', async () => {
  await statusOf('/api/programs/p1?a=1&a=2&b=3', ['Authorization', 'Bearer a', 'authorization', 'Bearer b']);
  expect(reached[0]?.headers.get('authorization')).toBe('Bearer a,Bearer b');
  expect([...(reached[0]?.query ?? [])]).toEqual([
    ['a', '1,2'],
    ['b', '3'],
  ]);
});

test('a caller who goes away in the middle of a body reaches no function, and nothing fails', async () => {
  await new Promise<void>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('PUT /api/programs/p1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{', () =>
        setImmediate(() => socket.destroy()),
      );
    });
    server.once('connection', (other) => other.once('close', () => resolve()));
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(reached).toEqual([]);
});
