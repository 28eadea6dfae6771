import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { z } from 'zod';
import type { NameWithARow } from '../../../api/src/contract/policy';
import { route } from '../../../api/src/contract/route';
import { versionedAnswer } from '../../../api/src/functions/answers';
import { refused } from '../../../api/src/domain/refusal';
import { AppError } from '../../../api/src/http/app-error';
import { fixedClock } from '../../support/fixed-clock';
import type { Application } from '../../../api/src/http/application';
import { answer, endpoint, openEndpoint, type Endpoint } from '../../../api/src/http/endpoint';
import { createRateLimit } from '../../../api/src/http/rate-limit';
import { serve } from '../../../api/src/http/serve';
import type { AuditRecord } from '../../../api/src/use-cases/ports/audit';
import type { Ports } from '../../../api/src/use-cases/ports/ports';

const logged: unknown[] = [];
const audited: AuditRecord[] = [];
const noPage = () => Promise.resolve({ items: [], continuation: null });
const context = () =>
  new InvocationContext({
    invocationId: 'c0ffee00-0000-4000-8000-000000000001',
    functionName: 'test',
    logHandler: (level, ...args) => {
      if (level === 'error') logged.push(...args);
    },
  });

const application = (isLead = false): Application => ({
  tenantId: 't',
  verifyBotToken: () => Promise.reject(new AppError('unauthenticated', 'no')),
  verifyToken: (authorization) =>
    authorization === 'Bearer good'
      ? Promise.resolve({ tenantId: 't', personId: 'p', isLead })
      : Promise.reject(new AppError('unauthenticated', 'no')),
  countRequest: () => Promise.resolve(),
  noteRole: () => Promise.resolve(),
  portsFor: () =>
    ({
      audit: { append: (record: AuditRecord) => Promise.resolve(void audited.push(record)), page: noPage },
      clock: fixedClock(),
    }) as Partial<Ports> as Ports,
});

const changeNote = route({
  method: 'PUT',
  path: 'notes/{noteId}',
  summary: 'Change a note',
  params: z.strictObject({ noteId: z.string().regex(/^n\d+$/u) }),
  query: z.strictObject({ limit: z.coerce.number().int().max(10).default(5) }),
  body: z.strictObject({ text: z.string().max(20) }),
  response: z.object({ text: z.string() }),
  status: 200,
  etag: 'requires',
});
const echo = endpoint(changeNote, ({ body }) =>
  Promise.resolve(answer({ text: body.text, secret: 'x' } as { text: string }, '"2"')),
);

interface Sent {
  readonly noteId?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly query?: Record<string, string>;
}

async function call(
  target: Endpoint,
  sent: Sent = {},
  app = application(),
  operation: NameWithARow = 'programs',
): Promise<HttpResponseInit> {
  const request = new HttpRequest({
    method: target.route.method,
    url: 'http://localhost/api/notes/n1',
    params: { noteId: sent.noteId ?? 'n1' },
    query: sent.query ?? {},
    headers: { authorization: 'Bearer good', 'content-type': 'application/json', 'if-match': '"1"', ...sent.headers },
    body: { string: sent.body ?? '{"text":"hello"}' },
  });
  return serve(operation, target, () => app)(request, context());
}

const textOf = (response: HttpResponseInit): string => (typeof response.body === 'string' ? response.body : '');
const problem = (response: HttpResponseInit) => JSON.parse(textOf(response)) as Record<string, unknown>;

beforeEach(() => {
  logged.splice(0);
  audited.splice(0);
});

test('a valid request is answered in the shape of the contract, with its ETag, and nothing more', async () => {
  const response = await call(echo);
  expect(response.status).toBe(200);
  expect(response.jsonBody).toEqual({ text: 'hello' });
  expect(response.headers).toMatchObject({ ETag: '"2"', 'Cache-Control': 'no-store' });
});

test('every refused field of path, query and body is named at once', async () => {
  const response = await call(echo, { noteId: 'bad', query: { limit: '99' }, body: '{"text":5,"extra":1}' });
  expect(response.status).toBe(400);
  const fields = (problem(response)['errors'] as { field: string }[]).map((error) => error.field);
  expect(fields).toEqual(expect.arrayContaining(['path.noteId', 'query.limit', 'body.text', 'body.extra']));
  expect(response.headers).toMatchObject({ 'Content-Type': 'application/problem+json' });
  expect(problem(response)['correlationId']).toBe('c0ffee00-0000-4000-8000-000000000001');
});

test.each<[string, Sent, number, string]>([
  ['without a token', { headers: { authorization: '' } }, 401, 'unauthenticated'],
  ['without If-Match', { headers: { 'if-match': '*' } }, 428, 'precondition-required'],
  ['with another media type', { headers: { 'content-type': 'text/plain' } }, 415, 'unsupported-media-type'],
  ['with broken JSON', { body: '{"text":' }, 400, 'invalid-input'],
  ['with a body that is too large', { body: JSON.stringify({ text: 'x'.repeat(70_000) }) }, 413, 'too-large'],
])('a request %s is refused', async (_name, sent, status, code) => {
  const response = await call(echo, sent);
  expect(response.status).toBe(status);
  expect(problem(response)['code']).toBe(code);
});

test('a lead route refuses everybody else before it reads the input', async () => {
  expect((await call(echo, { body: 'nonsense' }, application(), 'rounds')).status).toBe(403);
  expect((await call(echo, {}, application(true), 'rounds')).status).toBe(200);
});

