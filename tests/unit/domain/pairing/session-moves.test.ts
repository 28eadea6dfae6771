import { advance } from '../../../../api/src/domain/pairing/advance';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { moveOf } from '../../../../api/src/domain/pairing/session-moves';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { after, policyOf, reach, START, workId } from './make-pairing';

const booked = reach.booked();
const sessions = booked.series?.sessions ?? [];
const startOf = (pairing: Pairing, number: number) => pairing.series?.sessions[number - 1]?.startUtc ?? 0;

const wish = (number: number, startUtc: number, byPersonId = 'jun') =>
  ({ kind: 'move-session', byPersonId, number, startUtc }) as const;

function refusal(pairing: Pairing, number: number, startUtc: number, byPersonId = 'jun', nowUtc = START): string {
  const outcome = advance(pairing, wish(number, startUtc, byPersonId), policyOf(), nowUtc);
  return outcome.ok ? 'accepted' : outcome.code;
}

const told = (pairing: Pairing, template: string) =>
  pairing.pending.flatMap(({ notification }) =>
    notification?.template === template ? [`${notification.recipientId} of ${notification.session}`] : [],
  );

describe('moving a session', () => {
  const nextDay = startOf(booked, 2) + DAY_MS;

  test('is asked of Outlook first: until then the session keeps its time', () => {
    const asked = after(booked, wish(2, nextDay));
    expect(asked.series).toBe(booked.series);
    expect(asked.pending.find((work) => work.kind === 'move-session')?.move).toEqual({
      number: 2,
      startUtc: nextDay,
      endUtc: nextDay + HOUR_MS,
      byPersonId: 'jun',
    });
  });

  test('counts once Outlook took it, and the partner is told', () => {
    const asked = after(booked, wish(2, nextDay));
    const moved = after(asked, { kind: 'session-moved', workId: workId(asked, 'move-session'), own: null });
    expect(moved.series?.sessions[1]).toMatchObject({ startUtc: nextDay, endUtc: nextDay + HOUR_MS, moved: true });
    expect(told(moved, 'sessionMoved')).toEqual(['sen of 2']);
    expect(moved.pending.some((work) => work.kind === 'move-session')).toBe(false);
  });

  test('stays where Outlook refuses, and who asked is told', () => {
    const asked = after(booked, wish(2, nextDay, 'sen'));
    const stays = after(asked, { kind: 'session-not-moved', workId: workId(asked, 'move-session') });
    expect(stays.series).toBe(booked.series);
    expect(told(stays, 'sessionNotMoved')).toEqual(['sen of 2']);
  });

  test('follows the latest wish, which waits for a worker that is still at the one before', () => {
    const asked = after(booked, wish(2, nextDay));
    const first = workId(asked, 'move-session');
    const leasedUntilUtc = START + 120_000;
    const leased = after(asked, { kind: 'work-leased', workId: first, leasedUntilUtc });
    const again = after(leased, wish(2, nextDay + DAY_MS, 'sen'));
    expect(again.pending.filter((work) => work.kind === 'move-session')).toMatchObject([
      { dueAtUtc: leasedUntilUtc, move: { startUtc: nextDay + DAY_MS, byPersonId: 'sen' } },
    ]);
    const late = advance(again, { kind: 'session-moved', workId: first, own: null }, policyOf(), START);
    expect(late).toMatchObject({ ok: false, code: 'wrong-state' });
  });

  test('to where it is already changes nothing', () => {
    expect(after(booked, wish(2, startOf(booked, 2)))).toBe(booked);
  });

  test('keeps between the neighbours, in the week or the next, and ahead of now', () => {
    const second = startOf(booked, 2);
    expect(refusal(booked, 2, startOf(booked, 1) + 2 * HOUR_MS)).toBe('time-not-possible');
    expect(refusal(booked, 2, startOf(booked, 3) - 2 * HOUR_MS)).toBe('time-not-possible');
    expect(refusal(booked, 3, startOf(booked, 3) + 15 * DAY_MS)).toBe('time-not-possible');
    expect(refusal(booked, 2, second - DAY_MS, 'jun', second - HOUR_MS)).toBe('time-not-possible');
    expect(refusal(booked, 2, second + DAY_MS, 'jun', second)).toBe('wrong-state');
    expect(refusal(booked, 9, second)).toBe('wrong-state');
  });

  test('keeps away from where a neighbour is on its way to', () => {
    const asked = after(booked, wish(2, startOf(booked, 2) + 5 * DAY_MS));
    expect(refusal(asked, 3, startOf(booked, 2) + 5 * DAY_MS + 2 * HOUR_MS)).toBe('time-not-possible');
  });

  test('is for the two people only, and only while they meet', () => {
    for (const nobody of ['jun-boss', 'lead', 'stranger']) {
      expect(refusal(booked, 2, nextDay, nobody)).toBe('not-allowed');
    }
    expect(refusal(reach.planned(), 2, nextDay)).toBe('wrong-state');
    const left = after(booked, { kind: 'withdraw', byPersonId: 'sen', note: null });
    expect(refusal(left, 2, nextDay)).toBe('wrong-state');
  });
});

