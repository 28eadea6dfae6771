import fc from 'fast-check';
import { advance } from '../../../../api/src/domain/pairing/advance';
import type { ObservedSeries, ObservedSession } from '../../../../api/src/domain/pairing/observed-series';
import type { Pairing, Session } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { timelineSentences } from '../../../../api/src/domain/pairing/timeline-words';
import { after, policyOf, reach, START } from './make-pairing';

const FIRST = START + 10 * DAY_MS;
const slot = (index: number) => FIRST + index * 14 * DAY_MS;

const asBooked = (index: number, given: Partial<ObservedSession> = {}): ObservedSession => ({
  originalStartUtc: slot(index),
  startUtc: slot(index),
  endUtc: slot(index) + HOUR_MS,
  cancelled: false,
  juniorResponse: 'organizer',
  seniorResponse: 'none',
  ...given,
});

/** The three sessions as booked, but for what is given by index. */
const standing = (...given: readonly (Partial<ObservedSession> | undefined)[]): ObservedSeries => ({
  kind: 'standing',
  sessions: [0, 1, 2].map((index) => asBooked(index, given[index])),
});

const observe = (pairing: Pairing, observed: ObservedSeries, seenAtUtc: number) =>
  after(pairing, { kind: 'series-observed', observed, seenAtUtc }, seenAtUtc);

const sessionsOf = (pairing: Pairing): readonly Session[] => pairing.series?.sessions ?? [];

const newsOf = (pairing: Pairing, before: Pairing) =>
  timelineSentences(pairing, 'junior', (id) => id)
    .slice(before.timeline.length)
    .map(({ sentence }) => sentence);

describe('a reading of the series from Outlook', () => {
  const booked = reach.booked();

  test('takes over a session that was moved, and starts the pairing when the first one now begins', () => {
    const later = slot(0) + DAY_MS;
    const moved = observe(booked, standing({ startUtc: later, endUtc: later + HOUR_MS }), START + 1);
    expect(sessionsOf(moved)[0]).toMatchObject({ startUtc: later, endUtc: later + HOUR_MS, moved: true });
    expect(moved.dueAtUtc).toBe(later - DAY_MS); // the reminder
    expect(newsOf(moved, booked)).toEqual(['Session 1 was moved in Outlook.']);
  });

  test('takes a session that is missing or marked as cancelled out of the series, and puts it back when it returns', () => {
    const marked = observe(booked, standing(undefined, { cancelled: true }), START + 1);
    const missing = observe(booked, { kind: 'standing', sessions: [asBooked(0), asBooked(2)] }, START + 1);
    expect(sessionsOf(marked).map((session) => session.cancelled)).toEqual([false, true, false]);
    expect(sessionsOf(missing)).toEqual(sessionsOf(marked));
    expect(newsOf(marked, booked)).toEqual(['Session 2 was cancelled in Outlook.']);
    const back = observe(marked, standing(), START + 2);
    expect(sessionsOf(back)[1]?.cancelled).toBe(false);
    expect(newsOf(back, marked)).toEqual(['Session 2 takes place after all.']);
  });

  test('tells one answer to all sessions once, and answers to single ones one by one', () => {
    const yes = { seniorResponse: 'accepted' } as const;
    const all = observe(booked, standing(yes, yes, yes), START + 1);
    expect(newsOf(all, booked)).toEqual(['sen accepted the sessions in Outlook.']);
    const mixed = observe(
      all,
      standing(yes, { seniorResponse: 'declined' }, { seniorResponse: 'tentative' }),
      START + 2,
    );
    expect(newsOf(mixed, all)).toEqual(['sen declined session 2 in Outlook.', 'sen may come to session 3.']);
    expect(sessionsOf(mixed).map((session) => session.responses.senior)).toEqual(['accepted', 'declined', 'tentative']);
  });

  test('ends the pairing when the series is gone, and cancels what was ahead of it', () => {
    const gone = observe(booked, { kind: 'gone' }, slot(1));
    expect(gone).toMatchObject({ state: 'withdrawn', ending: { reason: 'series-cancelled' } });
    expect(sessionsOf(gone).map((session) => session.cancelled)).toEqual([false, true, true]);
    expect(gone.pending.map((work) => work.kind)).toContain('release-seats');
  });

  test('lets a pairing whose sessions are all over complete, though the series is gone from the calendar', () => {
    const active = after(booked, { kind: 'time-passed' }, slot(0));
    const seen = observe(active, { kind: 'gone' }, slot(2) + HOUR_MS);
    expect(seen.state).toBe('active');
    expect(after(seen, { kind: 'time-passed' }, slot(2) + HOUR_MS).state).toBe('completed');
  });

  test('follows a session that was put off on its day, though the reading comes after its former end', () => {
    const active = after(booked, { kind: 'time-passed' }, slot(0));
    const tomorrow = slot(0) + DAY_MS;
    const seen = observe(active, standing({ startUtc: tomorrow, endUtc: tomorrow + HOUR_MS }), slot(0) + 2 * HOUR_MS);
    expect(sessionsOf(seen)[0]).toMatchObject({ startUtc: tomorrow, moved: true });
  });

  test('completes an active pairing when its last session that stands is over', () => {
    const active = after(booked, { kind: 'time-passed' }, slot(0));
    const shorter = observe(active, standing(undefined, undefined, { cancelled: true }), slot(0) + 1);
    const reminded = after(shorter, { kind: 'time-passed' }, shorter.dueAtUtc ?? 0);
    expect(reminded.dueAtUtc).toBe(slot(1) + HOUR_MS);
  });

  test('is refused before the series stands, after the pairing ended, and while the service changes the series', () => {
    const refusals = [
      reach.planned(),
      after(booked, { kind: 'withdraw', byPersonId: 'jun', note: null }),
      reach.booked(reach.planned(reach.approved(), colliding())),
    ].map((pairing) =>
      advance(pairing, { kind: 'series-observed', observed: standing(), seenAtUtc: START }, policyOf(), START),
    );
    expect(refusals.map((outcome) => !outcome.ok && outcome.code)).toEqual(Array(3).fill('wrong-state'));
  });

  test('is taken even where a failed change of the series waits for the lead', () => {
    const moving = reach.booked(reach.planned(reach.approved(), colliding()));
    const workId = moving.pending.find((work) => work.kind === 'move-sessions')?.id ?? '';
    const leased = after(moving, { kind: 'work-leased', workId, leasedUntilUtc: START + 1 });
    const parked = after(leased, { kind: 'work-failed', workId, attempt: 1, error: 'no', retryAtUtc: null });
    expect(sessionsOf(observe(parked, standing(), START + 1))[1]).toMatchObject({ startUtc: slot(1), moved: false });
  });
});

