import { isStillNews } from '../../../../api/src/domain/feed/still-news';
import { advance } from '../../../../api/src/domain/pairing/advance';
import type { Pairing, Pulses } from '../../../../api/src/domain/pairing/pairing';
import { askPulse, openPulse } from '../../../../api/src/domain/pairing/pulse';
import { pulseGroup } from '../../../../api/src/domain/pairing/pulse-summary';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { after, policyOf, reach, seriesFrom, START } from './make-pairing';

const FIRST = START + 10 * DAY_MS;

/** Sessions on days 0, 14 and 28 after the first, or with the last one far later. */
function booked(lastAfterMs = 28 * DAY_MS): Pairing {
  const series = seriesFrom(FIRST);
  const startUtc = FIRST + lastAfterMs;
  const last = { number: 3, occurrence: 3, startUtc, endUtc: startUtc + HOUR_MS, moved: true };
  return reach.booked(reach.planned(reach.approved(), { ...series, sessions: [...series.sessions.slice(0, 2), last] }));
}

/** Lets time pass whenever the pairing says that it is due, until this instant. */
function waitUntil(pairing: Pairing, untilUtc: number): Pairing {
  let [waiting, nowUtc] = [pairing, START];
  for (let steps = 0; steps < 60 && waiting.dueAtUtc !== null && waiting.dueAtUtc <= untilUtc; steps += 1) {
    nowUtc = Math.max(nowUtc, waiting.dueAtUtc);
    waiting = after(waiting, { kind: 'time-passed' }, nowUtc);
  }
  return waiting;
}

const told = ({ pending }: Pairing) =>
  pending.flatMap(({ notification, dueAtUtc }) =>
    notification?.template === 'pulseDue' ? [[notification.recipientId, (dueAtUtc - FIRST) / DAY_MS]] : [],
  );
const answer = (byPersonId: string, helpful = 4, again = 5) =>
  ({ kind: 'pulse-answered', byPersonId, helpful, again }) as const;

describe('the pulse of a pairing', () => {
  test('is asked of both once on day 30 after the first session, and every 60 days from then on', () => {
    const long = booked(200 * DAY_MS);
    expect(told(waitUntil(long, FIRST + 30 * DAY_MS - 1))).toEqual([]);
    expect(told(waitUntil(long, FIRST + 30 * DAY_MS))).toEqual([
      ['jun', 30],
      ['sen', 30],
    ]);
    const days = told(waitUntil(long, FIRST + 200 * DAY_MS)).map(([, day]) => day);
    expect(days).toEqual([30, 30, 90, 90, 150, 150]);
  });

  test('is asked a last time when the pairing is completed', () => {
    const completed = waitUntil(booked(), FIRST + 29 * DAY_MS);
    expect(completed).toMatchObject({ state: 'completed', dueAtUtc: null, pulses: { asked: 1 } });
    expect(told(completed).map(([personId]) => personId)).toEqual(['jun', 'sen']);
    expect(openPulse(after(completed, answer('sen'), FIRST + 40 * DAY_MS), 'junior')).toBe(1);
  });

  test('is never asked of a pairing that ended in another way, nor twice', () => {
    const asked = waitUntil(booked(200 * DAY_MS), FIRST + 30 * DAY_MS);
    expect(askPulse(asked, FIRST + 89 * DAY_MS)).toBe(asked);
    const left = after(asked, { kind: 'withdraw', byPersonId: 'jun', note: null }, FIRST + 31 * DAY_MS);
    expect(told(left)).toEqual([]);
    expect(openPulse(left, 'senior')).toBeNull();
    expect(advance(left, answer('sen'), policyOf(), FIRST + 31 * DAY_MS)).toMatchObject({ code: 'wrong-state' });
  });

  test('that fell due several times unnoticed is asked once', () => {
    const active = { ...waitUntil(booked(200 * DAY_MS), FIRST), pending: [] };
    const late = askPulse(active, FIRST + 160 * DAY_MS);
    expect(late.pulses?.asked).toBe(3);
    expect(told(late)).toHaveLength(2);
  });

  test('takes one answer of each, and the same one again', () => {
    const asked = waitUntil(booked(200 * DAY_MS), FIRST + 30 * DAY_MS);
    const nowUtc = FIRST + 31 * DAY_MS;
    const answered = after(asked, answer('jun'), nowUtc);
    expect(answered.pulses?.answers).toEqual([{ seat: 'junior', number: 1, helpful: 4, again: 5, atUtc: nowUtc }]);
    expect(answered.timeline).toEqual(asked.timeline);
    expect([openPulse(answered, 'junior'), openPulse(answered, 'senior')]).toEqual([null, 1]);
    expect(after(answered, answer('jun'), nowUtc + 1)).toBe(answered);
    expect(advance(answered, answer('jun', 1), policyOf(), nowUtc)).toMatchObject({ code: 'wrong-state' });
    expect(advance(answered, answer('lead'), policyOf(), nowUtc)).toMatchObject({ code: 'not-allowed' });
    expect(advance(booked(), answer('jun'), policyOf(), nowUtc)).toMatchObject({ code: 'wrong-state' });
  });

  test('is no news any more to who answered', () => {
    const answered = after(waitUntil(booked(200 * DAY_MS), FIRST + 30 * DAY_MS), answer('jun'), FIRST + 30 * DAY_MS);
    const news = (recipientId: string) =>
      isStillNews({ template: 'pulseDue', recipientId, session: null }, answered, FIRST + 31 * DAY_MS);
    expect([news('jun'), news('sen')]).toEqual([false, true]);
  });
});

describe('the averages of a side', () => {
  const pairing = (index: number, pulses?: Pulses) => ({
    junior: { personId: `jun-${index}`, acceptedAtUtc: 0 },
    senior: { personId: 'sen', acceptedAtUtc: 0 },
    ...(pulses !== undefined && { pulses }),
  });
  const of = (seat: 'junior' | 'senior', number: number, helpful: number) =>
    ({ seat, number, helpful, again: 3, atUtc: number }) as const;
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      pairing(index, { asked: 2, answers: [of('junior', 1, 1), of('junior', 2, index < 2 ? 5 : 4)] }),
    );

  test('are not told of fewer than five people', () => {
    expect(pulseGroup(crowd(4), 'junior')).toBeNull();
    expect(pulseGroup([...crowd(4), pairing(5)], 'junior')).toBeNull();
  });

  test('count each of five people once, with the latest answer', () => {
    expect(pulseGroup(crowd(5), 'junior')).toEqual({ answers: 5, helpful: 4.4, again: 3 });
  });

  test('are not told of one person who answered in five pairings, nor mixed with the other side', () => {
    const busy = crowd(6).map((each, index) => ({
      ...each,
      pulses: { asked: 1, answers: [of('senior', index, 2), of('junior', 1, 3)] },
    }));
    expect(pulseGroup(busy, 'senior')).toBeNull();
    expect(pulseGroup(busy, 'junior')).toEqual({ answers: 6, helpful: 3, again: 3 });
  });
});
