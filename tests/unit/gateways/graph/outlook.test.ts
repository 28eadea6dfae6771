import { openGraph } from '../../../../api/src/gateways/graph/client';
import { createCalendarGateway } from '../../../../api/src/gateways/graph/calendars';
import { createOutlookGateway } from '../../../../api/src/gateways/graph/outlook';
import { unbooked } from '../../../../api/src/domain/pairing/series';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import type { BookedEvent, Series } from '../../../../api/src/domain/pairing/pairing';
import type { OutlookGateway } from '../../../../api/src/use-cases/ports/outlook';
import { type GraphInProcess, idOf, makeOrgPerson, startGraph } from '../../../support/graph-in-process';
import { makePerson } from '../../domain/org/make-person';
import { proposed, seriesFrom } from '../../domain/pairing/make-pairing';

/** Thursday 15 January 2026, nine o'clock in Berlin: the first of three sessions, two weeks apart. */
const FIRST = Date.parse('2026-01-15T08:00:00Z');
const series: Series = unbooked({
  ...seriesFrom(FIRST),
  zoneIana: 'Europe/Berlin',
  startLocal: '2026-01-15T09:00',
});

let graph: GraphInProcess;
let outlook: OutlookGateway;
let event: BookedEvent;

beforeEach(async () => {
  graph = await startGraph({ people: [makeOrgPerson('jun'), makeOrgPerson('sen')] });
  const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + HOUR_MS }) };
  const client = openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 });
  const person = (name: string) =>
    makePerson({ id: idOf(graph, name), displayName: name, mail: `${name}@contoso.example` });
  outlook = createOutlookGateway(client, null);
  event = await createCalendarGateway(client, { appId: 'app', tabId: 'tab' }).bookSeries({
    pairing: proposed(),
    series,
    organizer: person('jun'),
    attendee: person('sen'),
    programName: 'Reverse mentoring',
    transactionId: 'spring.jun~sen~1.book-series.9',
  });
});

afterEach(() => graph.stop());

const observe = (address: string | null = 'sen@contoso.example') => outlook.readSeries(event, series, address);

async function sessionsOf(name: string): Promise<string[]> {
  const id = idOf(graph, name);
  const span = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$orderby=start/dateTime';
  const { value } = (await graph.get(`/users/${id}/calendarView?${span}`)).json;
  return value.map((each) => `/users/${id}/events/${encodeURIComponent(each.id)}`);
}

test("the attendee's copy is found by what it shares with the organizer's event", async () => {
  const senior = idOf(graph, 'sen');
  const [copy] = (await graph.get(`/users/${senior}/events`)).json.value;
  expect(await outlook.findCopyLink(senior, event.iCalUId)).toBe(copy?.['webLink']);
  expect(await outlook.findCopyLink(senior, 'another')).toBeNull();
});

test('a series is seen as booked: its recurrences at their slots, nobody has answered', async () => {
  expect(await observe()).toEqual({
    kind: 'standing',
    sessions: series.sessions.map(({ startUtc, endUtc }) => ({
      originalStartUtc: startUtc,
      startUtc,
      endUtc,
      cancelled: false,
      juniorResponse: 'organizer',
      seniorResponse: 'none',
    })),
  });
});

test('answers, moves and cancellations are seen, whatever the address of the attendee has become', async () => {
  const [one = '', two = '', three = ''] = await sessionsOf('sen');
  await graph.post(`${one}/tentativelyAccept`, { sendResponse: true });
  await graph.post(`${two}/decline`, { sendResponse: true });
  const organizers = await sessionsOf('jun');
  const later = FIRST + 28 * DAY_MS + HOUR_MS;
  const point = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' });
  await graph.send('PATCH', organizers[2] ?? three, { start: point(later), end: point(later + HOUR_MS) });
  await graph.post(`${organizers[0] ?? ''}/cancel`, { comment: 'Sorry' });
  for (const address of ['SEN@contoso.example', 'new.name@contoso.example', null]) {
    const seen = await observe(address);
    expect(seen.kind === 'standing' ? seen.sessions : []).toEqual([
      expect.objectContaining({ originalStartUtc: FIRST + 14 * DAY_MS, seniorResponse: 'declined' }),
      expect.objectContaining({ originalStartUtc: FIRST + 28 * DAY_MS, startUtc: later, seniorResponse: 'none' }),
    ]);
  }
});

test('a series that was deleted is gone', async () => {
  await graph.send('DELETE', `/users/${idOf(graph, 'jun')}/events/${encodeURIComponent(event.eventId)}`);
  expect(await observe()).toEqual({ kind: 'gone' });
});

test('a single event is seen with its time and answer, and as gone once it is', async () => {
  const [one = ''] = await sessionsOf('sen');
  const single = decodeURIComponent((await sessionsOf('jun'))[0]?.split('/').at(-1) ?? '');
  await graph.post(`${one}/decline`, { sendResponse: true });
  const own = { ...event, eventId: single };
  const read = () => outlook.readSession(own, series, 'sen@contoso.example');
  expect(await read()).toMatchObject({ startUtc: FIRST, endUtc: FIRST + HOUR_MS, seniorResponse: 'declined' });
  await graph.send('DELETE', `/users/${idOf(graph, 'jun')}/events/${encodeURIComponent(event.eventId)}`);
  expect(await read()).toBeNull();
});

test('the changes of a mailbox name the series and nothing else of it, from the place where they were read last', async () => {
  const link = await outlook.beginChanges(event.organizerId, FIRST - 30 * DAY_MS, FIRST + 90 * DAY_MS);
  if (link === null) throw new Error('no mailbox');
  const [, second = ''] = await sessionsOf('sen');
  await graph.post(`${second}/decline`, { sendResponse: true });
  const changes = await outlook.readChanges(event.organizerId, link);
  if (changes.kind !== 'read') throw new Error('expired');
  expect([...changes.changedIds]).toEqual([event.eventId]);
  expect(changes.removals).toBe(false);
  const none = await outlook.readChanges(event.organizerId, changes.link);
  expect(none).toMatchObject({ kind: 'read', changedIds: new Set() });
  graph.tenant.calendars.log.forget();
  expect(await outlook.readChanges(event.organizerId, changes.link)).toEqual({ kind: 'expired' });
  const elsewhere = changes.link.replace(/^https?:\/\/[^/]+/u, 'https://graph.microsoft.us');
  expect(await outlook.readChanges(event.organizerId, elsewhere)).toEqual({ kind: 'expired' });
});

test('a mailbox whose person is gone is told as such', async () => {
  const span = [FIRST - 30 * DAY_MS, FIRST + 90 * DAY_MS] as const;
  const link = (await outlook.beginChanges(event.organizerId, ...span)) ?? '';
  graph.tenant.directory.remove(event.organizerId, 'deleted');
  expect(await outlook.readChanges(event.organizerId, link)).toEqual({ kind: 'gone' });
  expect(await outlook.beginChanges(event.organizerId, ...span)).toBeNull();
});

test('without a public address nothing can be subscribed to; with one, only own subscriptions are found', async () => {
  expect(outlook.canSubscribe).toBe(false);
  expect(await outlook.findSubscriptions(event.organizerId)).toEqual([]);
  expect(await outlook.renew('unknown', Date.parse('2026-01-10T00:00:00Z'))).toBe('gone');
  await outlook.unsubscribe('unknown');
});
