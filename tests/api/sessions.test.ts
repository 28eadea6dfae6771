import { routes } from '../../api/src/contract/routes';
import { DAY_MS, HOUR_MS } from '../../api/src/domain/scheduling/time-units';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { bookPairing, type BookedPairing } from '../support/booked-pairing';

jest.setTimeout(240_000);

let api: ApiInProcess;
let booked: BookedPairing;

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
  booked = await bookPairing(api);
});

afterAll(() => api.stop());

/** Starts of the sessions of one series as they stand in somebody's calendar. */
function inCalendar(personId: string): readonly number[] {
  const fromMs = api.tenant.clock.now().getTime();
  return api.tenant.tenant.calendars
    .between(personId, fromMs, fromMs + 400 * DAY_MS)
    .filter(({ event }) => event.subject.includes(' and ') && event.joinUrl !== null && event.recurrence !== null)
    .map((occurrence) => occurrence.startUtcMs);
}

const sessionTimes = async (sessionNumber: number) =>
  (
    await api.call(routes.sessionTimes, booked.seniorId, {
      params: { ...booked.params, sessionNumber: String(sessionNumber) },
    })
  ).body.items;

test('a session moves from the page of the pair into both Outlook calendars, and the partner hears of it', async () => {
  const times = await sessionTimes(2);
  const to = times.find(({ recommended }) => recommended)?.startUtc ?? times[0]?.startUtc ?? '';
  const moved = await api.call(routes.moveSession, booked.seniorId, {
    params: { ...booked.params, sessionNumber: '2' },
    body: { startUtc: to },
  });
  const second = moved.body.series?.sessions.find(({ number }) => number === 2);
  expect(Date.parse(second?.startUtc ?? '')).toBe(Date.parse(to));
  for (const personId of [booked.juniorId, booked.seniorId]) {
    expect(inCalendar(personId)).toContain(Date.parse(to));
  }
  await api.runTimers();
  expect(JSON.stringify(api.tenant.tenant.activity.of(booked.juniorId))).toContain('sessionMoved');
  expect(JSON.stringify(api.tenant.tenant.activity.of(booked.seniorId))).not.toContain('sessionMoved');
});

test('a time that Outlook shows as taken is refused with what to do', async () => {
  const [first] = await sessionTimes(3);
  const startUtc = first?.startUtc ?? '';
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
  await api.graph('POST', `/users/${booked.juniorId}/events`, {
    subject: 'Something else',
    start: at(Date.parse(startUtc)),
    end: at(Date.parse(startUtc) + HOUR_MS),
    showAs: 'busy',
  });
  const refused = await api.attempt(routes.moveSession, booked.seniorId, {
    params: { ...booked.params, sessionNumber: '3' },
    body: { startUtc },
  });
  expect(refused).toMatchObject({ status: 409, body: { code: 'time-not-possible' } });
});

test('managers and leads may neither see the times nor move a session', async () => {
  const lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  const params = { ...booked.params, sessionNumber: '2' };
  expect((await api.attempt(routes.sessionTimes, lead, { params })).status).toBe(404);
  const body = { startUtc: new Date().toISOString() };
  expect((await api.attempt(routes.moveSession, lead, { params, body })).status).toBe(404);
});

test('a session that the senior declines in Outlook finds another time by itself', async () => {
  const before = (await booked.read()).series?.sessions.find(({ number }) => number === 4)?.startUtc ?? '';
  const span = `startDateTime=${before}&endDateTime=${new Date(Date.parse(before) + HOUR_MS).toISOString()}`;
  const view = await api.graph('GET', `/users/${booked.seniorId}/calendarView?${span}&$select=id,subject,type`);
  const { value } = view.json as { value: readonly { id: string; subject: string; type: string }[] };
  const own = value.find(({ type }) => type === 'occurrence' || type === 'exception');
  const path = `/users/${booked.seniorId}/events/${encodeURIComponent(own?.id ?? '')}/decline`;
  expect((await api.graph('POST', path, { sendResponse: true })).status).toBe(202);
  const rebooked = await api.runUntil(async () => {
    await api.tenant.notified();
    const session = (await booked.read()).series?.sessions.find(({ number }) => number === 4);
    return session !== undefined && session.startUtc !== before ? session : null;
  });
  expect(Math.abs(Date.parse(rebooked.startUtc) - Date.parse(before))).toBeLessThan(14 * DAY_MS);
  expect(inCalendar(booked.seniorId)).toContain(Date.parse(rebooked.startUtc));
  expect(rebooked.partnerResponse).toBe('none');
});
