import { createCalendarGateway } from '../../../../api/src/gateways/graph/calendars';
import { openGraph } from '../../../../api/src/gateways/graph/client';
import type { Pairing, Session } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import type { CalendarGateway, SeriesInvitation } from '../../../../api/src/use-cases/ports/calendars';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../../support/graph-in-process';
import { makePerson } from '../../domain/org/make-person';
import { proposed, reach, seriesFrom } from '../../domain/pairing/make-pairing';

const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + HOUR_MS }) };
const app = { appId: '22222222-2222-4222-8222-222222222222', tabId: 'vice-versa' };

/** Thursday 15 January 2026, nine o'clock in Berlin: the first of three sessions, two weeks apart. */
const FIRST = Date.parse('2026-01-15T08:00:00Z');
const SECOND = FIRST + 14 * DAY_MS;
const oneHourFrom = (startUtc: number) => ({ startUtc, endUtc: startUtc + HOUR_MS });

let graph: GraphInProcess;
let calendars: CalendarGateway;
let invitation: SeriesInvitation;
let second: Session;

beforeEach(async () => {
  graph = await startGraph({ people: [makeOrgPerson('jun'), makeOrgPerson('sen')] });
  calendars = createCalendarGateway(openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 }), app);
  const person = (name: string) => makePerson({ id: idOf(graph, name), mail: `${name}@contoso.example` });
  const pairing: Pairing = { ...proposed(), junior: { personId: idOf(graph, 'jun'), acceptedAtUtc: 0 } };
  const planned = { ...seriesFrom(FIRST), zoneIana: 'Europe/Berlin', startLocal: '2026-01-15T09:00' };
  const { series } = reach.planned(reach.approved(), planned);
  if (series?.sessions[1] === undefined) throw new Error('no series');
  second = series.sessions[1];
  invitation = {
    pairing,
    series,
    organizer: person('jun'),
    attendee: person('sen'),
    programName: 'Reverse mentoring',
    transactionId: 'spring.jun~sen~1.book-series.9',
  };
});
afterEach(() => graph.stop());

/** Starts of what stands in somebody's calendar, as Graph writes them. */
async function startsOf(name: string): Promise<string[]> {
  const window = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$top=100&$orderby=start/dateTime';
  const reply = await graph.get(`/users/${idOf(graph, name)}/calendarView?${window}`);
  return reply.json.value
    .filter((event) => event['isCancelled'] !== true)
    .map((event) => (event['start'] as { dateTime: string }).dateTime.slice(0, 16));
}

test('moves one session in both calendars and no other, as often as it is repeated', async () => {
  const booked = await calendars.bookSeries(invitation);
  for (let times = 0; times < 2; times += 1) {
    expect(await calendars.moveSession(booked, invitation.series, second, oneHourFrom(SECOND + DAY_MS))).toBe('moved');
    for (const name of ['jun', 'sen']) {
      expect(await startsOf(name)).toEqual(['2026-01-15T08:00', '2026-01-30T08:00', '2026-02-12T08:00']);
    }
  }
});

test('finds the session wherever somebody put it before, over a change of the clocks too', async () => {
  const booked = await calendars.bookSeries(invitation);
  await calendars.moveSession(booked, invitation.series, second, oneHourFrom(SECOND + 4 * DAY_MS));
  expect(await calendars.moveSession(booked, invitation.series, second, oneHourFrom(SECOND - DAY_MS))).toBe('moved');
  expect(await startsOf('jun')).toEqual(['2026-01-15T08:00', '2026-01-28T08:00', '2026-02-12T08:00']);
});

test('says so where Outlook keeps the order of the series', async () => {
  const booked = await calendars.bookSeries(invitation);
  const onTheDayOfTheNext = oneHourFrom(SECOND + 14 * DAY_MS + 2 * HOUR_MS);
  const answer = await calendars.moveSession(booked, invitation.series, second, onTheDayOfTheNext);
  expect(answer).toBe('crosses-neighbour');
  expect(await startsOf('jun')).toEqual(['2026-01-15T08:00', '2026-01-29T08:00', '2026-02-12T08:00']);
});

test('says so where the session was cancelled in Outlook', async () => {
  const booked = await calendars.bookSeries(invitation);
  await calendars.moveSessions(booked, {
    ...invitation.series,
    sessions: invitation.series.sessions.filter(({ number }) => number !== 2),
  });
  const answer = await calendars.moveSession(booked, invitation.series, second, oneHourFrom(SECOND + DAY_MS));
  expect(answer).toBe('gone');
});

test('gives a session whose occurrence was cancelled an event of its own, once, which the search for the series leaves out', async () => {
  const booked = await calendars.bookSeries(invitation);
  const alone = { ...invitation, transactionId: 'spring.jun~sen~1.move-session.12' };
  const to = { number: 2, ...oneHourFrom(SECOND + DAY_MS) };
  const own = await calendars.bookSession(alone, to);
  expect(await calendars.bookSession(alone, to)).toEqual(own);
  expect(own.joinUrl).toMatch(/^https:/u);
  expect(await startsOf('sen')).toContain('2026-01-30T08:00');
  const series = await calendars.findSeries(booked.organizerId, invitation.pairing);
  expect(series.map(({ eventId }) => eventId)).toEqual([booked.eventId]);

  const later = oneHourFrom(SECOND + 2 * DAY_MS);
  expect(await calendars.moveSession(booked, invitation.series, { ...second, own }, later)).toBe('moved');
  expect(await startsOf('sen')).toContain('2026-01-31T08:00');
  for (let times = 0; times < 2; times += 1) await calendars.cancelSession(own, 'Thank you', invitation.attendee.id);
  expect(await startsOf('sen')).not.toContain('2026-01-31T08:00');
});

test('says so where the whole series is gone', async () => {
  const booked = await calendars.bookSeries(invitation);
  await calendars.cancelSeries(booked, FIRST - DAY_MS, 'Thank you', invitation.attendee.id);
  const answer = await calendars.moveSession(booked, invitation.series, second, oneHourFrom(SECOND + DAY_MS));
  expect(answer).toBe('series-gone');
});
