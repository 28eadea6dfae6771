import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChangeNotifier } from '../../../local/graph/change-notifier';
import { type GraphInProcess, idOf, makeOrgPerson, startGraph } from '../../support/graph-in-process';

const PUBLIC = 'https://app.contoso.example';
const DAY_MS = 86_400_000;

let graph: GraphInProcess;
let notifier: ChangeNotifier;
let app: Server;
/** Bodies that the app was sent, and what it answers next, 202 when nothing is said. */
let received: { path: string; value: Record<string, unknown>[] }[];
let answers: number[];
let echo: (token: string) => string;

beforeEach(async () => {
  graph = await startGraph({ people: [makeOrgPerson('jun'), makeOrgPerson('sen')] });
  notifier = new ChangeNotifier(graph.tenant, graph.faults);
  received = [];
  answers = [];
  echo = (token) => token;
  app = createServer((request, response) => {
    const url = new URL(request.url ?? '/', PUBLIC);
    const token = url.searchParams.get('validationToken');
    if (token !== null) {
      request.resume();
      response.writeHead(200, { 'Content-Type': 'text/plain' }).end(echo(token));
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { value } = JSON.parse(Buffer.concat(chunks).toString()) as { value: Record<string, unknown>[] };
      const status = answers.shift() ?? 202;
      if (status === 202) received.push({ path: url.pathname, value });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const { port } = app.address() as AddressInfo;
  graph.tenant.subscriptions.reach = (url) => url.replace(PUBLIC, `http://127.0.0.1:${port}`);
});

afterEach(async () => {
  await notifier.stop();
  app.closeAllConnections();
  app.close();
  await graph.stop();
});

const inDays = (days: number) => new Date(graph.clock.nowMs + days * DAY_MS).toISOString();

const wish = (part: Record<string, unknown> = {}) => ({
  changeType: 'created,updated,deleted',
  resource: `/users/${idOf(graph, 'jun')}/events`,
  notificationUrl: `${PUBLIC}/notifications`,
  lifecycleNotificationUrl: `${PUBLIC}/lifecycle`,
  expirationDateTime: inDays(7),
  clientState: 'secret',
  ...part,
});

const meeting = (subject: string) => ({
  subject,
  start: { dateTime: '2026-01-15T09:00:00', timeZone: 'UTC' },
  end: { dateTime: '2026-01-15T10:00:00', timeZone: 'UTC' },
});

const createMeeting = async (subject = 'Talk') =>
  (await graph.post(`/users/${idOf(graph, 'jun')}/events`, meeting(subject))).json.id;

describe('subscriptions', () => {
  test('tell of created, changed and deleted events, several at once, with the secret of the subscriber', async () => {
    const { id } = (await graph.post('/subscriptions', wish())).json;
    const eventId = await createMeeting();
    const path = `/users/${idOf(graph, 'jun')}/events/${encodeURIComponent(eventId)}`;
    await graph.send('PATCH', path, { subject: 'Walk' });
    await graph.send('DELETE', path);
    await notifier.idle();
    const all = received.flatMap(({ value }) => value);
    expect(all.map(({ changeType }) => changeType)).toEqual(['created', 'updated', 'deleted']);
    expect(all[0]).toMatchObject({
      subscriptionId: id,
      clientState: 'secret',
      resource: `Users/${idOf(graph, 'jun')}/Events/${eventId}`,
      resourceData: { id: eventId },
    });
  });

  test('are refused without a proper answer to the handshake, too far ahead, or to an address that is not https', async () => {
    echo = () => 'something else';
    expect((await graph.post('/subscriptions', wish())).json.error?.code).toBe('ValidationError');
    echo = (token) => token;
    const quiet = await startGraph({ people: [makeOrgPerson('jun')], logged: false });
    try {
      const refused = async (part: Record<string, unknown>) =>
        (await quiet.post('/subscriptions', { ...wish({ resource: `/users/${idOf(quiet, 'jun')}/events` }), ...part }))
          .status;
      expect(await refused({ expirationDateTime: inDays(7.1) })).toBe(400);
      expect(await refused({ expirationDateTime: inDays(-1) })).toBe(400);
      expect(await refused({ notificationUrl: 'http://app.contoso.example/notifications' })).toBe(400);
      expect(await refused({ resource: '/users/nobody/events' })).toBe(400);
    } finally {
      await quiet.stop();
    }
  });

  test('end by the clock of the tenant unless they are renewed', async () => {
    const { id } = (await graph.post('/subscriptions', wish())).json;
    graph.clock.nowMs += 6 * DAY_MS;
    expect((await graph.send('PATCH', `/subscriptions/${id}`, { expirationDateTime: inDays(7) })).status).toBe(200);
    graph.clock.nowMs += 6 * DAY_MS;
    expect((await graph.get('/subscriptions')).json.value.map((each) => each.id)).toEqual([id]);
    graph.clock.nowMs += 2 * DAY_MS;
    expect((await graph.get(`/subscriptions/${id}`)).status).toBe(404);
    await createMeeting();
    await notifier.idle();
    expect(received).toEqual([]);
  });

  test('are deleted once', async () => {
    const { id } = (await graph.post('/subscriptions', wish())).json;
    expect((await graph.send('DELETE', `/subscriptions/${id}`)).status).toBe(204);
    expect((await graph.send('DELETE', `/subscriptions/${id}`)).status).toBe(404);
  });

  test('repeat what was not taken in, and lose what they are told to lose', async () => {
    await graph.post('/subscriptions', wish());
    answers = [500];
    await createMeeting('first');
    await notifier.idle();
    expect(received).toHaveLength(1);
    graph.faults.set({ dropNotifications: 1 });
    await createMeeting('second');
    await notifier.idle();
    expect(received).toHaveLength(1);
  });

  test('pause where they have to be authorised again, and say so at the address for that', async () => {
    const { id } = (await graph.post('/subscriptions', wish())).json;
    const one = graph.tenant.subscriptions.get(id);
    if (one === undefined) throw new Error('no subscription');
    graph.tenant.subscriptions.lifecycle(one, 'reauthorizationRequired');
    await createMeeting();
    await notifier.idle();
    expect(received.map(({ path, value }) => [path, value[0]?.['lifecycleEvent']])).toEqual([
      ['/lifecycle', 'reauthorizationRequired'],
    ]);
    expect((await graph.send('POST', `/subscriptions/${id}/reauthorize`)).status).toBe(204);
    await createMeeting('again');
    await notifier.idle();
    expect(received.at(-1)?.value[0]).toMatchObject({ changeType: 'created' });
  });
});

describe('calendarView/delta', () => {
  const first = () =>
    graph.get(
      `/users/${idOf(graph, 'jun')}/calendarView/delta?startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-03-01T00:00:00Z`,
    );
  const weekly = {
    ...meeting('Series'),
    recurrence: {
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['thursday'], firstDayOfWeek: 'monday' },
      range: { type: 'numbered', startDate: '2026-01-15', numberOfOccurrences: 4, recurrenceTimeZone: 'UTC' },
    },
  };

  test('lists the span page by page, then only what changed since, then nothing', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 12; number += 1) ids.push(await createMeeting(`Meeting ${number}`));
    const page = await first();
    expect(page.json.value).toHaveLength(10);
    const rest = await graph.get(page.json['@odata.nextLink'] ?? '');
    expect([...page.json.value, ...rest.json.value].map(({ id }) => id).sort()).toEqual([...ids].sort());
    const path = `/users/${idOf(graph, 'jun')}/events/${encodeURIComponent(ids[3] ?? '')}`;
    await graph.send('PATCH', path, { subject: 'Changed' });
    await graph.send('DELETE', `/users/${idOf(graph, 'jun')}/events/${encodeURIComponent(ids[5] ?? '')}`);
    const later = await graph.get(rest.json['@odata.deltaLink'] ?? '');
    expect(later.json.value.map((each) => [each.id, each['@removed']])).toEqual([
      [ids[3], undefined],
      [ids[5], { reason: 'deleted' }],
    ]);
    expect((await graph.get(later.json['@odata.deltaLink'] ?? '')).json.value).toEqual([]);
  });

  test('tells the whole series where one occurrence changed, and of plain occurrences only where they stand', async () => {
    const begun = await first();
    const series = (await graph.post(`/users/${idOf(graph, 'jun')}/events`, weekly)).json.id;
    const told = await graph.get(begun.json['@odata.deltaLink'] ?? '');
    expect(told.json.value.map((each) => each['type'])).toEqual([
      'seriesMaster',
      ...Array<string>(4).fill('occurrence'),
    ]);
    expect(Object.keys(told.json.value[1] ?? {}).sort()).toEqual(
      ['@odata.etag', 'end', 'id', 'seriesMasterId', 'start', 'type'].sort(),
    );
    const second = told.json.value[2]?.id ?? '';
    await graph.send('DELETE', `/users/${idOf(graph, 'jun')}/events/${encodeURIComponent(second)}`);
    const after = await graph.get(told.json['@odata.deltaLink'] ?? '');
    expect(after.json.value.map((each) => each.id)).toEqual(
      [series, ...told.json.value.slice(1).map((each) => each.id)].filter((id) => id !== second),
    );
  });

  test('is begun anew where the place is forgotten, and takes no $select', async () => {
    const begun = await first();
    graph.tenant.calendars.log.forget();
    const gone = await graph.get(begun.json['@odata.deltaLink'] ?? '');
    expect([gone.status, gone.json.error?.code]).toEqual([410, 'SyncStateNotFound']);
    const select = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-03-01T00:00:00Z&$select=id';
    expect((await graph.get(`/users/${idOf(graph, 'jun')}/calendarView/delta?${select}`)).status).toBe(400);
  });
});
