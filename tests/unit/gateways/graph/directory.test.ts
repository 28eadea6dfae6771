import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openGraph } from '../../../../api/src/gateways/graph/client';
import { createDirectorySource } from '../../../../api/src/gateways/graph/directory';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';

interface Scripted {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

let server: Server;
let root: string;
let asked: string[];
let answers: Scripted[];

beforeEach(async () => {
  asked = [];
  answers = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers.length > 1 ? answers.shift()! : answers[0]!;
    response.writeHead(answer.status, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const source = (gradeAttribute: string | null = null) =>
  createDirectorySource(
    openGraph({
      serviceRoot: root,
      credential: { getToken: () => Promise.resolve({ token: 'test', expiresOnTimestamp: Date.now() + 3_600_000 }) },
      timeoutMs: 5_000,
    }),
    gradeAttribute,
  );

const ok = (body: unknown): Scripted => ({ status: 200, body });
const failure = (status: number, code: string, headers: Record<string, string> = {}): Scripted => ({
  status,
  body: { error: { code, message: code } },
  headers,
});

describe('users of Microsoft Graph', () => {
  test('are asked for with the properties that the product uses, and never a birth date', async () => {
    answers = [ok({ value: [], '@odata.deltaLink': `${root}/users/delta?$deltatoken=d1` })];
    const page = await source().readPage(null);
    expect(page).toEqual({
      kind: 'page',
      changes: [],
      next: { kind: 'end', deltaLink: '/users/delta?$deltatoken=d1' },
    });
    const [url] = asked.map(decodeURIComponent);
    expect(url).toBe(
      '/v1.0/users/delta?$select=id,displayName,mail,jobTitle,department,accountEnabled,userType,country,city,preferredLanguage,manager',
    );
  });

  test('go on at the link of the page before', async () => {
    answers = [ok({ value: [], '@odata.nextLink': `${root}/users/delta?$skiptoken=s1` })];
    const page = await source().readPage(null);
    if (page.kind !== 'page' || page.next.kind !== 'page') throw new Error('There is no next page.');
    await source().readPage(page.next.cursor);
    expect(asked.map(decodeURIComponent).at(-1)).toBe('/v1.0/users/delta?$skiptoken=s1');
  });

  test('are changes: what a page does not mention is absent, what it empties is null', async () => {
    answers = [
      ok({
        value: [
          {
            id: 'a',
            displayName: 'Ada',
            mail: null,
            'manager@delta': [{ '@odata.type': '#microsoft.graph.user', id: 'm' }],
          },
          { id: 'b', '@removed': { reason: 'changed' } },
          { id: 'c', 'manager@delta': [{ id: 'old', '@removed': { reason: 'deleted' } }] },
          { id: 'd', 'manager@delta': [{ id: 'new' }, { id: 'old', '@removed': { reason: 'deleted' } }] },
        ],
        '@odata.deltaLink': `${root}/users/delta?$deltatoken=d1`,
      }),
    ];
    expect(await source().readPage(null)).toMatchObject({
      changes: [
        {
          id: 'a',
          removed: false,
          properties: { displayName: 'Ada', mail: null },
          manager: { kind: 'set', managerId: 'm' },
        },
        { id: 'b', removed: true },
        { id: 'c', removed: false, properties: {}, manager: { kind: 'cleared', managerId: 'old' } },
        { id: 'd', removed: false, properties: {}, manager: { kind: 'set', managerId: 'new' } },
      ],
    });
  });

  test('carry the grade of the attribute that the admin mapped', async () => {
    answers = [
      ok({
        value: [{ id: 'a', onPremisesExtensionAttributes: { extensionAttribute1: 'B2' } }],
        '@odata.deltaLink': `${root}/users/delta?$deltatoken=d1`,
      }),
    ];
    const graded = source('onPremisesExtensionAttributes/extensionAttribute1');
    expect(await graded.readPage(null)).toMatchObject({ changes: [{ properties: { grade: 'B2' } }] });
    expect(decodeURIComponent(asked[0]!)).toMatch(/manager,onPremisesExtensionAttributes$/);
    expect(graded.properties).not.toBe(source().properties);
  });

  test.each([
    [410, 'syncStateNotFound'],
    [400, 'syncStateInvalid'],
  ])('are read afresh after %i %s', async (status, code) => {
    answers = [failure(status, code)];
    expect(await source().readPage('/users/delta?$deltatoken=old')).toEqual({ kind: 'expired' });
  });

  test('wait as long as Graph asks', async () => {
    answers = [failure(429, 'TooManyRequests', { 'Retry-After': '60' })];
    const read = source().readPage(null);
    await expect(read).rejects.toBeInstanceOf(TemporaryFailure);
    await expect(read).rejects.toMatchObject({ retryAfterMs: 60_000 });
  });

  test('name the permission that is missing', async () => {
    answers = [failure(403, 'Authorization_RequestDenied')];
    const read = source().readPage(null);
    await expect(read).rejects.toBeInstanceOf(PermanentFailure);
    await expect(read).rejects.toThrow(/User\.Read\.All/);
  });

  test('do not follow a link that leaves the service root', async () => {
    answers = [ok({ value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/users' })];
    await expect(source().readPage(null)).rejects.toThrow(/outside/);
  });
});
