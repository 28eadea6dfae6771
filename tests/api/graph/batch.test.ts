import { z } from 'zod';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../support/graph-in-process';

const responses = z.object({
  responses: z.array(
    z.looseObject({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()),
      body: z.looseObject({}).optional(),
    }),
  ),
});
type Inner = z.infer<typeof responses>['responses'][number];

const typed = { 'Content-Type': 'application/json' };

function event(transactionId: string, subject = 'Chat'): Record<string, unknown> {
  const at = (hour: number) => ({ dateTime: `2026-01-13T${hour}:00:00`, timeZone: 'UTC' });
  return { subject, transactionId, start: at(10), end: at(11) };
}

describe('$batch', () => {
  let graph: GraphInProcess;
  beforeEach(async () => {
    graph = await startGraph({ people: Array.from({ length: 25 }, (_, at) => makeOrgPerson(`p${at}`)) });
  });
  afterEach(() => graph.stop());

  const batch = async (requests: unknown[]): Promise<{ status: number; byId: Map<string, Inner>; ids: string[] }> => {
    const reply = await graph.post('/$batch', { requests });
    const all = reply.status === 200 ? responses.parse(reply.json).responses : [];
    return { status: reply.status, byId: new Map(all.map((one) => [one.id, one])), ids: all.map(({ id }) => id) };
  };
  const settings = (at: number, id = String(at)) => ({
    id,
    method: 'GET',
    url: `/users/${idOf(graph, `p${at}`)}/mailboxSettings`,
  });

  test('answers twenty requests, each once, in another order', async () => {
    const { byId, ids } = await batch(Array.from({ length: 20 }, (_, at) => settings(at)));
    expect(byId.size).toBe(20);
    expect([...byId.values()].every(({ status }) => status === 200)).toBe(true);
    expect(ids).not.toEqual([...ids].sort((a, b) => Number(a) - Number(b)));
  });

  test('throttles what is more than four at a time for one mailbox', async () => {
    const { byId } = await batch(Array.from({ length: 6 }, (_, at) => settings(1, String(at))));
    const throttled = [...byId.values()].filter(({ status }) => status === 429);
    expect(throttled).toHaveLength(2);
    expect(throttled[0]).toMatchObject({
      headers: { 'Retry-After': '1' },
      body: { error: { code: 'ApplicationThrottled' } },
    });
  });

  test('serves what depends on something after it, and fails it with what it waits for', async () => {
    const user = `/users/${idOf(graph, 'p1')}`;
    const { byId } = await batch([
      { id: 'read', method: 'GET', url: `${user}/events?$select=subject`, dependsOn: ['write'] },
      { id: 'write', method: 'POST', url: `${user}/events`, headers: typed, body: event('a') },
      { id: 'bad', method: 'GET', url: '/users/nobody@contoso.example' },
      { id: 'lost', method: 'GET', url: `${user}/mailboxSettings`, dependsOn: ['bad'] },
    ]);
    expect(byId.get('write')?.status).toBe(201);
    expect(byId.get('read')?.body).toMatchObject({ value: [{ subject: 'Chat' }] });
    expect(byId.get('bad')?.status).toBe(404);
    expect(byId.get('lost')).toMatchObject({ status: 424, body: { error: { code: 'FailedDependency' } } });
  });

  test('carries getSchedule and answers without a body', async () => {
    const user = `/users/${idOf(graph, 'p1')}`;
    const span = {
      startTime: { dateTime: '2026-01-12T00:00:00', timeZone: 'UTC' },
      endTime: { dateTime: '2026-01-13T00:00:00', timeZone: 'UTC' },
    };
    const notification = {
      topic: { source: 'text', value: 'Approvals', webUrl: 'https://teams.microsoft.com/l/entity/app/approvals' },
      activityType: 'systemDefault',
      previewText: { content: 'Hello' },
      templateParameters: [{ name: 'systemDefaultText', value: 'Hello' }],
    };
    const { byId } = await batch([
      {
        id: '1',
        method: 'POST',
        url: `${user}/calendar/getSchedule`,
        headers: typed,
        body: { schedules: ['p1@contoso.example'], ...span },
      },
      { id: '2', method: 'POST', url: `${user}/teamwork/sendActivityNotification`, headers: typed, body: notification },
    ]);
    expect(byId.get('1')?.body).toMatchObject({ value: [{ scheduleId: 'p1@contoso.example' }] });
    expect(byId.get('2')).toMatchObject({ status: 204 });
    expect(byId.get('2')).not.toHaveProperty('body');
  });

  test('may fail in part; the effect of a lost answer is there, and a repeat finds it', async () => {
    graph.faults.set({ batchPartial: 0.6, seed: 5 });
    const post = (at: number) => ({
      id: String(at),
      method: 'POST',
      url: `/users/${idOf(graph, `p${at}`)}/events`,
      headers: typed,
      body: event(`t${at}`),
    });
    let left = Array.from({ length: 20 }, (_, at) => at);
    const seen = new Set<number>();
    for (let round = 0; round < 30 && left.length > 0; round++) {
      const { byId } = await batch(left.map(post));
      for (const { status } of byId.values()) seen.add(status);
      left = left.filter((at) => byId.get(String(at))?.status !== 201);
    }
    expect(left).toEqual([]);
    expect([...seen].sort()).toEqual([201, 429, 503, 504]);
    for (let at = 0; at < 20; at++) expect(graph.tenant.calendars.stored(idOf(graph, `p${at}`))).toHaveLength(1);
  });
});

describe('a batch that is wrong as a whole', () => {
  test.each([
    [
      'more than twenty requests',
      Array.from({ length: 21 }, (_, at) => ({ id: String(at), method: 'GET', url: '/users' })),
    ],
    ['an id twice', [1, 2].map(() => ({ id: 'a', method: 'GET', url: '/users' }))],
    ['an absolute address', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/users' }]],
    ['a body without its type', [{ id: '1', method: 'POST', url: '/users/x/events', body: {} }]],
    ['waiting for nobody', [{ id: '1', method: 'GET', url: '/users', dependsOn: ['2'] }]],
    [
      'waiting for each other',
      [
        { id: '1', method: 'GET', url: '/users', dependsOn: ['2'] },
        { id: '2', method: 'GET', url: '/users', dependsOn: ['1'] },
      ],
    ],
    ['no requests', []],
  ])('%s', async (_what, requests) => {
    const graph = await startGraph({ people: [makeOrgPerson('ann')], logged: false });
    const reply = await graph.post('/$batch', { requests });
    expect(reply).toMatchObject({ status: 400, json: { error: { code: 'BadRequest' } } });
    await graph.stop();
  });
});
