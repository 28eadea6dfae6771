import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../support/graph-in-process';

/** Requests that are wrong on purpose: kept out of the traffic that is checked against Graph's metadata. */
describe('what Graph refuses', () => {
  let graph: GraphInProcess;
  beforeAll(async () => {
    graph = await startGraph({
      people: [makeOrgPerson('ann'), makeOrgPerson('guest', { kind: 'guest', mail: 'g@partner.example' })],
      logged: false,
    });
  });
  afterAll(() => graph.stop());

  test.each([
    ['a page of a thousand', '/users?$top=1000', 400, 'Request_UnsupportedQuery'],
    ['skipping users', '/users?$skip=10', 400, 'Request_BadRequest'],
    ['a property that users do not have', '/users?$select=shoeSize', 400, 'BadRequest'],
    ['mailbox settings of everybody', '/users?$select=id,mailboxSettings', 501, 'NotImplemented'],
    ['skills of everybody', '/users?$select=skills', 501, 'NotImplemented'],
    ['an advanced filter without its header', "/users?$filter=department ne 'Sales'", 400, 'Request_UnsupportedQuery'],
    ['a count without its header', '/users?$count=true', 400, 'Request_UnsupportedQuery'],
    ['a filter that ends too early', '/users?$filter=mail eq', 400, 'BadRequest'],
    ['a filter on what cannot be filtered', "/users?$filter=shoeSize eq '44'", 400, 'Request_UnsupportedQuery'],
    ['a page token that was made up', '/users?$skiptoken=abc', 400, 'Directory_ExpiredPageToken'],
    ['a page size in a delta', '/users/delta?$top=5', 400, 'Request_UnsupportedQuery'],
    ['managers in a delta by expansion', '/users/delta?$expand=manager', 400, 'Request_UnsupportedQuery'],
    ['somebody who is not there', '/users/nobody@contoso.example', 404, 'Request_ResourceNotFound'],
    ['/me without a person', '/me', 400, 'BadRequest'],
    ['a resource that does not exist', '/users/ann@contoso.example/horoscope', 400, 'BadRequest'],
    ['a calendar view without a window', '/users/ann@contoso.example/calendarView', 400, 'ErrorInvalidParameter'],
    ['an event that is not there', '/users/ann@contoso.example/events/AAMk1%3D', 404, 'ErrorItemNotFound'],
    [
      'the mailbox of a guest',
      '/users/g_partner.example%23EXT%23@contoso.example/mailboxSettings',
      404,
      'MailboxNotEnabledForRESTAPI',
    ],
  ])('%s', async (_what, path, status, code) => {
    expect(await graph.get(path)).toMatchObject({ status, json: { error: { code } } });
  });

  const at = (dateTime: string, timeZone = 'UTC') => ({ dateTime, timeZone });
  const span = { startTime: at('2026-01-12T00:00:00'), endTime: at('2026-01-13T00:00:00') };
  const schedules = ['ann@contoso.example'];

  test.each([
    ['more than twenty addresses', { ...span, schedules: Array.from({ length: 21 }, () => schedules[0]) }],
    ['62 days', { schedules, startTime: at('2026-01-01T00:00:00'), endTime: at('2026-03-04T00:00:00') }],
    ['an interval of four minutes', { ...span, schedules, availabilityViewInterval: 4 }],
    [
      'an interval longer than the window',
      {
        schedules,
        startTime: at('2026-01-12T00:00:00'),
        endTime: at('2026-01-12T00:10:00'),
        availabilityViewInterval: 30,
      },
    ],
    ['an end before the start', { schedules, startTime: span.endTime, endTime: span.startTime }],
    [
      'a zone that nobody knows',
      { ...span, schedules, startTime: at('2026-01-12T00:00:00', 'Middle Earth Standard Time') },
    ],
    ['no addresses', { ...span, schedules: [] }],
  ])('free/busy with %s', async (_what, body) => {
    const reply = await graph.post(`/users/${idOf(graph, 'ann')}/calendar/getSchedule`, body);
    expect(reply.status).toBe(400);
    expect(reply.json.error?.message).not.toBe('');
  });

  const event = { subject: 'x', start: at('2026-01-13T10:00:00'), end: at('2026-01-13T11:00:00') };
  const range = { type: 'numbered', startDate: '2026-01-13', numberOfOccurrences: 3 };

  test.each([
    ['no start', { subject: 'x', end: event.end }],
    ['an end before its start', { ...event, end: at('2026-01-13T09:00:00') }],
    [
      'a weekly pattern without its first day',
      { ...event, recurrence: { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['tuesday'] }, range } },
    ],
    [
      'a monthly pattern without its day',
      { ...event, recurrence: { pattern: { type: 'absoluteMonthly', interval: 1 }, range } },
    ],
    [
      'a range that ends before it begins',
      {
        ...event,
        recurrence: {
          pattern: { type: 'daily', interval: 1 },
          range: { type: 'endDate', startDate: '2026-01-13', endDate: '2026-01-01' },
        },
      },
    ],
    ['an all-day event at ten', { ...event, isAllDay: true }],
    ['a word where a date belongs', { ...event, start: at('tomorrow') }],
  ])('an event with %s', async (_what, body) => {
    expect((await graph.post(`/users/${idOf(graph, 'ann')}/events`, body)).status).toBe(400);
    expect(graph.tenant.calendars.stored(idOf(graph, 'ann'))).toEqual([]);
  });

  test('another method than the documented', async () => {
    expect((await graph.send('DELETE', '/users')).status).toBe(405);
  });

  test('a body that is no JSON', async () => {
    const response = await fetch(`${graph.root}/users/${idOf(graph, 'ann')}/events`, {
      method: 'POST',
      body: '{',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(response.status).toBe(400);
  });
});

describe('tokens', () => {
  test("a call without a good one is answered 401, in Graph's shape", async () => {
    const graph = await startGraph({
      people: [makeOrgPerson('ann')],
      verifyToken: (authorization) =>
        Promise.resolve(authorization === 'Bearer good' ? { kind: 'app', userId: null } : null),
    });
    const refused = await graph.get('/users?$select=id', { 'client-request-id': 'mine' });
    expect(refused).toMatchObject({
      status: 401,
      json: { error: { code: 'InvalidAuthenticationToken', innerError: { 'client-request-id': 'mine' } } },
    });
    expect((await graph.get('/users?$select=id', { Authorization: 'Bearer good' })).status).toBe(200);
    await graph.stop();
  });

  test('of a person make /me theirs', async () => {
    const people = [makeOrgPerson('ann')];
    let annId = '';
    const graph = await startGraph({
      people,
      verifyToken: () => Promise.resolve({ kind: 'delegated', userId: annId }),
    });
    annId = idOf(graph, 'ann');
    expect((await graph.get('/me?$select=mail')).json).toMatchObject({ id: annId, mail: 'ann@contoso.example' });
    await graph.stop();
  });
});
