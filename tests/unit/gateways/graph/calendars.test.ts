import { openGraph } from '../../../../api/src/gateways/graph/client';
import { createCalendarGateway } from '../../../../api/src/gateways/graph/calendars';
import type { Person } from '../../../../api/src/domain/org/person';
import type { Pairing, Series } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import type { CalendarGateway, SeriesInvitation } from '../../../../api/src/use-cases/ports/calendars';
import { CalendarUnreadable } from '../../../../api/src/use-cases/ports/calendar-unreadable';
import { MailboxRefused } from '../../../../api/src/use-cases/ports/mailbox-refused';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../../support/graph-in-process';
import { makePerson } from '../../domain/org/make-person';
import { unbooked } from '../../../../api/src/domain/pairing/series';
import { proposed, seriesFrom } from '../../domain/pairing/make-pairing';

const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + HOUR_MS }) };
const app = { appId: '22222222-2222-4222-8222-222222222222', tabId: 'vice-versa' };

/** Thursday 15 January 2026, nine o'clock in Berlin: the first of three sessions, two weeks apart. */
const FIRST = Date.parse('2026-01-15T08:00:00Z');

let graph: GraphInProcess;
let calendars: CalendarGateway;
let jun: Person;
let sen: Person;

beforeEach(async () => {
  graph = await startGraph({ people: [makeOrgPerson('jun'), makeOrgPerson('sen', { zoneIana: 'Asia/Kolkata' })] });
  calendars = createCalendarGateway(openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 }), app);
  jun = person('jun');
  sen = person('sen');
});
afterEach(() => graph.stop());

function person(name: string): Person {
  return makePerson({ id: idOf(graph, name), displayName: `Person <${name}>`, mail: `${name}@contoso.example` });
}

function invitation(given: Partial<SeriesInvitation> = {}, series: Partial<Series> = {}): SeriesInvitation {
  const planned = unbooked({ ...seriesFrom(FIRST), zoneIana: 'Europe/Berlin', startLocal: '2026-01-15T09:00' });
  const pairing: Pairing = { ...proposed(), junior: { personId: jun.id, acceptedAtUtc: 0 } };
  return {
    pairing,
    series: { ...planned, ...series },
    organizer: jun,
    attendee: sen,
    programName: 'Reverse mentoring',
    transactionId: 'spring.jun~sen~1.book-series.9',
    ...given,
  };
}

/** Starts of what stands; called-off meetings stay in an attendee's calendar as such until they tidy up. */
async function startsOf(name: string): Promise<string[]> {
  const window = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$top=100&$orderby=start/dateTime';
  const reply = await graph.get(`/users/${idOf(graph, name)}/calendarView?${window}`);
  return reply.json.value
    .filter((event) => event['isCancelled'] !== true)
    .map((event) => (event['start'] as { dateTime: string }).dateTime.slice(0, 16));
}

const eventsOf = async (name: string) => (await graph.get(`/users/${idOf(graph, name)}/events`)).json.value;