test('a second mover does not replace a move that they have not seen', () => {
  const seenUtc = startOf(booked, 1);
  const moving = after(booked, wish(1, seenUtc + DAY_MS));
  const late = { ...wish(1, seenUtc + 2 * DAY_MS), byPersonId: 'sen', expectedStartUtc: seenUtc };
  expect(advance(moving, late, policyOf(), START)).toMatchObject({ ok: false, code: 'wrong-state' });
  const seen = after(moving, { ...late, expectedStartUtc: seenUtc + DAY_MS });
  expect(moveOf(seen, 1)?.startUtc).toBe(seenUtc + 2 * DAY_MS);
});

describe('the reminder of a session', () => {
  test('comes on the working day before', () => {
    const monday = (sessions[0]?.startUtc ?? 0) + 4 * DAY_MS;
    const asked = after(booked, wish(1, monday));
    const moved = after(asked, { kind: 'session-moved', workId: workId(asked, 'move-session'), own: null });
    expect(new Date(moved.dueAtUtc ?? 0).getUTCDay()).toBe(5);
    const reminded = after(moved, { kind: 'time-passed' }, moved.dueAtUtc ?? 0);
    expect(told(reminded, 'sessionComing')).toEqual(['jun of 1', 'sen of 1']);
    expect(reminded.dueAtUtc).toBe(monday);
  });

  test('comes as the session before begins, where that is after the working day before', () => {
    const friday = (sessions[0]?.startUtc ?? 0) + DAY_MS;
    const twoHere = after(booked, wish(1, friday));
    const one = after(twoHere, { kind: 'session-moved', workId: workId(twoHere, 'move-session'), own: null });
    const series = one.series ?? booked.series;
    if (series === null) throw new Error('no series');
    // The second on Monday, an hour earlier in the day than the first on Friday.
    const monday = friday + 3 * DAY_MS - HOUR_MS;
    const close = {
      ...one,
      series: {
        ...series,
        sessions: series.sessions.map((session) =>
          session.number === 2 ? { ...session, startUtc: monday, endUtc: monday + HOUR_MS } : session,
        ),
      },
    };
    const first = after(close, { kind: 'time-passed' }, close.dueAtUtc ?? 0);
    expect(told(first, 'sessionComing')).toEqual(['jun of 1', 'sen of 1']);
    expect(first.dueAtUtc).toBe(friday);
    const second = after(first, { kind: 'time-passed' }, friday);
    expect(told(second, 'sessionComing')).toContain('jun of 2');
    expect(second.dueAtUtc).toBeGreaterThan(friday);
  });

  test('is left out where both just heard of the new time', () => {
    const nowUtc = startOf(booked, 1) - 3 * HOUR_MS;
    const reminded = after(booked, { kind: 'time-passed' }, nowUtc);
    const later = startOf(booked, 1) + 2 * HOUR_MS;
    const asked = after(reminded, wish(1, later), nowUtc);
    const moved = after(asked, { kind: 'session-moved', workId: workId(asked, 'move-session'), own: null }, nowUtc);
    expect(moved.dueAtUtc).toBe(later);
  });

  test('is not sent for a session that the clock has passed', () => {
    const late = after(booked, { kind: 'time-passed' }, startOf(booked, 1) + HOUR_MS);
    expect(late.state).toBe('active');
    expect(told(late, 'sessionComing')).toEqual([]);
  });
});
