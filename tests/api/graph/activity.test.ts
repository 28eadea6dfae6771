import { idOf, makeOrgPerson, startGraph, type GraphInProcess, type GraphReply } from '../../support/graph-in-process';

const notification = {
  topic: {
    source: 'text',
    value: 'Approvals',
    webUrl: 'https://teams.microsoft.com/l/entity/app/approvals?context=%7B%7D',
  },
  activityType: 'approvalRequested',
  previewText: { content: 'Two hours a month' },
  templateParameters: [
    { name: 'junior', value: 'Ann' },
    { name: 'senior', value: 'Bob' },
  ],
};
const activityTypes = [
  { type: 'approvalRequested', templateText: '{actor} asks for the time of {junior} and {senior}' },
];

describe('activity notifications', () => {
  let graph: GraphInProcess;
  beforeEach(async () => {
    graph = await startGraph({ people: [makeOrgPerson('ann')], activityTypes });
  });
  afterEach(() => graph.stop());

  const notify = (body: unknown): Promise<GraphReply> =>
    graph.post(`/users/${idOf(graph, 'ann')}/teamwork/sendActivityNotification`, body);
  const feed = () => graph.tenant.activity.of(idOf(graph, 'ann'));

  test('arrive in the feed, newest first', async () => {
    expect((await notify(notification)).status).toBe(204);
    graph.clock.nowMs += 60_000;
    await notify({ ...notification, previewText: { content: 'Second' } });
    expect(feed().map(({ previewText }) => previewText)).toEqual(['Second', 'Two hours a month']);
    expect(feed()[1]).toMatchObject({
      templateParameters: { junior: 'Ann', senior: 'Bob' },
      receivedUtc: '2026-01-05T08:00:00.000Z',
    });
  });

  test('take the place of the earlier one of their chain', async () => {
    await notify({ ...notification, chainId: 7 });
    await notify({ ...notification, chainId: 8 });
    await notify({ ...notification, chainId: 7, previewText: { content: 'Decided' } });
    expect(feed().map(({ chainId, previewText }) => [chainId, previewText])).toEqual([
      [7, 'Decided'],
      [8, 'Two hours a month'],
    ]);
  });

  test('do not reach somebody without the app, until it is installed for them', async () => {
    const user = `/users/${idOf(graph, 'ann')}/teamwork/installedApps`;
    const mine = `${user}?$expand=teamsApp&$filter=teamsApp/externalId eq '${graph.tenant.teamsAppId}'`;
    expect((await graph.get(mine)).json.value).toHaveLength(1);
    graph.tenant.setAppInstalled(idOf(graph, 'ann'), false);
    expect(await notify(notification)).toMatchObject({ status: 403, json: { error: { code: 'Forbidden' } } });
    expect((await graph.get(mine)).json.value).toHaveLength(0);
    const bind = {
      'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${graph.tenant.teamsAppId}`,
    };
    expect((await graph.post(user, bind)).status).toBe(201);
    expect((await notify(notification)).status).toBe(204);
  });
});

describe('a notification that Teams would not take', () => {
  test.each([
    ['an activity that the manifest does not declare', { activityType: 'unknownThing' }],
    ['a sentence without one of its parameters', { templateParameters: [{ name: 'junior', value: 'Ann' }] }],
    ['a preview of 151 characters', { previewText: { content: 'x'.repeat(151) } }],
    ['a topic that leads nowhere', { topic: { source: 'text', value: 'Approvals', webUrl: 'https://example.com' } }],
    ['an entity that is none', { topic: { source: 'entityUrl', value: 'https://example.com/x' } }],
    ['a default activity without its text', { activityType: 'systemDefault' }],
    ['no topic', { topic: undefined }],
  ])('%s', async (_what, wrong) => {
    const graph = await startGraph({ people: [makeOrgPerson('ann')], activityTypes, logged: false });
    const reply = await graph.post(`/users/${idOf(graph, 'ann')}/teamwork/sendActivityNotification`, {
      ...notification,
      ...wrong,
    });
    expect(reply.status).toBe(400);
    expect(graph.tenant.activity.of(idOf(graph, 'ann'))).toEqual([]);
    await graph.stop();
  });
});
