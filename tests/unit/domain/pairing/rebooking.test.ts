import { cancellationRate, sideToLookAt } from '../../../../api/src/domain/pairing/cancellations';
import type { ObservedEvent, ObservedSession } from '../../../../api/src/domain/pairing/observed-series';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { after, bookedEvent, reach, START, workId } from './make-pairing';

const booked = reach.booked();
const startOf = (pairing: Pairing, number: number) => pairing.series?.sessions[number - 1]?.startUtc ?? 0;

/** The series read from Outlook as it stands, with one session otherwise. */
function observe(pairing: Pairing, number: number, other: Partial<ObservedSession>, nowUtc: number): Pairing {
  const sessions = (pairing.series?.sessions ?? []).map((session) => ({
    originalStartUtc: pairing.series?.slotsUtc[session.occurrence - 1] ?? 0,
    startUtc: session.startUtc,
    endUtc: session.endUtc,
    cancelled: session.cancelled,
    juniorResponse: session.responses.junior,
    seniorResponse: session.responses.senior,
    ...(session.number === number && other),
  }));
  return after(
    pairing,
    { kind: 'series-observed', observed: { kind: 'standing', sessions }, seenAtUtc: nowUtc },
    nowUtc,
  );
}

const declines = (pairing: Pairing, number: number, nowUtc: number) =>
  observe(pairing, number, { seniorResponse: 'declined' }, nowUtc);

/** Another time is found and stands in Outlook. */
function rebooked(pairing: Pairing, startUtc: number, nowUtc: number, own: Pairing['series'] | null = null): Pairing {
  const found = after(
    pairing,
    { kind: 'session-replanned', workId: workId(pairing, 'rebook-session'), startUtc },
    nowUtc,
  );
  const event = own === null ? null : { ...bookedEvent, eventId: 'alone' };
  return after(found, { kind: 'session-moved', workId: workId(found, 'move-session'), own: event }, nowUtc);
}

const owes = (pairing: Pairing, kind: string) => pairing.pending.filter((work) => work.kind === kind).length;
const told = (pairing: Pairing, template: string) =>
  pairing.pending.flatMap(({ notification }) => (notification?.template === template ? notification.recipientId : []));

describe('a session that one of the two cannot attend', () => {
  test('is owed another time as soon as the senior declines it, and only once', () => {
    const declined = declines(booked, 2, START + 1);
    expect(declined.pending.find((work) => work.kind === 'rebook-session')?.sessionNumber).toBe(2);
    expect(owes(declines(declined, 2, START + 2), 'rebook-session')).toBe(1);
    expect(declined.cancellations).toEqual([
      { seat: 'senior', sessionNumber: 2, startUtc: startOf(booked, 2), atUtc: START + 1 },
    ]);
  });

  test('gets its new time in Outlook, and both are told once', () => {
    const to = startOf(booked, 2) + DAY_MS;
    const moved = rebooked(declines(booked, 2, START + 1), to, START + 2);
    expect(moved.series?.sessions[1]).toMatchObject({ startUtc: to, responses: { senior: 'none' } });
    expect(told(moved, 'sessionMoved')).toEqual(['jun', 'sen']);
    expect(owes(moved, 'rebook-session')).toBe(0);
  });

  test('that the junior cancelled gets an event of its own, which news of the series leaves alone', () => {
    const cancelled = observe(booked, 2, { cancelled: true }, START + 1);
    expect(cancelled.cancellations).toMatchObject([{ seat: 'junior', sessionNumber: 2 }]);
    const to = startOf(booked, 2) + DAY_MS;
    const moved = rebooked(cancelled, to, START + 2, booked.series);
    expect(moved.series?.sessions[1]).toMatchObject({ startUtc: to, cancelled: false, own: { eventId: 'alone' } });
    const later = observe(moved, 2, { cancelled: true }, START + 3);
    expect(later.series?.sessions[1]).toEqual(moved.series?.sessions[1]);
  });

  test('is followed at its own event: moved, declined, and cancelled again, which gets it another', () => {
    const cancelled = observe(booked, 2, { cancelled: true }, START + 1);
    const alone = rebooked(cancelled, startOf(booked, 2) + DAY_MS, START + 2, booked.series);
    const sees = (pairing: Pairing, event: ObservedEvent | null, nowUtc: number) =>
      after(
        pairing,
        {
          kind: 'series-observed',
          observed: { kind: 'gone' },
          owns: [{ number: 2, eventId: 'alone', event }],
          seenAtUtc: nowUtc,
        },
        nowUtc,
      );
    const series = alone.series ?? booked.series;
    if (series === null) throw new Error('no series');
    const others = series.sessions.map((session) => (session.number === 2 ? session : { ...session, cancelled: true }));
    const onlyOwn = { ...alone, series: { ...series, sessions: others } };
    const startUtc = startOf(booked, 2) + 2 * DAY_MS;
    const times = { startUtc, endUtc: startUtc + HOUR_MS, cancelled: false, juniorResponse: 'organizer' } as const;
    const moved = sees(onlyOwn, { ...times, seniorResponse: 'accepted' }, START + 3);
    expect(moved.series?.sessions[1]).toMatchObject({ startUtc, responses: { senior: 'accepted' } });
    const declined = sees(moved, { ...times, seniorResponse: 'declined' }, START + 4);
    expect(owes(declined, 'rebook-session')).toBe(1);
    const gone = sees(moved, null, START + 4);
    expect(gone.ending).toBeNull();
    expect(gone.series?.sessions[1]).toMatchObject({ cancelled: true });
    expect(owes(gone, 'rebook-session')).toBe(1);
  });

  test('that finds no other time stays, and both are told once', () => {
    const declined = declines(booked, 2, START + 1);
    const none = after(declined, { kind: 'no-other-time', workId: workId(declined, 'rebook-session') }, START + 2);
    expect(told(none, 'sessionNotRebooked')).toEqual(['jun', 'sen']);
    expect(owes(none, 'rebook-session')).toBe(0);
  });

  test('is left alone once one of the two chose a time meanwhile', () => {
    const declined = declines(booked, 2, START + 1);
    const chosen = {
      kind: 'move-session',
      byPersonId: 'jun',
      number: 2,
      startUtc: startOf(booked, 2) + DAY_MS,
    } as const;
    const moving = after(declined, chosen, START + 2);
    expect([owes(moving, 'rebook-session'), owes(moving, 'move-session')]).toEqual([0, 1]);
  });
});

