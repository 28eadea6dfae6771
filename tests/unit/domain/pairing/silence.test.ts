import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { isStillNews } from '../../../../api/src/domain/feed/still-news';
import { isStalled, stalledFromUtc } from '../../../../api/src/domain/pairing/silence';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { after, proposed, reach, START } from './make-pairing';

/** Sessions on 15 January, 29 January and 12 February. */
const booked = reach.booked();
const told = (pairing: Pairing) =>
  pairing.pending.flatMap(({ notification }) =>
    notification?.template === 'pairingStalled' ? [notification.recipientId] : [],
  );

/** Outlook shows the sessions with these numbers as declined or cancelled. */
function observe(
  pairing: Pairing,
  change: 'declined' | 'cancelled',
  numbers: readonly number[],
  atUtc: number,
): Pairing {
  const sessions = (pairing.series?.sessions ?? []).map(({ number, occurrence, startUtc, endUtc }) => ({
    originalStartUtc: pairing.series?.slotsUtc[occurrence - 1] ?? startUtc,
    startUtc,
    endUtc,
    cancelled: change === 'cancelled' && numbers.includes(number),
    juniorResponse: 'organizer' as const,
    seniorResponse: change === 'declined' && numbers.includes(number) ? ('declined' as const) : ('accepted' as const),
  }));
  return after(pairing, { kind: 'series-observed', observed: { kind: 'standing', sessions }, seenAtUtc: atUtc }, atUtc);
}

/** Lets time pass whenever the pairing says that it is due, until this instant. */
function waitUntil(pairing: Pairing, untilUtc: number): Pairing {
  let [waiting, nowUtc] = [pairing, START];
  for (let steps = 0; steps < 30 && waiting.dueAtUtc !== null && waiting.dueAtUtc <= untilUtc; steps += 1) {
    nowUtc = Math.max(nowUtc, waiting.dueAtUtc);
    waiting = after(waiting, { kind: 'time-passed' }, nowUtc);
  }
  return waiting;
}

describe('a pairing in which nothing takes place', () => {
  test('never stalls before it is booked, nor while sessions lie ahead', () => {
    expect(stalledFromUtc(proposed())).toBeNull();
    expect(told(waitUntil(booked, START + 365 * DAY_MS))).toEqual([]);
  });

  test.each(['declined', 'cancelled'] as const)(
    'stalls three weeks after the booking where all of it was %s',
    (change) => {
      const silent = observe(booked, change, [1, 2, 3], START + HOUR_MS);
      const fromUtc = START + 21 * DAY_MS;
      expect(stalledFromUtc(silent)).toBe(fromUtc);
      expect(isStalled(silent, fromUtc - 1)).toBe(false);
      expect(told(waitUntil(silent, fromUtc - 1))).toEqual([]);
      const stalled = waitUntil(silent, fromUtc);
      expect(isStalled(stalled, fromUtc)).toBe(true);
      expect(told(stalled)).toEqual(['jun', 'sen']);
      expect(stalled.timeline.at(-1)).toMatchObject({ kind: 'stalled', atUtc: fromUtc });
    },
  );

  test('is told of each silence once', () => {
    const silent = observe(booked, 'declined', [1, 2, 3], START + HOUR_MS);
    expect(told(waitUntil(silent, START + 38 * DAY_MS))).toEqual(['jun', 'sen']);
  });

  test('counts from the last session that was held', () => {
    const held = waitUntil(booked, START + 11 * DAY_MS);
    const rest = observe(held, 'declined', [2, 3], START + 11 * DAY_MS);
    const fromUtc = START + 31 * DAY_MS + HOUR_MS;
    expect(stalledFromUtc(rest)).toBe(fromUtc);
    expect(told(waitUntil(rest, fromUtc))).toEqual(['jun', 'sen']);
  });

  test('does not stall before the session that falls out would have begun: it may get another time', () => {
    const held = waitUntil(booked, START + 11 * DAY_MS);
    const startUtc = START + 40 * DAY_MS;
    const put = { cancelled: true, startUtc, endUtc: startUtc + HOUR_MS };
    const sessions = (held.series?.sessions ?? []).map((session) =>
      session.number > 1 ? { ...session, ...put } : session,
    );
    const series = held.series === null ? null : { ...held.series, sessions };
    expect(stalledFromUtc({ ...held, series })).toBe(startUtc);
  });

  test('is no news any more once a session lies ahead again', () => {
    const silent = waitUntil(observe(booked, 'declined', [1, 2, 3], START + HOUR_MS), START + 23 * DAY_MS);
    const request = { template: 'pairingStalled', recipientId: 'jun', session: null } as const;
    expect(isStillNews(request, silent, START + 23 * DAY_MS)).toBe(true);
    const again = observe(silent, 'declined', [1, 2], START + 23 * DAY_MS);
    expect(isStillNews(request, again, START + 23 * DAY_MS)).toBe(false);
  });
});
