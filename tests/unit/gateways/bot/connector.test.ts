import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openConnector } from '../../../../api/src/gateways/bot/connector';

let server: Server;
let url: string;
let answer: { status: number; headers?: Record<string, string>; body: string };
const asked: { authorization: string | undefined; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({ authorization: request.headers.authorization, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/conversations`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const scopes: (string | string[])[] = [];
const connector = openConnector({
  credential: {
    getToken: (scope) => {
      scopes.push(scope);
      return Promise.resolve({ token: 'of-the-identity', expiresOnTimestamp: Infinity });
    },
  },
  tokenScope: 'https://api.botframework.com/.default',
  timeoutMs: 5_000,
});

test('the channel is asked with the token of the service identity', async () => {
  answer = { status: 201, body: '{"id":"a:1"}' };
  expect(await connector('POST', url, { isGroup: false })).toEqual({ ok: true, body: { id: 'a:1' } });
  expect(asked.at(-1)).toEqual({ authorization: 'Bearer of-the-identity', body: '{"isGroup":false}' });
  expect(scopes).toEqual(['https://api.botframework.com/.default']);
});

test('a refusal keeps its code', async () => {
  answer = { status: 403, body: '{"error":{"code":"MessageWritesBlocked","message":"no"}}' };
  expect(await connector('GET', url)).toEqual({ ok: false, status: 403, code: 'MessageWritesBlocked', message: 'no' });
  answer = { status: 404, body: 'not json' };
  expect(await connector('GET', url)).toEqual({ ok: false, status: 404, code: '404', message: '' });
});

test.each([412, 429, 500, 502, 503, 504])('an answer %i asks for patience', async (status) => {
  answer = { status, headers: { 'Retry-After': '7' }, body: '' };
  await expect(connector('GET', url)).rejects.toMatchObject({ name: 'TemporaryFailure', retryAfterMs: 7_000 });
});

test('a redirect is not followed: the token goes nowhere else', async () => {
  answer = { status: 302, headers: { Location: 'https://evil.example/' }, body: '' };
  await expect(connector('GET', url)).rejects.toMatchObject({ name: 'TemporaryFailure' });
});

test('an endpoint of tokens that hangs, and an answer cut off in the middle, are failures that may pass', async () => {
  const identity = { getToken: () => new Promise<never>(() => undefined) };
  const stuck = openConnector({ credential: identity, tokenScope: 'x', timeoutMs: 1 });
  await expect(stuck('GET', url)).rejects.toMatchObject({ name: 'TemporaryFailure' });
  answer = { status: 200, headers: { 'Content-Length': '100' }, body: '{"id":' };
  const impatient = openConnector({
    credential: { getToken: () => Promise.resolve({ token: 't', expiresOnTimestamp: Infinity }) },
    tokenScope: 'x',
    timeoutMs: 300,
  });
  await expect(impatient('GET', url)).rejects.toMatchObject({ name: 'TemporaryFailure' });
});
