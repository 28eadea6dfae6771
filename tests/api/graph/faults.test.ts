import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../support/graph-in-process';

function event(transactionId: string): Record<string, unknown> {
  const at = (hour: number) => ({ dateTime: `2026-01-13T${hour}:00:00`, timeZone: 'UTC' });
  return { subject: 'Chat', transactionId, start: at(10), end: at(11) };
}

describe('faults on the wire', () => {
  let graph: GraphInProcess;
  let path = '';
  beforeEach(async () => {
    graph = await startGraph({ people: [makeOrgPerson('ann')] });
    path = `/users/${idOf(graph, 'ann')}/events`;
  });
  afterEach(() => graph.stop());

  const stored = (): number => graph.tenant.calendars.stored(idOf(graph, 'ann')).length;

  test('throttling says how long to wait, and nothing happens', async () => {
    graph.faults.set({ throttle: 1, retryAfterSeconds: 7 });
    const reply = await graph.post(path, event('a'));
    expect(reply.status).toBe(429);
    expect(reply.headers.get('retry-after')).toBe('7');
    expect(reply.json.error).toMatchObject({
      code: 'TooManyRequests',
      innerError: { 'request-id': reply.headers.get('request-id') },
    });
    expect(stored()).toBe(0);
  });

  test('an error of the service comes without an effect', async () => {
    graph.faults.set({ errors: 1 });
    expect([503, 504]).toContain((await graph.post(path, event('a'))).status);
    expect(stored()).toBe(0);
  });

  test.each(['timeoutAfterEffect', 'reset'] as const)(
    'after %s the effect is there once, whatever is tried again',
    async (kind) => {
      graph.faults.set({ [kind]: 1 });
      await expect(graph.post(path, event('a'))).rejects.toThrow();
      expect(stored()).toBe(1);
      graph.faults.set({});
      expect((await graph.post(path, event('a'))).status).toBe(201);
      expect(stored()).toBe(1);
    },
  );

  test('concern only the paths that were named', async () => {
    graph.faults.set({ throttle: 1, paths: ['/events'] });
    expect((await graph.get('/users?$select=id')).status).toBe(200);
    expect((await graph.post(path, event('a'))).status).toBe(429);
  });

  test('a fifth request at a time for one mailbox is throttled', async () => {
    graph.faults.set({ latencyMs: 150 });
    const replies = await Promise.all(Array.from({ length: 6 }, () => graph.get(`${path}?$select=id`)));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  });
});
