import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { botTrigger } from '../../../api/src/functions/bot';
import type { HttpTrigger } from '../../../api/src/functions/trigger';
import { createBotTokenVerifier } from '../../../api/src/http/bot/verify-bot-token';
import type { Ports } from '../../../api/src/use-cases/ports/ports';
import { botId, type BotIssuer, channelAddress, startBotIssuer, type TokenVariation } from '../../support/bot-issuer';
import { inMemoryPorts, type InMemoryPorts } from '../../support/in-memory-ports';

const tenantId = '0f7d2c1e-5b7a-4b52-9f43-6a1c0d3e8b21';

let issuer: BotIssuer;
let ports: InMemoryPorts;
let trigger: HttpTrigger;

beforeAll(async () => {
  issuer = await startBotIssuer();
});

afterAll(() => issuer.stop());

beforeEach(() => {
  ports = inMemoryPorts();
  const verifyBotToken = createBotTokenVerifier({
    metadataUrl: issuer.metadataUrl,
    issuer: issuer.issuer,
    botId,
    nowUtc: Date.now,
  });
  const unused = (): never => {
    throw new Error('The bot must not ask for this.');
  };
  trigger = botTrigger(() => ({
    tenantId,
    verifyToken: unused,
    verifyBotToken,
    countRequest: () => Promise.resolve(),
    noteRole: () => Promise.resolve(),
    portsFor: () => ports as unknown as Ports,
  })) as HttpTrigger;
});

const message = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: channelAddress,
  from: { id: '29:ann', aadObjectId: 'ann' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId },
  text: 'hello',
};

async function send(authorization: string | null, activity: object = message): Promise<HttpResponseInit> {
  const request = new HttpRequest({
    method: 'POST',
    url: 'http://localhost/api/messages',
    headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
    body: { string: JSON.stringify(activity) },
  });
  const context = new InvocationContext({ functionName: 'messages', logHandler: () => undefined });
  const answer: HttpResponseInit = (await trigger.handler(request, context)) ?? {};
  return answer;
}

const bearer = async (variation?: TokenVariation) => `Bearer ${await issuer.token(variation)}`;

test('a good token is let in', async () => {
  expect((await send(await bearer())).status).toBe(200);
  expect(ports.chats.said).toHaveLength(1);
  expect(ports.contacts.of('ann')?.chat).toEqual({
    serviceUrl: channelAddress,
    conversationId: 'a:1',
    memberId: '29:ann',
  });
});

test.each<[string, TokenVariation]>([
  ['signed by a key that is not published', { key: 'unknown' }],
  ['forged under the name of a published key', { key: 'forged' }],
  ['signed by a key that is not endorsed for Teams', { key: 'not-endorsed' }],
  ['signed with a shared secret', { algorithm: 'HS256' }],
  ['for another bot', { audience: '11111111-1111-4111-8111-111111111111' }],
  ['of another issuer', { issuer: 'https://login.microsoftonline.com/common/v2.0' }],
  ['that expired', { expiresIn: -400 }],
  ['that is not valid yet', { notBeforeIn: 400 }],
  ['for another service URL', { serviceUrl: 'https://evil.example/' }],
  ['without a service URL', { serviceUrl: null }],
])('a token %s is refused with 401 and does nothing', async (_name, variation) => {
  const answer = await send(await bearer(variation));
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.body as string)).toMatchObject({
    code: 'unauthenticated',
    detail: 'The token of the bot channel is missing or not accepted.',
  });
  expect(ports.contacts.documents.size).toBe(0);
});

test.each([[null], [''], ['Bearer '], ['Bearer x.y.z'], ['Basic abc'], [`Bearer ${'a'.repeat(20_000)}`]])(
  'the header %p is refused with 401',
  async (header) => {
    expect((await send(header)).status).toBe(401);
  },
);

test('a body that is no activity is refused before anything is done with it', async () => {
  expect((await send(await bearer(), { type: 'message' })).status).toBe(400);
  expect((await send(null, { type: 'message' })).status).toBe(401);
});

test('what is wrong with an activity, or with the action of a card, is named', async () => {
  const errorsOf = async (activity: object) =>
    (JSON.parse((await send(await bearer(), activity)).body as string) as { errors: { field: string }[] }).errors;
  expect(await errorsOf({ ...message, from: { id: 1 } })).toMatchObject([{ field: 'body.from.id' }]);
  const invoke = { ...message, type: 'invoke', name: 'adaptiveCard/action' };
  const action = { type: 'Action.Execute', verb: 'delete', data: { approverId: 'ann', cardId: 'one' } };
  expect(await errorsOf({ ...invoke, value: { action } })).toMatchObject([{ field: 'body.value.action.verb' }]);
});

test('no answer may be kept by a cache or taken for another type', async () => {
  expect((await send(await bearer())).headers).toEqual({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('a flood of unknown keys reads the published keys once', async () => {
  const before = issuer.reads();
  await Promise.all(Array.from({ length: 20 }, async () => send(await bearer({ key: 'unknown' }))));
  expect(issuer.reads() - before).toBe(1);
});

test.each<[string, object]>([
  ['of another tenant', { ...message, conversation: { ...message.conversation, tenantId: 'other' } }],
  ['in a group chat', { ...message, conversation: { ...message.conversation, conversationType: 'groupChat' } }],
  ['of somebody unknown to the directory', { ...message, from: { id: '29:ann' } }],
])('a message %s is taken note of and not answered', async (_name, activity) => {
  expect((await send(await bearer(), activity)).status).toBe(200);
  expect(ports.contacts.documents.size).toBe(0);
  expect(ports.chats.said).toEqual([]);
});

test('who removes the app is not reachable until they add it again', async () => {
  const installation = { ...message, type: 'installationUpdate' };
  await send(await bearer(), { ...installation, action: 'remove' });
  expect(ports.contacts.of('ann')).toMatchObject({ chat: null, receipts: { chat: { outcome: 'unreachable' } } });
  await send(await bearer(), { ...installation, action: 'add' });
  expect(ports.contacts.of('ann')?.chat?.conversationId).toBe('a:1');
});

test('an invoke that is no card action is not implemented, and broken ones are refused', async () => {
  const invoke = { ...message, type: 'invoke', name: 'fileConsent/invoke', value: {} };
  expect((await send(await bearer(), invoke)).status).toBe(501);
  expect((await send(await bearer(), { ...invoke, name: 'adaptiveCard/action' })).status).toBe(400);
});

test('an invoke from another tenant is refused in the way of cards', async () => {
  const answer = await send(await bearer(), {
    ...message,
    type: 'invoke',
    name: 'adaptiveCard/action',
    channelData: { tenant: { id: 'other' } },
    value: { action: { type: 'Action.Execute', verb: 'refresh', data: { approverId: 'ann', cardId: 'card-1' } } },
  });
  expect(answer).toMatchObject({ status: 200, jsonBody: { statusCode: 403, type: 'application/vnd.microsoft.error' } });
});
