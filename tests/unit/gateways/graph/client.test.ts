import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openGraph, type Graph } from '../../../../api/src/gateways/graph/client';
import { graphFailure } from '../../../../api/src/gateways/graph/graph-failure';

const token = { token: 'token', expiresOnTimestamp: Infinity };
/** Short, because the tests wait for it. */
const BUDGET_MS = 400;

let server: Server;
let answer: RequestListener;
let asked: number;

beforeEach(async () => {
  asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const open = (getToken = () => Promise.resolve(token), timeoutMs = BUDGET_MS): Graph => {
  const { port } = server.address() as AddressInfo;
  return openGraph({ serviceRoot: `http://127.0.0.1:${port}/v1.0`, credential: { getToken }, timeoutMs });
};
const failureOf = (graph: Graph) =>
  (graph.client.api('/users/delta').get() as Promise<unknown>).catch((error: unknown) => graphFailure(error));

test('an endpoint of tokens that hangs does not hang a call', async () => {
  const failure = await failureOf(open(() => new Promise(() => undefined)));
  expect(failure).toMatchObject({ name: 'TemporaryFailure' });
  expect(asked).toBe(0);
});

test('a call that is not answered in time may be tried again', async () => {
  answer = () => undefined;
  expect(await failureOf(open())).toMatchObject({ name: 'TemporaryFailure' });
});

test('all repeats of a call share one budget of time', async () => {
  answer = (_request, response) => response.writeHead(503, { 'Retry-After': '0' }).end('{}');
  // Each answer alone is in time, the four together are not.
  const slowly = answer;
  answer = (request, response) => setTimeout(() => slowly(request, response), BUDGET_MS * 0.7);
  expect(String(await failureOf(open()))).toMatch(/^TemporaryFailure: .* did not answer/u);
  expect(asked).toBeLessThan(4);
});

test.each([401, 408, 500, 502, 503, 504])('%i may pass, and says so', async (status) => {
  answer = (_request, response) => {
    const headers = {
      'Content-Type': 'application/json',
      'Retry-After': new Date(Date.now() + 3_600_000).toUTCString(),
    };
    response.writeHead(status, headers).end(JSON.stringify({ error: { code: 'x', message: 'y' } }));
  };
  const failure = await failureOf(open(undefined, 5_000));
  expect(failure).toMatchObject({ name: 'TemporaryFailure' });
  expect((failure as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(3_500_000);
});
