import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { mailboxOf, MailboxBatching } from '../../../../api/src/gateways/graph/mailbox-batching';

const root = 'https://graph.example/v1.0';

interface Inner {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/** What stands where the network would: notes what was sent and answers as told. */
class Wire implements Middleware {
  readonly sent: { readonly url: string; readonly inner: readonly Inner[] }[] = [];
  answerTo: (request: Inner) => object | null = ({ url }) => ({ status: 200, body: { of: url } });
  answerBatch: ((inner: readonly Inner[]) => Response) | null = null;

  setNext(): void {
    throw new Error('The wire is the last.');
  }

  execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : '';
    const body = typeof context.options?.body === 'string' ? context.options.body : '{}';
    const inner = (JSON.parse(body) as { requests?: Inner[] }).requests ?? [];
    this.sent.push({ url: url.slice(root.length), inner });
    const responses = inner.flatMap((each) => {
      const answer = this.answerTo(each);
      return answer === null ? [] : [{ id: each.id, ...answer }];
    });
    const whole = Response.json(inner.length > 0 ? { responses: responses.toReversed() } : { alone: true });
    context.response = this.answerBatch === null || inner.length === 0 ? whole : this.answerBatch(inner);
    return Promise.resolve();
  }
}

let wire: Wire;
let batching: MailboxBatching;

beforeEach(() => {
  wire = new Wire();
  batching = new MailboxBatching(root, 5_000);
  batching.setNext(wire);
});

async function send(path: string, options: Record<string, unknown> = {}): Promise<Response> {
  const headers = { Authorization: 'Bearer token', ...(options['headers'] as Record<string, string> | undefined) };
  const context: Context = { request: `${root}${path}`, options: { method: 'GET', ...options, headers } };
  await batching.execute(context);
  if (context.response === undefined) throw new Error('no response');
  return context.response;
}

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

test('requests that come together share batches, and each caller gets its own answer', async () => {
  const answers = await Promise.all(people(50).map((name) => send(`/users/${name}/events`)));
  expect(wire.sent.map(({ url, inner }) => [url, inner.length])).toEqual([
    ['/$batch', 20],
    ['/$batch', 20],
    ['/$batch', 10],
  ]);
  const told = await Promise.all(answers.map((answer) => answer.json() as Promise<unknown>));
  expect(told).toEqual(people(50).map((name) => ({ of: `/users/${name}/events` })));
});

test('a request without company, and one that is at no mailbox, goes out as it is', async () => {
  await send('/users/ann/events');
  await Promise.all([send('/users/delta?$select=id'), send('/users/ann/teamwork/sendActivityNotification')]);
  expect(wire.sent.map(({ url }) => url)).toEqual([
    '/users/ann/events',
    '/users/delta?$select=id',
    '/users/ann/teamwork/sendActivityNotification',
  ]);
});

test('a body and its headers go into the batch, the token stays with the batch', async () => {
  const body = JSON.stringify({ subject: 'x' });
  const post = { method: 'POST', body, headers: { 'Content-Type': 'application/json', Prefer: 'a="b"' } };
  await Promise.all([send('/users/ann/events', post), send('/users/bob/calendarView?x=1')]);
  expect(wire.sent[0]?.inner).toEqual([
    {
      id: '0',
      method: 'POST',
      url: '/users/ann/events',
      headers: { 'content-type': 'application/json', prefer: 'a="b"' },
      body: { subject: 'x' },
    },
    { id: '1', method: 'GET', url: '/users/bob/calendarView?x=1', headers: {} },
  ]);
});

test('a mailbox never gets more than four requests at a time', async () => {
  await Promise.all(Array.from({ length: 10 }, (_, index) => send(`/users/ann/events?$top=${index + 1}`)));
  expect(wire.sent.map(({ inner }) => inner.length)).toEqual([4, 4, 2]);
});

test('a refusal inside a batch is one caller’s alone, with its Retry-After', async () => {
  wire.answerTo = ({ url }) =>
    url.includes('bob') ? { status: 429, headers: { 'Retry-After': '7' }, body: { error: {} } } : { status: 204 };
  const [ann, bob] = await Promise.all([send('/users/ann/events/1'), send('/users/bob/events/1')]);
  expect([ann.status, bob.status, bob.headers.get('Retry-After')]).toEqual([204, 429, '7']);
});

test('a batch that is refused as a whole refuses each of its requests', async () => {
  wire.answerBatch = () => new Response('{"error":{}}', { status: 503, headers: { 'Retry-After': '3' } });
  const answers = await Promise.all([send('/users/ann/events'), send('/users/bob/events')]);
  expect(answers.map(({ status, headers }) => [status, headers.get('Retry-After')])).toEqual([
    [503, '3'],
    [503, '3'],
  ]);
});

test('a batch that breaks off in the middle of its answer fails each of its callers, and the next ones go on', async () => {
  wire.answerBatch = () => new Response('{"responses": [{"id": "0", "sta');
  const broken = await Promise.allSettled([send('/users/ann/events'), send('/users/bob/events')]);
  expect(broken.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  wire.answerBatch = null;
  await expect(Promise.all([send('/users/ann/events'), send('/users/bob/events')])).resolves.toHaveLength(2);
});

test('a request that the answer leaves out fails, the others do not', async () => {
  wire.answerTo = ({ url }) => (url.includes('bob') ? null : { status: 200, body: {} });
  const [ann, bob] = await Promise.allSettled([send('/users/ann/events'), send('/users/bob/events')]);
  expect([ann.status, bob.status]).toEqual(['fulfilled', 'rejected']);
});

test('whoever gives up while waiting is told at once and not sent for', async () => {
  const gone = new AbortController();
  const waiting = send('/users/ann/events', { signal: gone.signal });
  gone.abort(new Error('too long'));
  await expect(waiting).rejects.toThrow('too long');
  await send('/users/bob/events');
  expect(wire.sent.map(({ url }) => url)).toEqual(['/users/bob/events']);
});

test.each([
  ['/users/ann/events', 'ann'],
  ['/users/ann/calendar/getSchedule', 'ann'],
  ['/users/ann/calendarView?startDateTime=x', 'ann'],
  ['/users/ann/mailboxSettings?$select=timeZone', 'ann'],
  ['/users/ann/photo/$value', null],
  ['/users/ann', null],
  ['/users/delta', null],
])('%s is at the mailbox of %s', (path, mailbox) => {
  expect(mailboxOf(path)).toBe(mailbox);
});