describe('a side that cancels again and again', () => {
  function twice(): Pairing {
    const once = rebooked(declines(booked, 1, START + 1), startOf(booked, 1) + DAY_MS, START + 2);
    return rebooked(declines(once, 1, START + 3), startOf(booked, 1) + 2 * DAY_MS, START + 4);
  }

  test('is left to the lead at the third time in a row: nothing more is booked over its head', () => {
    expect(sideToLookAt(twice(), START + 5)).toBeNull();
    const third = declines(twice(), 1, START + 5);
    expect(owes(third, 'rebook-session')).toBe(0);
    expect(sideToLookAt(third, START + 6)).toBe('senior');
    expect(third.timeline.at(-1)).toMatchObject({ kind: 'lead-asked-to-look', byPersonId: 'sen' });
  });

  test('is told to both, for no other time comes by itself', () => {
    const third = declines(twice(), 1, START + 5);
    expect(told(third, 'sessionNotRebooked')).toEqual(['jun', 'sen']);
  });

  test('is told to the leads once, who are not of the pair, until the two have met again', () => {
    const third = declines(twice(), 1, START + 5);
    const found = { kind: 'leads-found', workId: workId(third, 'ask-leads'), leadIds: ['lead', 'sen'] } as const;
    const asked = after(third, found, START + 6);
    expect(told(asked, 'cancelledAgain')).toEqual(['lead']);
    const fourth = declines(asked, 2, START + 7);
    expect(sideToLookAt(fourth, START + 7)).toBe('senior');
    expect([owes(third, 'ask-leads'), owes(fourth, 'ask-leads')]).toEqual([1, 0]);
  });

  test('keeps nobody from getting another time for what the other side cancelled in the same reading', () => {
    const both = twice();
    const sessions = (both.series?.sessions ?? []).map((session) => ({
      originalStartUtc: both.series?.slotsUtc[session.occurrence - 1] ?? 0,
      startUtc: session.startUtc,
      endUtc: session.endUtc,
      // The junior organizes and takes the second out, once; the senior declines the third for the third time.
      cancelled: session.number === 2,
      juniorResponse: 'organizer' as const,
      seniorResponse: session.number === 3 ? ('declined' as const) : ('none' as const),
    }));
    const observed = { kind: 'standing', sessions } as const;
    const seen = after(both, { kind: 'series-observed', observed, seenAtUtc: START + 5 }, START + 5);
    const rebooks = seen.pending.filter(({ kind }) => kind === 'rebook-session');
    expect(rebooks.map(({ sessionNumber }) => sessionNumber)).toEqual([2]);
    expect(sideToLookAt(seen, START + 6)).toBe('senior');
    expect(seen.timeline.filter(({ kind }) => kind === 'lead-asked-to-look')).toHaveLength(1);
    expect(told(seen, 'sessionNotRebooked')).toEqual(['jun', 'sen']);
  });

  test('starts anew once the two have met', () => {
    const nowUtc = startOf(twice(), 1) + 2 * HOUR_MS;
    const met = declines(twice(), 2, nowUtc);
    expect(owes(met, 'rebook-session')).toBe(1);
    expect(sideToLookAt(met, nowUtc)).toBeNull();
    expect(cancellationRate(met, 'senior', nowUtc)).toBeCloseTo(3 / 4);
    expect(cancellationRate(met, 'junior', nowUtc)).toBe(0);
  });

  test('is not rebooked session by session where it declines the series as a whole', () => {
    const sessions = (booked.series?.sessions ?? []).map(({ startUtc, endUtc }) => ({
      originalStartUtc: startUtc,
      startUtc,
      endUtc,
      cancelled: false,
      juniorResponse: 'organizer' as const,
      seniorResponse: 'declined' as const,
    }));
    const observed = { kind: 'standing', sessions } as const;
    const all = after(booked, { kind: 'series-observed', observed, seenAtUtc: START + 1 }, START + 1);
    expect(owes(all, 'rebook-session')).toBe(0);
    expect(sideToLookAt(all, START + 1)).toBe('senior');
  });
});