describe('readCalendars', () => {
  test('gives free/busy, working hours and zone of each person in the order asked', async () => {
    await calendars.bookSeries(invitation());
    const [senior, junior] = await calendars.readCalendars([sen, jun], FIRST - DAY_MS, FIRST + 20 * DAY_MS);
    expect(junior).toMatchObject({
      workingHours: { zoneIana: 'Europe/Berlin', startMinutes: 540, endMinutes: 1020 },
      busy: [
        { startUtc: FIRST, endUtc: FIRST + HOUR_MS, status: 'busy' },
        { startUtc: FIRST + 14 * DAY_MS, endUtc: FIRST + 14 * DAY_MS + HOUR_MS, status: 'busy' },
      ],
    });
    expect(junior?.workingHours.days).toEqual(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
    expect(senior?.workingHours.zoneIana).toMatch(/^Asia\/(Kolkata|Calcutta)$/u);
    expect(senior?.busy.map(({ status }) => status)).toEqual(['tentative', 'tentative']);
  });

  test('reads working hours whose zone is given by rules and by no name', async () => {
    const timeZone = { '@odata.type': '#microsoft.graph.customTimeZone', name: 'Customized Time Zone', bias: -330 };
    await graph.send('PATCH', `/users/${jun.id}/mailboxSettings`, { workingHours: { timeZone } });
    const [junior] = await calendars.readCalendars([jun], FIRST, FIRST + DAY_MS);
    expect(junior?.workingHours.zoneIana).toBe('Asia/Calcutta');
  });

  test('reads a horizon beyond the limit of Graph in pieces, without a gap and without a double', async () => {
    await calendars.bookSeries(invitation());
    const [junior] = await calendars.readCalendars([jun], FIRST - 100 * DAY_MS, FIRST + 200 * DAY_MS);
    expect(junior?.busy.map(({ startUtc }) => startUtc)).toEqual([0, 14, 28].map((days) => FIRST + days * DAY_MS));
  });

  test('answers null for somebody without a mailbox, and everybody else all the same', async () => {
    graph.tenant.setMailbox(jun.id, null);
    const nobody = makePerson({ id: 'nobody' });
    const [junior, none, senior] = await calendars.readCalendars([jun, nobody, sen], FIRST, FIRST + DAY_MS);
    expect([junior, none]).toEqual([null, null]);
    expect(senior?.workingHours.zoneIana).toBeDefined();
  });

  test('reads fifty people in groups of twenty', async () => {
    await graph.stop();
    const names = Array.from({ length: 50 }, (_, index) => `p${index}`);
    graph = await startGraph({ people: names.map((name) => makeOrgPerson(name)) });
    const many = createCalendarGateway(openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 }), app);
    const read = await many.readCalendars(names.map(person), FIRST, FIRST + 90 * DAY_MS);
    expect(read.filter((calendar) => calendar !== null)).toHaveLength(50);
  });

  test('asks for all who ask at one time together, and once for a person whom two ask about', async () => {
    await graph.stop();
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`);
    graph = await startGraph({ people: names.map((name) => makeOrgPerson(name)) });
    let asked = 0;
    const opened = openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 });
    const api = opened.client.api.bind(opened.client);
    jest.spyOn(opened.client, 'api').mockImplementation((path) => {
      asked += 1;
      return api(path);
    });
    const many = createCalendarGateway(opened, app);
    const people = names.map(person);
    const pairs = people.map((junior, index) => [junior, people[(index + 1) % people.length] ?? junior] as const);
    const read = await Promise.all(pairs.map((pair) => many.readCalendars(pair, FIRST, FIRST + 100 * DAY_MS)));
    expect(read.flat().filter((calendar) => calendar !== null)).toHaveLength(40);
    expect(asked).toBe(2);
  });

  test('fails only those who asked about whom it cannot read', async () => {
    const far = FIRST + 200 * DAY_MS;
    graph.faults.set({ throttle: 1, batchPartial: 1, retryAfterSeconds: 60, paths: [`/users/${jun.id}/`] });
    const asked = [calendars.readCalendars([jun], FIRST, far), calendars.readCalendars([sen], FIRST, FIRST + DAY_MS)];
    const told = await Promise.allSettled(asked);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  test('reads a mailbox that the service may not use through another one, and says which permission is missing', async () => {
    const refusal = { status: 403, code: 'ErrorAccessDenied' };
    graph.faults.set({ refused: 1, refusal, paths: [`/users/${jun.id}/`] });
    const [junior, senior] = await calendars.readCalendars([jun, sen], FIRST, FIRST + DAY_MS);
    expect([junior?.workingHours.zoneIana, senior === null]).toEqual(['Europe/Berlin', false]);
    graph.faults.set({ refused: 1, refusal });
    const denied = calendars.readCalendars([jun, sen], FIRST, FIRST + DAY_MS);
    await expect(denied).rejects.toThrow(PermanentFailure);
    await expect(denied).rejects.toThrow(/Calendars\.ReadWrite/u);
  });

  test('reads past a mailbox without a calendar, and says whose it is where no other tells', async () => {
    const refusal = { status: 400, code: 'ErrorCalendarNotFound' };
    graph.faults.set({ refused: 1, refusal, paths: [`/users/${jun.id}/`] });
    const [junior, senior] = await calendars.readCalendars([jun, sen], FIRST, FIRST + DAY_MS);
    expect([junior === null, senior === null]).toEqual([false, false]);
    const alone = calendars.readCalendars([jun], FIRST, FIRST + DAY_MS);
    await expect(alone).rejects.toThrow(CalendarUnreadable);
    await expect(alone).rejects.toMatchObject({ whose: jun.displayName });
  });

  test('is tried again later where a refusal says nothing about anybody', async () => {
    graph.faults.set({ refused: 1, refusal: { status: 409, code: 'ErrorIrresolvableConflict' } });
    await expect(calendars.readCalendars([jun], FIRST, FIRST + DAY_MS)).rejects.toThrow(TemporaryFailure);
  });

  test('asks again for what failed inside a batch', async () => {
    graph.faults.set({ batchPartial: 0.3, retryAfterSeconds: 0, seed: 3 });
    const [junior] = await calendars.readCalendars([jun, sen], FIRST, FIRST + 300 * DAY_MS);
    expect(junior).not.toBeNull();
  });

  test('goes back to the pending work where Graph asks for much patience', async () => {
    graph.faults.set({ throttle: 1, retryAfterSeconds: 60 });
    const failure = await calendars.readCalendars([jun], FIRST, FIRST + DAY_MS).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TemporaryFailure);
    expect((failure as TemporaryFailure).retryAfterMs).toBe(60_000);
  });
});

describe('bookSeries', () => {
  test('puts one recurring event with a Teams link into both mailboxes', async () => {
    const booked = await calendars.bookSeries(invitation());
    expect(booked.joinUrl).toMatch(/^https:\/\/teams/u);
    const [[own], [copy]] = [await eventsOf('jun'), await eventsOf('sen')];
    expect(own).toMatchObject({
      id: booked.eventId,
      webLink: booked.webLink,
      categories: ['Vice Versa'],
      isOrganizer: true,
    });
    expect(copy).toMatchObject({ iCalUId: booked.iCalUId, isOrganizer: false });
    expect(JSON.stringify(own?.['body'])).toContain('pairings%2Fspring%2Fjun~sen~1');
    expect(JSON.stringify(own?.['body'])).toContain('Person &lt;jun&gt; leads');
    expect(await startsOf('jun')).toEqual(['2026-01-15T08:00', '2026-01-29T08:00', '2026-02-12T08:00']);
  });

  test('creates nothing when it is repeated, also where a name has changed meanwhile', async () => {
    const first = await calendars.bookSeries(invitation());
    expect(await calendars.bookSeries(invitation())).toEqual(first);
    const renamed = invitation({ attendee: { ...sen, displayName: 'Somebody Else' } });
    expect(await calendars.bookSeries(renamed)).toEqual(first);
    expect(await eventsOf('jun')).toHaveLength(1);
  });

  test('is found again where its answer got lost', async () => {
    graph.faults.set({ reset: 1, paths: ['/events$'] });
    await expect(calendars.bookSeries(invitation())).rejects.toThrow();
    graph.faults.set({});
    const found = await calendars.findSeries(jun.id, { programId: 'spring', id: 'jun~sen~1' });
    expect(found.map(({ eventId }) => eventId)).toEqual((await eventsOf('jun')).map(({ id }) => id));
    expect(found).toHaveLength(1);
    expect(await calendars.findSeries(jun.id, { programId: 'other', id: 'jun~sen~1' })).toEqual([]);
  });

  test('says who has to do what where no repeat can help', async () => {
    const withoutMail = invitation({ attendee: { ...sen, mail: null } });
    await expect(calendars.bookSeries(withoutMail)).rejects.toThrow(PermanentFailure);
    graph.tenant.setMailbox(jun.id, null);
    const refusal = await calendars.bookSeries(invitation()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(MailboxRefused);
    expect(refusal).toMatchObject({ isMissing: true });
  });

  test('names the permission that is missing, and never takes a denied mailbox for none', async () => {
    graph.faults.set({ refused: 1, refusal: { status: 403, code: 'ErrorAccessDenied' } });
    const refused = calendars.bookSeries(invitation());
    await expect(refused).rejects.toMatchObject({ isMissing: false });
    await expect(refused).rejects.toThrow('Calendars.ReadWrite');
  });

  test.each([
    [401, 'InvalidAuthenticationToken'],
    [409, 'ErrorIrresolvableConflict'],
    [500, 'generalException'],
  ])('may be tried again after %i %s', async (status, code) => {
    graph.faults.set({ refused: 1, refusal: { status, code } });
    const failure = await calendars.bookSeries(invitation()).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(PermanentFailure);
  });

  test('keeps its wall time over a change of the clocks', async () => {
    const march = Date.parse('2026-03-19T08:00:00Z');
    await calendars.bookSeries(
      invitation({}, { ...unbooked(seriesFrom(march)), zoneIana: 'Europe/Berlin', startLocal: '2026-03-19T09:00' }),
    );
    expect(await startsOf('jun')).toEqual(['2026-03-19T08:00', '2026-04-02T07:00', '2026-04-16T07:00']);
  });

  test('recurs on the n-th weekday of the month where the series is monthly', async () => {
    const pattern = { type: 'relativeMonthly', interval: 1, daysOfWeek: ['thursday'], index: 'third' } as const;
    await calendars.bookSeries(invitation({}, { pattern }));
    expect(await startsOf('sen')).toEqual(['2026-01-15T08:00', '2026-02-19T08:00', '2026-03-19T08:00']);
  });
});

describe('moveSessions', () => {
  const second = FIRST + 14 * DAY_MS;

  test('moves a session that collides, and takes out a recurrence that is none, as often as it is repeated', async () => {
    const planned = invitation().series;
    const [one, two] = planned.sessions;
    if (one === undefined || two === undefined) throw new Error('no sessions');
    const moved = { ...two, startUtc: second + DAY_MS, endUtc: second + DAY_MS + HOUR_MS, moved: true };
    const series = { ...planned, sessions: [one, moved] };
    const booked = await calendars.bookSeries(invitation({ series }));
    for (let times = 0; times < 2; times += 1) {
      await calendars.moveSessions(booked, series);
      expect(await startsOf('jun')).toEqual(['2026-01-15T08:00', '2026-01-30T08:00']);
      expect(await startsOf('sen')).toEqual(['2026-01-15T08:00', '2026-01-30T08:00']);
    }
  });
});

test('moveSessions leaves a session where somebody moved it since it was booked', async () => {
  const { series } = invitation();
  const planned = series.sessions.map((each) =>
    each.number === 2 ? { ...each, moved: true, startUtc: each.startUtc + DAY_MS, endUtc: each.endUtc + DAY_MS } : each,
  );
  const booked = await calendars.bookSeries(invitation());
  const byHand = { startUtc: FIRST + 16 * DAY_MS, endUtc: FIRST + 16 * DAY_MS + HOUR_MS };
  const [, second] = series.sessions;
  if (second === undefined) throw new Error('no session');
  expect(await calendars.moveSession(booked, series, second, byHand)).toBe('moved');
  await calendars.moveSessions(booked, { ...series, sessions: planned });
  expect(await startsOf('jun')).toContain('2026-01-31T08:00');
  expect(await startsOf('jun')).toHaveLength(3);
});

describe('cancelOccurrences', () => {
  test('takes out these sessions and leaves the others, also when it is repeated', async () => {
    const { series } = invitation();
    const booked = await calendars.bookSeries(invitation());
    for (let times = 0; times < 2; times += 1) {
      await calendars.cancelOccurrences(booked, series, series.sessions.slice(1, 2), 'A pause', sen.id);
    }
    expect(await startsOf('jun')).toEqual(['2026-01-15T08:00', '2026-02-12T08:00']);
    expect(await startsOf('sen')).toEqual(['2026-01-15T08:00', '2026-02-12T08:00']);
  });

  test('takes out the whole series where no other session is left', async () => {
    const { series } = invitation();
    const booked = await calendars.bookSeries(invitation());
    await calendars.cancelOccurrences(booked, series, series.sessions.slice(0, 1), 'A pause', sen.id);
    await calendars.cancelOccurrences(booked, series, series.sessions.slice(1), 'A longer pause', sen.id);
    await calendars.cancelOccurrences(booked, series, series.sessions, 'The same again', sen.id);
    expect([await startsOf('jun'), await startsOf('sen')]).toEqual([[], []]);
    expect(await eventsOf('jun')).toEqual([]);
  });
});

describe('cancelOccurrences, where the organizer is gone', () => {
  test('takes those out of the calendar of the attendee, and no other, also when it is repeated', async () => {
    const booked = await calendars.bookSeries(invitation());
    const { series } = invitation();
    graph.tenant.directory.remove(jun.id, 'deleted');
    for (let times = 0; times < 2; times += 1) {
      await calendars.cancelOccurrences(booked, series, series.sessions.slice(1, 2), 'A pause', sen.id);
      expect(await startsOf('sen')).toEqual(['2026-01-15T08:00', '2026-02-12T08:00']);
    }
    graph.tenant.directory.remove(sen.id, 'deleted');
    await calendars.cancelOccurrences(booked, series, series.sessions, 'A pause', sen.id);
  });
});

describe('findSession', () => {
  test('finds the event of one session that nobody reported, and nothing else', async () => {
    await calendars.bookSeries(invitation());
    const times = { number: 2, startUtc: FIRST + 2 * DAY_MS, endUtc: FIRST + 2 * DAY_MS + HOUR_MS };
    const own = await calendars.bookSession(invitation({ transactionId: 'spring.jun~sen~1.move-session.9' }), times);
    const { pairing } = invitation();
    expect(await calendars.findSession(jun.id, pairing, 2)).toEqual(own);
    expect(await calendars.findSession(jun.id, pairing, 1)).toBeNull();
    await calendars.cancelSession(own, 'Thank you', sen.id);
    expect(await calendars.findSession(jun.id, pairing, 2)).toBeNull();
  });
});

describe('cancelSeries', () => {
  test('takes the whole series out of both calendars while none of it has taken place', async () => {
    const booked = await calendars.bookSeries(invitation());
    await calendars.cancelSeries(booked, FIRST - DAY_MS, 'Thank you', sen.id);
    expect(await eventsOf('jun')).toEqual([]);
    expect(await startsOf('sen')).toEqual([]);
  });

  test('leaves past sessions and cancels those ahead, also when it is repeated', async () => {
    const booked = await calendars.bookSeries(invitation());
    for (let times = 0; times < 2; times += 1) {
      await calendars.cancelSeries(booked, FIRST + DAY_MS, 'Thank you', sen.id);
      expect(await startsOf('jun')).toEqual(['2026-01-15T08:00']);
      expect(await startsOf('sen')).toEqual(['2026-01-15T08:00']);
    }
  });

  test('clears the calendar of the attendee where the organizer is gone, ahead only, also when it is repeated', async () => {
    const booked = await calendars.bookSeries(invitation());
    const own = await calendars.bookSession(invitation({ transactionId: 'spring.jun~sen~1.move-session.9' }), {
      number: 2,
      startUtc: FIRST + 2 * DAY_MS,
      endUtc: FIRST + 2 * DAY_MS + HOUR_MS,
    });
    graph.tenant.directory.remove(jun.id, 'deleted');
    for (let times = 0; times < 2; times += 1) {
      await calendars.cancelSeries(booked, FIRST + DAY_MS, 'Thank you', sen.id);
      await calendars.cancelSession(own, 'Thank you', sen.id);
      expect(await startsOf('sen')).toEqual(['2026-01-15T08:00']);
    }
    expect(await calendars.findSeries(jun.id, invitation().pairing)).toEqual([]);
    graph.tenant.directory.remove(sen.id, 'deleted');
    await calendars.cancelSeries(booked, FIRST + DAY_MS, 'Thank you', sen.id);
  });

  test('has nothing to do where the event is gone already', async () => {
    const booked = await calendars.bookSeries(invitation());
    await calendars.cancelSeries(booked, FIRST - DAY_MS, 'Thank you', sen.id);
    await calendars.cancelSeries(booked, FIRST - DAY_MS, 'Thank you', sen.id);
  });
});
