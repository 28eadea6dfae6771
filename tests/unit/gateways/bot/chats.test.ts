import { GraphError } from '@microsoft/microsoft-graph-client';
import { createChatGateway } from '../../../../api/src/gateways/bot/chats';
import type { ConnectorAnswer } from '../../../../api/src/gateways/bot/connector';
import type { Graph } from '../../../../api/src/gateways/graph/client';
import type { ChatGateway } from '../../../../api/src/use-cases/ports/chats';

const options = {
  tenantId: 'tenant-1',
  botId: 'bot-1',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  catalogAppId: 'catalog-1' as string | null,
};
const chat = { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversationId: 'a:1', memberId: '29:ann' };
const message = { card: { type: 'AdaptiveCard' } as never, text: 'An approval waits.' };

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

const refusal = (status: number, code: string): ConnectorAnswer => ({ ok: false, status, code, message: '' });
const done = (body: unknown): ConnectorAnswer => ({ ok: true, body });

/** The gateway on a channel that gives these answers in turn, and a Graph that answers installation like this. */
function gatewayOn(
  answers: ConnectorAnswer[],
  given: { readonly install?: () => Promise<unknown>; readonly catalogAppId?: string | null } = {},
): { readonly chats: ChatGateway; readonly sent: Sent[]; readonly installed: unknown[] } {
  const sent: Sent[] = [];
  const installed: unknown[] = [];
  const post = (body: unknown) => {
    installed.push(body);
    return given.install?.() ?? Promise.resolve({});
  };
  const graph = { client: { api: () => ({ post }) } } as unknown as Graph;
  const connector = (method: string, url: string, body?: unknown) => {
    sent.push({ method, url, body });
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new Error('Nothing more was expected.')) : Promise.resolve(answer);
  };
  return { chats: createChatGateway(connector, graph, { ...options, ...given }), sent, installed };
}

const graphRefusal = (statusCode: number) => () =>
  Promise.reject(Object.assign(new GraphError(statusCode), { statusCode }));

test('a chat is opened by directory id, and its one member is the person', async () => {
  const members = [{ id: '29:xyz', objectId: 'ann' }];
  const { chats, sent } = gatewayOn([done({ id: 'a:1' }), done(members)]);
  expect(await chats.open('ann')).toEqual({
    kind: 'open',
    chat: { serviceUrl: options.serviceUrl, conversationId: 'a:1', memberId: '29:xyz' },
  });
  expect(sent[0]).toMatchObject({
    method: 'POST',
    url: 'https://smba.trafficmanager.net/teams/v3/conversations',
    body: { bot: { id: '28:bot-1' }, members: [{ id: 'ann' }], tenantId: 'tenant-1', isGroup: false },
  });
});

test('a roster that names the person as SDKs do is read as well', async () => {
  const { chats } = gatewayOn([done({ id: 'a:1' }), done([{ id: '29:xyz', aadObjectId: 'ann' }])]);
  expect((await chats.open('ann')).kind).toBe('open');
});

test('a chat with somebody else is never used', async () => {
  const { chats } = gatewayOn([done({ id: 'a:1' }), done([{ id: '29:xyz', objectId: 'bob' }])]);
  await expect(chats.open('ann')).rejects.toThrow('The channel opened a chat with somebody else.');
});

test('the app is installed for who does not have it, and the chat opened then', async () => {
  const answers = [refusal(403, 'Forbidden'), done({ id: 'a:1' }), done([{ id: '29:xyz', objectId: 'ann' }])];
  const { chats, installed } = gatewayOn(answers);
  expect((await chats.open('ann')).kind).toBe('open');
  expect(installed).toEqual([
    { 'teamsApp@odata.bind': 'https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/catalog-1' },
  ]);
});

test.each<[string, Parameters<typeof gatewayOn>[1], RegExp]>([
  ['is not set up', { catalogAppId: null }, /Ask your Teams admin to deploy/u],
  ['is not permitted', { install: graphRefusal(403) }, /TeamsAppInstallation\.ReadWriteSelfForUser\.All/u],
  ['finds no such account or app', { install: graphRefusal(404) }, /no Teams account/u],
])('where installation %s, the reason says who has to do what', async (_name, given, reason) => {
  const { chats } = gatewayOn([refusal(403, 'Forbidden')], given);
  expect(await chats.open('ann')).toEqual({ kind: 'unreachable', reason: expect.stringMatching(reason) as string });
});

test('a card is posted with its words as the summary, at the address of the chat', async () => {
  const { chats, sent } = gatewayOn([done({ id: '17' })]);
  expect(await chats.post(chat, message)).toEqual({ kind: 'posted', activityId: '17' });
  expect(sent).toEqual([
    {
      method: 'POST',
      url: 'https://smba.trafficmanager.net/emea/v3/conversations/a%3A1/activities',
      body: {
        type: 'message',
        summary: 'An approval waits.',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
      },
    },
  ]);
});

test('a message is changed in place, and one that is gone is no failure', async () => {
  const { chats, sent } = gatewayOn([done({}), refusal(404, 'ActivityNotFoundInConversation')]);
  expect(await chats.update(chat, '17', message)).toEqual({ kind: 'updated' });
  expect(await chats.update(chat, '18', message)).toEqual({ kind: 'gone' });
  expect(sent[0]).toMatchObject({ method: 'PUT', url: expect.stringMatching(/activities\/17$/u) as string });
});

test.each([
  [403, 'MessageWritesBlocked', /unblock/u],
  [403, 'BotNotInConversationRoster', /add Vice Versa/u],
  [404, 'ConversationNotFound', /no Teams account/u],
])('a refusal %i %s is about the person, who is not reachable', async (status, code, reason) => {
  const { chats } = gatewayOn([refusal(status, code)]);
  expect(await chats.post(chat, message)).toEqual({
    kind: 'unreachable',
    reason: expect.stringMatching(reason) as string,
  });
});

test.each([
  [401, 'Unauthorized'],
  [413, 'MessageSizeTooBig'],
])('a refusal %i %s is about the service: no repeat can help', async (status, code) => {
  const { chats } = gatewayOn([refusal(status, code)]);
  await expect(chats.post(chat, message)).rejects.toMatchObject({ name: 'PermanentFailure' });
});
