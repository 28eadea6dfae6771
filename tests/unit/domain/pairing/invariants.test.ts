import fc from 'fast-check';
import { advance } from '../../../../api/src/domain/pairing/advance';
import { seatsToApprove } from '../../../../api/src/domain/pairing/approvers';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import type { PairingPolicy } from '../../../../api/src/domain/pairing/policy';
import { pausedUntilUtc } from '../../../../api/src/domain/pairing/pause';
import { sessionsDueUtc } from '../../../../api/src/domain/pairing/sessions-ahead';
import { hasEnded } from '../../../../api/src/domain/pairing/states';
import { DAY_MS, WEEK_MS } from '../../../../api/src/domain/scheduling/time-units';
import { anyPolicy, anyStep, live, type Moment } from './random-life';

const lives = fc.record({ policy: anyPolicy, steps: fc.array(anyStep, { maxLength: 60, size: 'max' }) });

type Invariant = (moment: Moment, policy: PairingPolicy, history: readonly Moment[]) => void;

function alwaysTrue(
  holds: Invariant,
  runs: { readonly numRuns: number; readonly seed?: number } = { numRuns: 500 },
): void {
  fc.assert(
    fc.property(lives, ({ policy, steps }) => {
      const history = live(steps, policy);
      history.forEach((moment, index) => holds(moment, policy, history.slice(0, index + 1)));
    }),
    runs,
  );
}

const owes = (pairing: Pairing, kind: string) => pairing.pending.some((work) => work.kind === kind);