function colliding() {
  const series = reach.planned().series;
  if (series === null) throw new Error('no series');
  const sessions = series.sessions.map((session) =>
    session.number === 2 ? { ...session, startUtc: session.startUtc + DAY_MS, moved: true } : session,
  );
  return { ...series, sessions };
}

const anyObserved: fc.Arbitrary<ObservedSeries> = fc
  .tuple(...[0, 1, 2].map((index) => anySession(index)))
  .map((sessions) => ({ kind: 'standing', sessions: sessions.flatMap((session) => session ?? []) }));

function anySession(index: number): fc.Arbitrary<ObservedSession | null> {
  const session = fc
    .record({
      laterMs: fc.integer({ min: -3 * DAY_MS, max: 3 * DAY_MS }),
      cancelled: fc.boolean(),
      seniorResponse: fc.constantFrom('none', 'accepted', 'tentative', 'declined'),
    })
    .map(({ laterMs, cancelled, seniorResponse }) => {
      const startUtc = slot(index) + laterMs;
      return asBooked(index, { startUtc, endUtc: startUtc + HOUR_MS, cancelled, seniorResponse });
    });
  return fc.option(session, { freq: 6 });
}

describe('any readings of a series', () => {
  const booked = reach.booked();

  test('are idempotent: the same one again changes nothing at all', () => {
    fc.assert(
      fc.property(anyObserved, fc.integer({ min: 0, max: 60 * DAY_MS }), (observed, laterMs) => {
        const once = observe(booked, observed, START + laterMs);
        expect(observe(once, observed, START + laterMs)).toBe(once);
      }),
    );
  });

  test('leave the same sessions standing in whatever order they arrive, as long as none is over', () => {
    const readings = fc.array(anyObserved, { minLength: 1, maxLength: 5 });
    const shuffled = readings.chain((all) =>
      fc.shuffledSubarray(
        all.map((observed, index) => ({ observed, seenAtUtc: START + 1 + index })),
        { minLength: all.length },
      ),
    );
    fc.assert(
      fc.property(shuffled, (arriving) => {
        const follow = (pairing: Pairing, { observed, seenAtUtc }: (typeof arriving)[number]) =>
          observe(pairing, observed, seenAtUtc);
        const inOrder = arriving.toSorted((a, b) => a.seenAtUtc - b.seenAtUtc);
        const [came, happened] = [arriving, inOrder].map((each) => each.reduce(follow, booked));
        if (came === undefined || happened === undefined) throw new Error('nothing arrived');
        const stands = (pairing: Pairing) => sessionsOf(pairing).filter((session) => !session.cancelled);
        expect(stands(came)).toEqual(stands(happened));
        expect(came.series?.seenAtUtc).toBe(happened.series?.seenAtUtc);
        if (stands(came).length > 0) expect(came.dueAtUtc).toBe(happened.dueAtUtc);
      }),
    );
  });

  test('never touch a session that was held: over as we know it, and not put off to later', () => {
    const anyNews: fc.Arbitrary<ObservedSeries> = fc.oneof(anyObserved, fc.constant({ kind: 'gone' as const }));
    fc.assert(
      fc.property(anyNews, fc.integer({ min: 0, max: 60 * DAY_MS }), (observed, laterMs) => {
        const seenAtUtc = START + laterMs;
        const seen = observe(booked, observed, seenAtUtc);
        sessionsOf(booked).forEach((session, index) => {
          const found =
            observed.kind === 'standing' &&
            observed.sessions.find((each) => each.originalStartUtc === slot(index) && !each.cancelled);
          const putOff = found && found.endUtc > seenAtUtc;
          if (session.endUtc <= seenAtUtc && !putOff) expect(sessionsOf(seen)[index]).toBe(session);
        });
      }),
    );
  });
});