test('where the policy lets anybody in, no token is looked at and nobody is known', async () => {
  const open = openEndpoint(changeNote, ({ body }) => Promise.resolve(answer({ text: body.text })));
  const response = await call(open, { headers: { authorization: 'Bearer forged' } }, application(), 'health');
  expect(response.status).toBe(200);
});

test('a use case that needs a caller is never run without one', async () => {
  const response = await call(echo, {}, application(), 'health');
  expect(response.status).toBe(500);
  expect(String(logged[0])).toContain('openEndpoint');
});

test('a refusal of the domain becomes its status and sentence', async () => {
  const taken = endpoint(changeNote, () => Promise.resolve(refused('seat-taken', 'Both seats are taken.')));
  const response = await call(taken);
  expect(response.status).toBe(409);
  expect(problem(response)).toMatchObject({ code: 'seat-taken', detail: 'Both seats are taken.' });
});

test('an unknown failure is logged and shows nothing of its inside', async () => {
  const broken = endpoint(changeNote, () => Promise.reject(new Error('password=hunter2')));
  const response = await call(broken);
  expect(response.status).toBe(500);
  expect(textOf(response)).not.toContain('hunter2');
  expect(String(logged[0])).toContain('hunter2');
});

test('a caller who asks too often is told when to come back', async () => {
  const limited = { ...application(), countRequest: createRateLimit(2) };
  await call(echo, {}, limited);
  await call(echo, {}, limited);
  const response = await call(echo, {}, limited);
  expect(response.status).toBe(429);
  expect(Number((response.headers as Record<string, string>)['Retry-After'])).toBeGreaterThan(0);
});

test('a privileged read leaves one line, and a privileged change says before and after what it does', async () => {
  await call(echo, {}, application(true), 'rounds');
  expect(audited.map(({ operation, phase }) => `${operation} ${phase}`)).toEqual(['rounds asked', 'rounds done']);
  expect(audited[0]).toMatchObject({
    byPersonId: 'p',
    target: 'notes/n1',
    correlationId: 'c0ffee00-0000-4000-8000-000000000001',
  });
});

test('where a body is a whole list, both lines name those whom the change concerns', async () => {
  const listOfAll = endpoint(
    changeNote,
    () => Promise.resolve(answer({ text: '' })),
    ({ body }) => Promise.resolve([`concerned by ${body.text}`]),
  );
  await call(listOfAll, {}, application(true), 'rounds');
  expect(audited.map(({ aboutPersonIds }) => aboutPersonIds)).toEqual([['concerned by hello'], ['concerned by hello']]);
});

test('a change of what somebody else changed meanwhile is 412, and in the audit log refused, not failed', async () => {
  const late = endpoint(changeNote, () => Promise.resolve(versionedAnswer<{ text: string }>('changed')));
  const response = await call(late, {}, application(true), 'rounds');
  expect(response.status).toBe(412);
  expect(problem(response)).toMatchObject({ code: 'precondition-failed', title: 'Changed by somebody else' });
  expect(audited.map(({ phase }) => phase)).toEqual(['asked', 'refused']);
});

test('nothing privileged is done where the audit log cannot be written', async () => {
  let done = false;
  const change = endpoint(changeNote, () => {
    done = true;
    return Promise.resolve(answer({ text: '' }));
  });
  const full: Application = {
    ...application(true),
    portsFor: () =>
      ({
        audit: { append: () => Promise.reject(new Error('full')), page: noPage },
        clock: fixedClock(),
      }) as Partial<Ports> as Ports,
  };
  expect((await call(change, {}, full, 'rounds')).status).toBe(500);
  expect(done).toBe(false);
});

test('a heavy route takes few calls a minute, whatever else the caller does', async () => {
  const limited = { ...application(true), countRequest: createRateLimit(300) };
  const statuses: (number | undefined)[] = [];
  for (let index = 0; index < 11; index += 1) statuses.push((await call(echo, {}, limited, 'startRound')).status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(200));
  expect(statuses[10]).toBe(429);
});

test('a route that costs much to answer takes a fifth of all that a caller may ask for', async () => {
  const limited = { ...application(), countRequest: createRateLimit(10) };
  const statuses: (number | undefined)[] = [];
  for (let index = 0; index < 3; index += 1) statuses.push((await call(echo, {}, limited, 'suggestions')).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await call(echo, {}, limited)).status).toBe(200);
});

test.each([
  ['If-Match', { headers: { 'if-match': '*' } }],
  ['Content-Type', { headers: { 'content-type': 'text/plain' } }],
])('a refused header is named as a field: %s', async (name, change) => {
  expect(problem(await call(echo, change))['errors']).toEqual([
    { field: `header.${name}`, message: expect.any(String) as string },
  ]);
});

test('every answer says that its type is true', async () => {
  const nosniff = { 'X-Content-Type-Options': 'nosniff' };
  expect((await call(echo)).headers).toMatchObject(nosniff);
  expect((await call(echo, { headers: { 'if-match': '*' } })).headers).toMatchObject(nosniff);
});

test('a heavy route runs once at a time', async () => {
  let finish: () => void = () => undefined;
  const slow = endpoint(changeNote, () => new Promise((resolve) => (finish = () => resolve(answer({ text: 'slow' })))));
  const first = call(slow, {}, application(true), 'startRound');
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect((await call(slow, {}, application(true), 'startRound')).status).toBe(409);
  finish();
  expect((await first).status).toBe(200);
});