describe('invariants of a pairing over random lives', () => {
  test('the lives reach every state, so that the invariants below are about something', () => {
    const seen = new Set<string>();
    for (const { policy, steps } of fc.sample(lives, { numRuns: 1_500, seed: 7 })) {
      for (const moment of live(steps, policy)) seen.add(moment.after.state);
    }
    expect([...seen].sort()).toEqual(
      'accepted active approved awaiting-approval booked completed declined expired proposed rejected withdrawn'.split(
        ' ',
      ),
    );
  });

  test('1: nothing is booked without both acceptances and every approval, all newer than the terms', () => {
    alwaysTrue(({ after }, policy) => {
      const sends = owes(after, 'plan-series') || owes(after, 'book-series') || owes(after, 'move-sessions');
      const stands = !hasEnded(after) && after.series !== null;
      if (!sends && !stands && !['approved', 'booked', 'active', 'completed'].includes(after.state)) return;
      const newer = (instant: number | null) => expect(instant).toBeGreaterThanOrEqual(after.terms.changedAtUtc);
      newer(after.junior.acceptedAtUtc);
      newer(after.senior.acceptedAtUtc);
      for (const seat of seatsToApprove(policy.approval)) {
        const approval = after.approvals.find(({ seats, decision }) => seats.includes(seat) && decision === 'approved');
        newer(approval?.decidedAtUtc ?? null);
        expect(['jun', 'sen']).not.toContain(approval?.decidedById);
        // Who decided was asked, stood in for who was, or is the lead; "lead" acts for no manager here.
        const { approverId = null, insteadOfId = null, decidedById = null } = approval ?? {};
        const delegated = approverId === 'jun-boss';
        expect(approverId === null || delegated || [approverId, insteadOfId].includes(decidedById)).toBe(true);
      }
    });
  });

  test('4: a change of state is saved together with the work that it causes', () => {
    alwaysTrue(({ after }) => {
      const workOfState: Partial<Record<Pairing['state'], boolean>> = {
        proposed: after.seatsHeld || owes(after, 'hold-seats'),
        accepted: owes(after, 'resolve-approvers'),
        approved: owes(after, 'plan-series') !== owes(after, 'book-series'),
      };
      expect(workOfState[after.state] ?? true).toBe(true);
      expect(new Set(after.pending.map((work) => work.id)).size).toBe(after.pending.length);
    });
  });

  test('4: an ended pairing owes its seats, and its cancellation wherever an event may stand, until that work is done', () => {
    alwaysTrue(({ after }, _, history) => {
      if (!hasEnded(after)) return;
      const done = history.flatMap(({ before, event }) =>
        hasEnded(before) && 'workId' in event && event.kind === 'work-done' ? [event.workId.split('.')[0]] : [],
      );
      expect(owes(after, 'release-seats') || done.includes('release-seats')).toBe(true);
      const attempted = history.some(
        ({ event }) => event.kind === 'work-leased' && event.workId.startsWith('book-series'),
      );
      const stands = after.series !== null && (after.series.event !== null || attempted);
      if (stands && after.state !== 'completed') {
        expect(owes(after, 'cancel-series') || done.includes('cancel-series')).toBe(true);
      }
    });
  });

  test('4: what undoes an effect waits until nobody can still be at causing it', () => {
    alwaysTrue(({ before, event, after }) => {
      if (hasEnded(before) || !hasEnded(after)) return;
      // Whose report ends the pairing has stopped causing anything.
      const reported = 'workId' in event ? event.workId : null;
      for (const [cause, undo] of [
        ['hold-seats', 'release-seats'],
        ['book-series', 'cancel-series'],
        ['move-session', 'cancel-series'],
      ] as const) {
        const leasedUntilUtc =
          before.pending.find(({ kind, id }) => kind === cause && id !== reported)?.leasedUntilUtc ?? 0;
        for (const work of after.pending.filter(({ kind }) => kind === undo)) {
          expect(work.dueAtUtc).toBeGreaterThanOrEqual(leasedUntilUtc);
        }
      }
    });
  });

  test('5: a live pairing has a deadline, an ended one has none and never lives again', () => {
    alwaysTrue(({ before, after }) => {
      expect(after.dueAtUtc === null).toBe(hasEnded(after));
      expect(after.ending === null).toBe(!hasEnded(after));
      if (hasEnded(before)) expect(after.state).toBe(before.state);
    });
  });

  test('5: from any state, letting every deadline pass ends the pairing in a few steps', () => {
    fc.assert(
      fc.property(lives, ({ policy, steps }) => {
        let pairing = live(steps, policy).at(-1)?.after;
        for (let passed = 0; pairing !== undefined && pairing.dueAtUtc !== null; passed += 1) {
          // Two for the way to approval, then a reminder of each of the three sessions, the first start and the last end.
          expect(passed).toBeLessThan(4 + 3);
          const outcome = advance(pairing, { kind: 'time-passed' }, policy, pairing.dueAtUtc);
          if (!outcome.ok) throw new Error(outcome.message);
          pairing = outcome.value;
        }
      }),
    );
  });

  test('5: a proposal waits eight weeks at most, however long somebody is away, or as long as the program says', () => {
    let waited = 0;
    const holds: Invariant = ({ before, event, after }, policy) => {
      if (after.state !== 'proposed') return;
      const asked = after.terms.changedAtUtc;
      const longest = Math.max(8 * WEEK_MS, policy.acceptanceDeadlineDays * DAY_MS);
      expect(after.dueAtUtc).toBeLessThanOrEqual(asked + longest);
      if (event.kind !== 'invitees-checked') return;
      waited += 1;
      expect(after.dueAtUtc).toBeGreaterThan(before.dueAtUtc ?? 0);
      expect(after.terms.untilUtc - before.terms.untilUtc).toBe((after.dueAtUtc ?? 0) - (before.dueAtUtc ?? 0));
    };
    // Few lives wait for somebody: that any do is asked of lives that are always the same.
    alwaysTrue(holds, { numRuns: 1_500, seed: 7 });
    expect(waited).toBeGreaterThan(3);
    alwaysTrue(holds);
  });

  test('a session is on its way to one time at most, and no other leaves its time when it arrives', () => {
    alwaysTrue(({ before, event, after, nowUtc }) => {
      const moves = after.pending.flatMap(({ move }) => move?.number ?? []);
      expect(new Set(moves).size).toBe(moves.length);
      if (event.kind === 'move-session') expect(after.series).toEqual(before.series);
      if (event.kind !== 'session-moved') return;
      const moved = before.pending.find((work) => work.id === event.workId)?.move;
      // One that arrives in a pause waits for its end, with those that a pause put off: they are given new places together.
      const inPause = (moved?.startUtc ?? 0) < (pausedUntilUtc(before, nowUtc) ?? 0);
      const others = (pairing: Pairing) =>
        (pairing.series?.sessions ?? [])
          .filter(({ number }) => number !== moved?.number)
          .map((session) => (inPause ? { ...session, putOff: session.putOff !== undefined } : session));
      expect(others(after)).toEqual(others(before));
      expect(after.series?.sessions.find(({ number }) => number === moved?.number)?.startUtc).toBe(moved?.startUtc);
    });
  });

  test('what a pause put off is out of the calendars or about to be, has somewhere to go, and the pairing waits for it', () => {
    alwaysTrue(({ after }) => {
      for (const { number, own, putOff } of after.series?.sessions ?? []) {
        if (putOff === undefined || hasEnded(after)) continue;
        expect(putOff.fromUtc).toBeLessThan(putOff.untilUtc);
        const cancels = after.pending.some(({ sessionNumbers = [] }) => sessionNumbers.includes(number));
        if (!cancels) expect(own).toBeNull();
        if (after.state === 'active')
          expect(sessionsDueUtc('active', after.series?.sessions ?? [])).toBeGreaterThanOrEqual(putOff.untilUtc);
      }
    });
  });

  test('after each news of a pause no session stands in it that has not begun, unless it is just being moved', () => {
    alwaysTrue(({ event, after, nowUtc }) => {
      if (event.kind !== 'pause-changed' && event.kind !== 'series-booked') return;
      if (!['booked', 'active'].includes(after.state)) return;
      const untilUtc = pausedUntilUtc(after, nowUtc) ?? 0;
      const moving = after.pending.flatMap(({ move }) => move?.number ?? []);
      const inPause = (after.series?.sessions ?? []).filter(
        ({ number, cancelled, startUtc }) =>
          !cancelled && !moving.includes(number) && startUtc > nowUtc && startUtc < untilUtc,
      );
      expect(inPause).toEqual([]);
    });
  });

  test('a pause heard of again changes nothing', () => {
    alwaysTrue(({ event, after, nowUtc }, policy) => {
      if (event.kind !== 'pause-changed') return;
      const again = advance(after, event, policy, nowUtc);
      expect(again.ok && again.value).toBe(after);
    });
  });

  test('sessions that are over stay as they were held, whatever pause comes', () => {
    alwaysTrue(({ before, event, after, nowUtc }) => {
      if (event.kind !== 'pause-changed' && event.kind !== 'sessions-cancelled') return;
      // Until the series is booked its sessions are a plan: none of them can have been held.
      const booked = ({ state, series }: Pairing) => (state === 'approved' ? [] : (series?.sessions ?? []));
      const over = (pairing: Pairing) =>
        booked(pairing).filter(({ startUtc, putOff }) => startUtc <= nowUtc && putOff === undefined);
      expect(over(after)).toEqual(over(before));
    });
  });

  test('a refused event leaves no trace, and neither does any event change the version that it came to', () => {
    alwaysTrue(
      ({ before, event, nowUtc }, policy) => {
        const copy = structuredClone(before);
        advance(before, event, policy, nowUtc);
        expect(before).toEqual(copy);
      },
      { numRuns: 100 },
    );
  });
});
