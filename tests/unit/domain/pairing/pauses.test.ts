import { advance } from '../../../../api/src/domain/pairing/advance';
import { nextStep } from '../../../../api/src/domain/pairing/next-step';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { termsAfterPause } from '../../../../api/src/domain/pairing/pause';
import { sessionWindow } from '../../../../api/src/domain/pairing/session-window';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../../api/src/domain/scheduling/time-units';
import { after, bookedEvent, policyOf, proposed, reach, seriesFrom, START, workId } from './make-pairing';

const booked = reach.booked();
const startOf = (pairing: Pairing, number: number) => pairing.series?.sessions[number - 1]?.startUtc ?? 0;
const pause = (pairing: Pairing, untilUtc: number | null, atUtc = START, personId = 'sen') =>
  after(pairing, { kind: 'pause-changed', personId, untilUtc }, atUtc);
const cancelledIn = ({ series }: Pairing) =>
  (series?.sessions ?? []).filter(({ cancelled }) => cancelled).map(({ number }) => number);
const works = ({ pending }: Pairing, kind: string) => pending.filter((work) => work.kind === kind);
const told = (pairing: Pairing, template: string) =>
  pairing.pending.flatMap(({ notification }) =>
    notification?.template === template ? [notification.recipientId] : [],
  );
/** A pause over the second session of three. */
const overSecond = startOf(booked, 2) + DAY_MS;
const inSecond = startOf(booked, 1) + DAY_MS;
const paused = pause(booked, overSecond, inSecond);
const cancelDone = (pairing: Pairing, atUtc: number) =>
  after(pairing, { kind: 'sessions-cancelled', workId: workId(pairing, 'cancel-sessions') }, atUtc);

describe('a pause of one who meets', () => {
  test('puts off the sessions in it, leaves those before and after it, and tells the partner once', () => {
    expect(cancelledIn(paused)).toEqual([2]);
    expect(works(paused, 'cancel-sessions')).toMatchObject([{ sessionNumbers: [2] }]);
    expect(told(paused, 'pairingPaused')).toEqual(['jun']);
    const longer = pause(paused, overSecond + WEEK_MS, inSecond + 1);
    expect(told(longer, 'pairingPaused')).toEqual(['jun']);
    expect(nextStep(paused, 'junior', (id) => id, inSecond)).toMatch(
      /^sen takes a pause until .+ Session 3 of 3 is next\./u,
    );
  });

  test('heard of twice changes nothing', () => {
    const again = advance(
      paused,
      { kind: 'pause-changed', personId: 'sen', untilUtc: overSecond },
      policyOf(),
      inSecond,
    );
    expect(again.ok && again.value).toBe(paused);
  });

  test('has another time looked for after the last session, once the old one is out of the calendars', () => {
    expect(works(paused, 'rebook-session')).toEqual([]);
    const out = cancelDone(paused, inSecond + HOUR_MS);
    expect(works(out, 'rebook-session')).toMatchObject([{ sessionNumber: 2 }]);
    const session = out.series?.sessions[1];
    if (session === undefined) throw new Error('no session');
    const window = sessionWindow(out, session, inSecond + HOUR_MS);
    expect(window?.fromUtc).toBeGreaterThan(startOf(out, 3));
    expect(session.putOff?.nearUtc).toBe(startOf(out, 3) + 14 * DAY_MS);
    const startUtc = session.putOff?.nearUtc ?? 0;
    const found = after(out, { kind: 'session-replanned', workId: workId(out, 'rebook-session'), startUtc }, inSecond);
    const own = { ...bookedEvent, eventId: 'own-2' };
    const moved = after(found, { kind: 'session-moved', workId: workId(found, 'move-session'), own }, inSecond);
    expect(moved.series?.sessions[1]).toMatchObject({ startUtc, cancelled: false, own });
    expect(moved.series?.sessions[1]?.putOff).toBeUndefined();
    // The invitation says it; news of their own would be one for each session.
    expect(told(moved, 'sessionMoved')).toEqual([]);
  });

  test('waits for the sessions that were put off before the pairing is complete', () => {
    const overLast = pause(booked, startOf(booked, 3) + DAY_MS, startOf(booked, 2) + DAY_MS);
    const out = cancelDone(overLast, startOf(booked, 2) + DAY_MS);
    expect(out.dueAtUtc).not.toBeNull();
    const lastUtc = startOf(booked, 3) + 2 * DAY_MS;
    const later = out.dueAtUtc !== null && out.dueAtUtc <= lastUtc ? after(out, { kind: 'time-passed' }, lastUtc) : out;
    expect(later.state).not.toBe('completed');
  });

  test('that covers all sessions has them follow its end in their rhythm', () => {
    const overAll = pause(booked, startOf(booked, 3) + WEEK_MS);
    const places = (overAll.series?.sessions ?? []).map(({ putOff }) => putOff?.nearUtc ?? 0);
    expect(cancelledIn(overAll)).toEqual([1, 2, 3]);
    expect(places[0]).toBeGreaterThanOrEqual(startOf(booked, 3) + WEEK_MS);
    expect([places[1], places[2]]).toEqual([1, 2].map((times) => (places[0] ?? 0) + times * 14 * DAY_MS));
  });

  test('ended before anything was cancelled, lets the sessions stand as they were', () => {
    const back = pause(paused, null, inSecond + 1);
    expect(back.series?.sessions).toEqual(booked.series?.sessions);
    expect(works(back, 'cancel-sessions')).toEqual([]);
    expect(told(back, 'pairingPaused')).toEqual(['jun']);
  });

  test('ended after a session was cancelled, looks for its former time first', () => {
    const back = pause(cancelDone(paused, inSecond + 1), null, inSecond + 2);
    expect(works(back, 'rebook-session')).toMatchObject([{ sessionNumber: 2 }]);
    expect(back.series?.sessions[1]?.putOff?.nearUtc).toBe(startOf(booked, 2));
  });

  test('made longer, takes a session with it that was put off already', () => {
    const out = cancelDone(paused, inSecond + 1);
    const longer = pause(out, startOf(booked, 3) + WEEK_MS, inSecond + 2);
    expect(works(longer, 'cancel-sessions')).toMatchObject([{ sessionNumbers: [3] }]);
    for (const { putOff } of longer.series?.sessions.slice(1) ?? []) {
      expect(putOff?.fromUtc).toBeGreaterThanOrEqual(startOf(booked, 3) + WEEK_MS);
    }
  });

  test('takes nobody out of a pairing that is over, and is nobody else’s', () => {
    const left = after(booked, { kind: 'withdraw', byPersonId: 'sen', note: null });
    expect(pause(left, overSecond)).toBe(left);
    const stranger = advance(booked, { kind: 'pause-changed', personId: 'x', untilUtc: overSecond }, policyOf(), START);
    expect(stranger).toMatchObject({ ok: false, code: 'not-allowed' });
  });
});

