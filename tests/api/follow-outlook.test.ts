import type { Pairing } from '../../api/src/contract/pairing';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { bookPairing, type BookedPairing } from '../support/booked-pairing';

jest.setTimeout(240_000);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let api: ApiInProcess;
let booked: BookedPairing;

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
  booked = await bookPairing(api);
  await api.runUntil(() => Promise.resolve(subscriptions().length > 0 ? true : null));
  await settle();
});

afterAll(() => api.stop());

const subscriptions = () => api.tenant.tenant.subscriptions.list();
const storedSeries = (personId: string) =>
  api.tenant.tenant.calendars.stored(personId).find(({ recurrence }) => recurrence !== null);

/** Lets Microsoft Graph tell what there is to tell, and the service do what follows from it. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await api.tenant.notified();
    await api.runTimers();
  }
}

/** The id of the n-th session in a person's calendar. */
async function sessionIn(personId: string, number: number): Promise<string> {
  const series = encodeURIComponent(storedSeries(personId)?.id ?? '');
  const span = 'startDateTime=2020-01-01T00:00:00Z&endDateTime=2040-01-01T00:00:00Z';
  const answer = await api.graph(
    'GET',
    `/users/${personId}/events/${series}/instances?${span}&$top=50&$select=id,originalStart`,
  );
  const { value } = answer.json as { value: readonly { id: string; originalStart: string }[] };
  const { series: shown } = await booked.read();
  const inOrder = value.toSorted((a, b) => a.originalStart.localeCompare(b.originalStart));
  const startUtc = shown?.sessions.find((session) => session.number === number)?.startUtc ?? '';
  const near = inOrder.find((each) => Math.abs(Date.parse(each.originalStart) - Date.parse(startUtc)) < 4 * DAY_MS);
  return encodeURIComponent(near?.id ?? 'none');
}

const respond = async (answer: string, number: number) => {
  const id = await sessionIn(booked.seniorId, number);
  const reply = await api.graph('POST', `/users/${booked.seniorId}/events/${id}/${answer}`, { sendResponse: true });
  expect(reply.status).toBe(202);
};

/** How Microsoft Graph sends notifications. */
const asGraph = { 'Content-Type': 'application/json; charset=utf-8' };

const session = (pairing: Pairing, number: number) => pairing.series?.sessions.find((each) => each.number === number);

test('a subscription stands for the mailbox of the organizer, with nothing in it that is secret to Graph but its own', () => {
  const [subscription, ...others] = subscriptions();
  expect(others).toEqual([]);
  expect(subscription).toMatchObject({ userId: booked.juniorId, resource: `/users/${booked.juniorId}/events` });
  expect(subscription?.notificationUrl).toMatch(/^https:.*\/api\/graph\/notifications$/u);
});

test('a tentative answer, and then an acceptance, are on the page as soon as Graph tells of them', async () => {
  await respond('tentativelyAccept', 2);
  await settle();
  expect(session(await booked.read(), 2)).toMatchObject({ partnerResponse: 'tentative', myResponse: 'organizer' });
  await respond('accept', 2);
  await settle();
  const pairing = await booked.read();
  expect(session(pairing, 2)?.partnerResponse).toBe('accepted');
  expect(pairing.timeline.at(-1)?.sentence).toMatch(/accepted session 2 in Outlook/u);
});

test('a decline is told at once, by name and session', async () => {
  await respond('decline', 3);
  await settle();
  const sentences = (await booked.read()).timeline.map(({ sentence }) => sentence);
  expect(sentences.filter((sentence) => /declined session 3 in Outlook/u.test(sentence))).toHaveLength(1);
});

test('a session that is moved in Outlook is moved on the page', async () => {
  const before = session(await booked.read(), 2);
  const startUtc = Date.parse(before?.startUtc ?? '') + HOUR_MS;
  const point = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
  const id = await sessionIn(booked.juniorId, 2);
  const times = { start: point(startUtc), end: point(startUtc + HOUR_MS) };
  expect((await api.graph('PATCH', `/users/${booked.juniorId}/events/${id}`, times)).status).toBe(200);
  await settle();
  const after = session(await booked.read(), 2);
  expect(Date.parse(after?.startUtc ?? '')).toBe(startUtc);
  // A new time asks again.
  expect(after).toMatchObject({ moved: true, partnerResponse: 'none' });
});

test('what notifications do not tell, the sweep finds within the hour', async () => {
  api.tenant.faults.set({ dropNotifications: 1 });
  await respond('tentativelyAccept', 5);
  await settle();
  expect(session(await booked.read(), 5)?.partnerResponse).toBe('none');
  api.advance(61 * 60_000);
  await settle();
  expect(session(await booked.read(), 5)?.partnerResponse).toBe('tentative');
  api.tenant.faults.set({});
});

