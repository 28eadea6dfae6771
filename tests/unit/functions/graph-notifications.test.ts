import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { graphTriggers } from '../../../api/src/functions/graph-notifications';
import type { Application } from '../../../api/src/http/application';
import type { Ports } from '../../../api/src/use-cases/ports/ports';
import { TemporaryFailure } from '../../../api/src/use-cases/ports/temporary-failure';
import { inMemoryPorts } from '../../support/in-memory-ports';

const guards = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

async function send(body: string | null, query = '', ports: unknown = inMemoryPorts()): Promise<HttpResponseInit> {
  const application = { portsFor: () => ports as Ports } as Partial<Application> as Application;
  const [trigger] = graphTriggers(() => application);
  if (trigger?.kind !== 'http') throw new Error('There is no address for Microsoft Graph.');
  const request = new HttpRequest({
    method: 'POST',
    url: `http://localhost/api/graph/notifications${query}`,
    headers: { 'content-type': 'application/json' },
    ...(body !== null && { body: { string: body } }),
  });
  const context = new InvocationContext({ functionName: 'graphNotifications', logHandler: () => undefined });
  return await trigger.handler(request, context);
}

const problemIn = (answer: HttpResponseInit): unknown => JSON.parse(answer.body as string);

test('a handshake is echoed as plain text that is nothing else', async () => {
  const token = '<script>alert(1)</script>';
  const answer = await send(null, `?validationToken=${encodeURIComponent(token)}`);
  expect(answer).toEqual({ status: 200, headers: { 'Content-Type': 'text/plain', ...guards }, body: token });
});

test('a token longer than any of Graph is refused by name', async () => {
  const answer = await send(null, `?validationToken=${'a'.repeat(2_049)}`);
  expect(answer).toMatchObject({ status: 400, headers: { 'Content-Type': 'application/problem+json', ...guards } });
  expect(problemIn(answer)).toMatchObject({
    code: 'invalid-input',
    errors: [{ field: 'query.validationToken', message: 'must not be longer than 2048 characters' }],
  });
});

test.each([
  ['{"value":[{"clientState":1}]}', ['body.value.0.subscriptionId', 'body.value.0.clientState']],
  ['{"value":1}', ['body.value']],
  ['{', ['body']],
  [`{"value":[${'{},'.repeat(99)}{}]}`, Array.from({ length: 20 }, (_, index) => `body.value.${index}.subscriptionId`)],
])('what are no notifications is refused with the fields that are wrong: %.40s', async (body, fields) => {
  const answer = await send(body);
  expect(answer.status).toBe(400);
  const { errors } = problemIn(answer) as { errors: { field: string }[] };
  expect(errors.map(({ field }) => field)).toEqual(fields);
});

test('what is not believed is answered as what is', async () => {
  const answer = await send('{"value":[{"subscriptionId":"s","clientState":"guessed"}]}');
  expect(answer).toEqual({ status: 202, headers: guards });
});

test('Graph is asked to come again where nothing could be noted', async () => {
  const ports = {
    ...inMemoryPorts(),
    watches: { listBySubscription: () => Promise.reject(new TemporaryFailure('busy', 0)) },
  };
  const answer = await send('{"value":[{"subscriptionId":"s"}]}', '', ports);
  expect(answer).toMatchObject({ status: 503, headers: { 'Retry-After': '2', ...guards } });
});
