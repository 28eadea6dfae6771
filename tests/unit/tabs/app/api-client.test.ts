import { routes } from '../../../../api/src/contract/routes';
import { createCall } from '../../../../tabs/src/app/api-client';
import { ApiError } from '../../../../tabs/src/app/api-error';

const me = {
  person: { id: 'mila', displayName: 'Mila Novak', jobTitle: 'Analyst', department: 'Insights' },
  nowUtc: '2026-01-08T08:30:00Z',
  isLead: false,
  approvalsWaiting: 0,
  inDirectory: true,
};

const input = {
  shares: ['ai'],
  seeks: ['strategy'],
  languages: ['en'],
  juniorCapacity: 1,
  seniorCapacity: 0,
  pausedUntilUtc: null,
  exclusions: [],
};

const participation = {
  ...input,
  person: me.person,
  exclusionCards: [],
  joinedAtUtc: '2026-01-08T08:30:00Z',
  juniorSeatsTaken: 0,
  seniorSeatsTaken: 0,
};

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  json(
    { type: `urn:x:${code}`, title: 'No', status, detail: 'Do this instead.', code, correlationId: 'c-1' },
    status,
    headers,
  );

/** A client whose API gives the answers in turn and which writes down what it was asked. */
function client(...answers: (Response | Error)[]) {
  const sent: { url: string; init: RequestInit }[] = [];
  const waits: number[] = [];
  const forgotten: number[] = [];
  let tokens = 0;
  const call = createCall({
    base: '/api',
    tokens: { token: () => Promise.resolve(`token-${(tokens += 1)}`), forget: () => void forgotten.push(tokens) },
    fetch: (url, init) => {
      sent.push({ url, init });
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new Error('asked once too often');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    now: () => Date.parse('2026-01-08T08:30:00Z'),
  });
  return { call, sent, waits, forgotten };
}

const header = (init: RequestInit | undefined, name: string) => new Headers(init?.headers).get(name);

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError');
  return error;
}

test('a call carries the token and gives the value that the contract describes', async () => {
  const { call, sent } = client(json({ ...me, somethingNew: true }));

  const value = await call(routes.me, {});

  expect(value).toEqual(me);
  expect(sent[0]?.url).toBe('/api/me');
  expect(header(sent[0]?.init, 'Authorization')).toBe('Bearer token-1');
});

test('an answer with an ETag comes with its version', async () => {
  const { call } = client(json(participation, 200, { ETag: '"7"' }));

  const answer = await call(routes.participation, { params: { programId: 'spring' } });

  expect(answer).toEqual({ value: participation, etag: '"7"' });
});

test('a change carries the version that the person has seen and its body as JSON', async () => {
  const { call, sent } = client(json(participation, 200, { ETag: '"8"' }));

  await call(routes.changeParticipation, { params: { programId: 'spring' }, body: input, etag: '"7"' });

  expect(sent[0]?.init.method).toBe('PUT');
  expect(header(sent[0]?.init, 'If-Match')).toBe('"7"');
  expect(header(sent[0]?.init, 'Content-Type')).toBe('application/json');
  expect(sent[0]?.init.body).toBe(JSON.stringify(input));
});

test('a refused change tells the remedy, the code and the fields below the body', async () => {
  const answer = json(
    {
      type: 'urn:x',
      title: 'No',
      status: 400,
      detail: 'Correct these fields.',
      code: 'invalid-input',
      correlationId: 'c-2',
      errors: [{ field: 'body.shares', message: 'choose one' }],
    },
    400,
  );
  const { call } = client(answer);

  const error = await failureOf(call(routes.joinProgram, { params: { programId: 'spring' }, body: input }));

  expect(error).toMatchObject({
    status: 400,
    code: 'invalid-input',
    message: 'Correct these fields.',
    correlationId: 'c-2',
  });
  expect(error.fieldErrors).toEqual([{ field: 'shares', message: 'choose one' }]);
});

test('a token that is not accepted is renewed once, and then the person is told', async () => {
  const { call, sent, forgotten } = client(problem(401, 'unauthenticated'), problem(401, 'unauthenticated'));

  const error = await failureOf(call(routes.me, {}));

  expect(error.status).toBe(401);
  expect(forgotten).toHaveLength(1);
  expect(sent.map(({ init }) => header(init, 'Authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
});

test('a call that came too often is repeated after Retry-After, whatever it does', async () => {
  const { call, waits } = client(
    problem(429, 'too-many-requests', { 'Retry-After': '2' }),
    json(participation, 201, { ETag: '"1"' }),
  );

  await call(routes.joinProgram, { params: { programId: 'spring' }, body: input });

  expect(waits).toEqual([2000]);
});

test('a change is not repeated by itself when the service is unavailable, a read is', async () => {
  const change = client(problem(503, 'unavailable', { 'Retry-After': '1' }));
  const read = client(problem(503, 'unavailable', { 'Retry-After': '1' }), json(me));

  const error = await failureOf(change.call(routes.joinProgram, { params: { programId: 'spring' }, body: input }));
  await read.call(routes.me, {});

  expect(error.status).toBe(503);
  expect(change.waits).toEqual([]);
  expect(read.waits).toEqual([1000]);
});

test('a person does not wait longer than twenty seconds without being told', async () => {
  const { call, waits } = client(problem(429, 'too-many-requests', { 'Retry-After': '120' }));

  const error = await failureOf(call(routes.me, {}));

  expect(error).toMatchObject({ status: 429, retryAfterSeconds: 120, isPassing: true });
  expect(waits).toEqual([]);
});

test('an answer that breaks the contract is a failure, not data', async () => {
  const { call } = client(json({ ...me, approvalsWaiting: 'two' }));

  const error = await failureOf(call(routes.me, {}));

  expect(error.code).toBe('unexpected-answer');
});

test('no answer at all is a passing failure with a remedy', async () => {
  const { call } = client(new TypeError('Failed to fetch'));

  const error = await failureOf(call(routes.me, {}));

  expect(error).toMatchObject({ status: 0, code: 'no-answer', isPassing: true });
  expect(error.message).toContain('try again');
});

test("a proxy's page in place of problem details still becomes an error with a remedy", async () => {
  const { call } = client(new Response('<html>Bad gateway</html>', { status: 502 }));

  const error = await failureOf(call(routes.me, {}));

  expect(error).toMatchObject({ status: 502, code: 'unexpected-answer' });
});

test('a call without an answer body gives nothing', async () => {
  const { call } = client(new Response(null, { status: 204 }));

  await expect(call(routes.leaveProgram, { params: { programId: 'spring' } })).resolves.toBeUndefined();
});

test('a refused sign-in is told as such', async () => {
  const call = createCall({
    base: '/api',
    tokens: { token: () => Promise.reject(new Error('resourceRequiresConsent')), forget: () => undefined },
    fetch: () => Promise.reject(new Error('never')),
    wait: () => Promise.resolve(),
    now: () => 0,
  });

  const error = await failureOf(call(routes.me, {}));

  expect(error.code).toBe('sign-in-failed');
});