test('a place that Graph has forgotten is begun anew, and nothing is missed', async () => {
  api.tenant.tenant.calendars.log.forget();
  await respond('accept', 5);
  await settle();
  expect(session(await booked.read(), 5)?.partnerResponse).toBe('accepted');
});

test('a notification with another secret is taken in and not believed', async () => {
  const [subscription] = subscriptions();
  api.tenant.faults.set({ dropNotifications: 1 });
  await respond('tentativelyAccept', 6);
  const url = api.tenant.tenant.subscriptions.reach(subscription?.notificationUrl ?? '');
  const send = (clientState: string) =>
    fetch(url, {
      method: 'POST',
      headers: asGraph,
      body: JSON.stringify({ value: [{ subscriptionId: subscription?.id, clientState, changeType: 'updated' }] }),
    });
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect((await send('guessed')).status).toBe(202);
  expect(warned).toHaveBeenCalledTimes(1);
  warned.mockRestore();
  await settle();
  expect(session(await booked.read(), 6)?.partnerResponse).toBe('none');
  expect((await send(subscription?.clientState ?? '')).status).toBe(202);
  await settle();
  expect(session(await booked.read(), 6)?.partnerResponse).toBe('tentative');
  api.tenant.faults.set({});
});

test('the handshake of a subscription gets its token back as plain text; anything that is no notification is refused', async () => {
  const url = api.tenant.tenant.subscriptions.reach(subscriptions()[0]?.lifecycleNotificationUrl ?? '');
  const echo = await fetch(`${url}?validationToken=${encodeURIComponent('<b>Validation: 1</b>')}`, { method: 'POST' });
  expect([echo.status, echo.headers.get('content-type'), await echo.text()]).toEqual([
    200,
    'text/plain',
    '<b>Validation: 1</b>',
  ]);
  expect((await fetch(url, { method: 'POST', headers: asGraph, body: '{"value": 1}' })).status).toBe(400);
  expect((await fetch(url, { method: 'POST', body: '{"value": []}' })).status).toBe(415);
});

test('a subscription that Outlook removed is made again, one that it doubts is authorised again, and what was missed is read', async () => {
  const { tenant } = api.tenant;
  const only = () => {
    const [one, ...others] = subscriptions();
    if (one === undefined || others.length > 0) throw new Error(`${others.length + 1} subscriptions`);
    return one;
  };
  const first = only();
  tenant.subscriptions.lifecycle(first, 'subscriptionRemoved');
  await settle();
  const second = only();
  expect(second.id).not.toBe(first.id);
  tenant.subscriptions.lifecycle(second, 'reauthorizationRequired');
  expect(only().paused).toBe(true);
  await settle();
  expect(only()).toMatchObject({ id: second.id, paused: false });
  api.tenant.faults.set({ dropNotifications: 1 });
  await respond('accept', 6);
  api.tenant.faults.set({});
  tenant.subscriptions.lifecycle(only(), 'missed');
  await settle();
  expect(session(await booked.read(), 6)?.partnerResponse).toBe('accepted');
});

test('the subscription is renewed for as long as the series lasts', async () => {
  const id = subscriptions()[0]?.id;
  for (let day = 0; day < 30; day += 1) {
    api.advance(DAY_MS);
    await api.runTimers();
    expect(subscriptions().map((each) => each.id)).toEqual([id]);
  }
});

test('a session that is taken out of the calendar is cancelled on the page', async () => {
  const { series } = await booked.read();
  const last = series?.sessions.at(-1)?.number ?? 0;
  const id = await sessionIn(booked.juniorId, last);
  expect((await api.graph('POST', `/users/${booked.juniorId}/events/${id}/cancel`, { comment: 'Sorry' })).status).toBe(
    202,
  );
  await settle();
  expect((await booked.read()).timeline.map(({ sentence }) => sentence)).toContain(
    `Session ${last} was cancelled in Outlook.`,
  );
});

test('a series that is deleted ends the pairing, and the mailbox is watched no more', async () => {
  const series = encodeURIComponent(storedSeries(booked.juniorId)?.id ?? '');
  expect((await api.graph('DELETE', `/users/${booked.juniorId}/events/${series}`)).status).toBe(204);
  await settle();
  const pairing = await booked.read();
  expect(pairing.state).toBe('withdrawn');
  expect(pairing.nextStep).toBe('The series was cancelled in Outlook, so the pairing ended.');
  expect(subscriptions()).toEqual([]);
});