describe('a session on its way to another time as a pause begins', () => {
  const wish = { kind: 'move-session', byPersonId: 'jun', number: 2, startUtc: startOf(booked, 2) + HOUR_MS } as const;
  const asked = after(booked, wish, inSecond);

  test('does not go into the pause where nobody has begun to move it', () => {
    const dropped = pause(asked, overSecond, inSecond);
    expect(works(dropped, 'move-session')).toEqual([]);
    expect(cancelledIn(dropped)).toEqual([2]);
  });

  test('is put off when it has arrived, where somebody may be at it', () => {
    const id = workId(asked, 'move-session');
    const begun = after(asked, { kind: 'work-leased', workId: id, leasedUntilUtc: inSecond + 60_000 }, inSecond);
    const waits = pause(begun, overSecond, inSecond);
    expect(cancelledIn(waits)).toEqual([]);
    const arrived = after(waits, { kind: 'session-moved', workId: id, own: null }, inSecond + 1);
    expect(cancelledIn(arrived)).toEqual([2]);
    const stayed = after(waits, { kind: 'session-not-moved', workId: id }, inSecond + 1);
    expect(cancelledIn(stayed)).toEqual([2]);
  });

  test('is not moved by a person while it is being taken out', () => {
    const startUtc = startOf(booked, 3) + 14 * DAY_MS;
    const outcome = advance(paused, { ...wish, startUtc }, policyOf(), inSecond);
    expect(outcome).toMatchObject({ ok: false, code: 'wrong-state' });
  });
});

describe('a pause before anything is booked', () => {
  const untilUtc = START + 12 * WEEK_MS;

  test('has an approved series planned to begin after it, with as long for that as without a pause', () => {
    const approved = pause(reach.approved(), untilUtc);
    expect(approved.dueAtUtc).toBe(untilUtc + policyOf().startWithinDays * DAY_MS);
    const terms = termsAfterPause(approved, START);
    expect(terms.fromUtc).toBe(untilUtc);
    expect(terms.untilUtc).toBeGreaterThan(untilUtc + 3 * 14 * DAY_MS);
    const early = {
      kind: 'series-planned',
      workId: workId(approved, 'plan-series'),
      series: seriesFrom(START + DAY_MS),
    } as const;
    expect(works(after(approved, early), 'book-series')).toEqual([]);
    expect(works(after(approved, early), 'plan-series')).toHaveLength(1);
  });

  test('has a series planned anew that nobody has begun to send', () => {
    const again = pause(reach.planned(), untilUtc);
    expect(again.series).toBeNull();
    expect([works(again, 'book-series'), works(again, 'plan-series')]).toMatchObject([[], [{}]]);
  });

  test('puts the sessions off after all where booking had begun', () => {
    const planned = reach.planned();
    const id = workId(planned, 'book-series');
    const begun = after(planned, { kind: 'work-leased', workId: id, leasedUntilUtc: START + 60_000 });
    const stands = after(pause(begun, untilUtc), { kind: 'series-booked', workId: id, event: bookedEvent });
    expect(cancelledIn(stands)).toEqual([1, 2, 3]);
    expect(works(stands, 'cancel-sessions')).toHaveLength(1);
  });

  test('is heeded by an approval that comes during it', () => {
    const waiting = pause(reach.awaiting(), untilUtc);
    expect(reach.approved(waiting).dueAtUtc).toBe(untilUtc + policyOf().startWithinDays * DAY_MS);
  });

  test('is not told of before the two see the proposal', () => {
    expect(told(pause(proposed(), untilUtc), 'pairingPaused')).toEqual([]);
  });
});

test('a series that is gone from Outlook ends nothing while all sessions ahead have events of their own', () => {
  const out = cancelDone(pause(booked, startOf(booked, 3) + DAY_MS), START);
  const gone = { kind: 'series-observed', observed: { kind: 'gone' }, seenAtUtc: START + 1 } as const;
  expect(after(out, gone, START + 1).ending).toBeNull();
});
