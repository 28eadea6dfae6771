import { advance } from '../../../../api/src/domain/pairing/advance';
import type { PairingEvent } from '../../../../api/src/domain/pairing/events';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { after, bookedEvent, policyOf, proposed, reach, seriesFrom, START, workId } from './make-pairing';

const kinds = (pairing: Pairing) => pairing.pending.map((work) => work.kind);
const notices = (pairing: Pairing) =>
  pairing.pending.flatMap(({ notification }) =>
    notification ? [`${notification.template} ${notification.recipientId}`] : [],
  );

function refusalOf(pairing: Pairing, event: PairingEvent, atUtc = START): string {
  const outcome = advance(pairing, event, policyOf(), atUtc);
  return outcome.ok ? 'accepted' : outcome.code;
}

describe('a proposal', () => {
  test('is hidden and owes its seats, and can be answered only once both are held', () => {
    const hidden = proposed();
    expect(hidden.seatsHeld).toBe(false);
    expect(kinds(hidden)).toEqual(['hold-seats']);
    expect(refusalOf(hidden, { kind: 'accept', byPersonId: 'jun' })).toBe('wrong-state');
    expect(notices(reach.visible())).toEqual([
      'matchProposed jun',
      'matchProposed sen',
      'pairingStalled jun',
      'pairingStalled sen',
    ]);
  });

  test('ends unseen, with the reason, where a seat is full', () => {
    const ended = after(proposed(), { kind: 'seat-refused', workId: 'hold-seats.1', why: 'seat-full' });
    expect(ended).toMatchObject({ state: 'withdrawn', ending: { reason: 'seat-full' } });
    expect(kinds(ended)).toEqual(['release-seats']);
  });

  test("of somebody's own counts as accepted by them, and only the partner is told", () => {
    const picked = reach.visible(proposed({ origin: { kind: 'own-pick', byPersonId: 'sen' } }));
    expect(picked.senior.acceptedAtUtc).toBe(START);
    expect(notices(picked)).toEqual(['matchProposed jun', 'pairingStalled jun']);
    expect(after(picked, { kind: 'accept', byPersonId: 'jun' }).state).toBe('accepted');
  });

  test('is brought up again half-way to its deadline, unless it was answered by then', () => {
    const nudges = (pairing: Pairing) =>
      pairing.pending.filter(({ notification }) => notification?.template === 'pairingStalled');
    expect(nudges(reach.visible()).map(({ dueAtUtc }) => dueAtUtc)).toEqual([START + 7 * DAY_MS, START + 7 * DAY_MS]);
    const once = after(reach.visible(), { kind: 'accept', byPersonId: 'jun' });
    expect(nudges(once).map(({ notification }) => notification?.recipientId)).toEqual(['sen']);
    expect(nudges(reach.accepted())).toEqual([]);
  });

  test('goes to the managers when both have accepted; accepting twice changes nothing', () => {
    const once = after(reach.visible(), { kind: 'accept', byPersonId: 'jun' });
    expect(once.state).toBe('proposed');
    expect(after(once, { kind: 'accept', byPersonId: 'jun' })).toBe(once);
    const both = after(once, { kind: 'accept', byPersonId: 'sen' });
    expect(both.state).toBe('accepted');
    expect(after(both, { kind: 'accept', byPersonId: 'jun' })).toBe(both);
    expect(kinds(both)).toContain('resolve-approvers');
  });

  test('is declined by one, and the other is told without being able to accept any more', () => {
    const declined = after(reach.visible(), { kind: 'decline', byPersonId: 'sen', note: 'too busy' });
    expect(declined).toMatchObject({ state: 'declined', ending: { byPersonId: 'sen', note: 'too busy' } });
    expect(notices(declined)).toEqual(['matchEnded jun']);
    expect(refusalOf(declined, { kind: 'accept', byPersonId: 'jun' })).toBe('wrong-state');
  });

  test('expires when it is not accepted in time', () => {
    const late = START + 14 * DAY_MS;
    expect(refusalOf(reach.visible(), { kind: 'time-passed' }, late - 1)).toBe('wrong-state');
    const looking = after(reach.visible(), { kind: 'time-passed' }, late);
    const people = [{ personId: 'jun', workingHours: null, absences: [] }];
    const found = after(looking, { kind: 'invitees-checked', workId: workId(looking, 'check-invitees'), people }, late);
    expect(found).toMatchObject({ state: 'expired', ending: { reason: 'not-accepted-in-time' } });
  });

  test('answers a stranger with a refusal', () => {
    for (const kind of ['accept', 'decline', 'withdraw'] as const) {
      expect(refusalOf(reach.visible(), { kind, byPersonId: 'stranger', note: null })).toBe('not-allowed');
    }
  });
});

describe('an approval', () => {
  test('is asked of each manager, and all of them must give it', () => {
    const waiting = reach.awaiting();
    expect(kinds(waiting).filter((kind) => kind === 'ask-approver')).toHaveLength(2);
    const half = after(waiting, { kind: 'approve', byPersonId: 'jun-boss', isLead: false });
    expect(half.state).toBe('awaiting-approval');
    const all = after(half, { kind: 'approve', byPersonId: 'sen-boss', isLead: false });
    expect(all.state).toBe('approved');
    expect(kinds(all)).toContain('plan-series');
  });

  test('is decided once', () => {
    const half = after(reach.awaiting(), { kind: 'approve', byPersonId: 'jun-boss', isLead: false });
    expect(refusalOf(half, { kind: 'reject', byPersonId: 'jun-boss', isLead: false, reason: 'no' })).toBe(
      'already-decided',
    );
  });

  test('that is refused ends the pairing and keeps the reason', () => {
    const rejected = after(reach.awaiting(), {
      kind: 'reject',
      byPersonId: 'sen-boss',
      isLead: false,
      reason: 'release',
    });
    expect(rejected).toMatchObject({
      state: 'rejected',
      ending: { reason: 'rejected', byPersonId: 'sen-boss', note: null },
    });
    expect(rejected.approvals[1]).toMatchObject({ decision: 'rejected', reason: 'release' });
    expect(notices(rejected)).toEqual(['approvalDecided jun', 'approvalDecided sen']);
  });

  test('is not needed where the policy asks nobody', () => {
    const policy = policyOf({
      approval: { approvers: 'none', deadlineWorkingDays: 5, whenPassed: 'lead', undoSeconds: 0, cards: 'at-once' },
    });
    const resolved = {
      kind: 'approvers-resolved',
      workId: workId(reach.accepted(), 'resolve-approvers'),
      approvers: [],
    } as const;
    expect(after(reach.accepted(), resolved, START, policy).state).toBe('approved');
    expect(refusalOf(reach.accepted(), resolved)).toBe('wrong-state');
  });

  test('never comes from one of the pair, even where that is the lead', () => {
    const request = { approverId: null, seats: ['junior', 'senior'] } as const;
    const resolved = {
      kind: 'approvers-resolved',
      workId: workId(reach.accepted(), 'resolve-approvers'),
      approvers: [request],
    } as const;
    const forLead = after(reach.accepted(), resolved);
    expect(refusalOf(forLead, { kind: 'approve', byPersonId: 'sen', isLead: true })).toBe('not-allowed');
    expect(after(forLead, { kind: 'approve', byPersonId: 'lead', isLead: true }).state).toBe('approved');
  });

  test('that is overdue goes to the lead, with a deadline of its own, and then expires', () => {
    const dueAtUtc = START + 7 * DAY_MS; // five working days from a Monday
    expect(reach.awaiting().dueAtUtc).toBe(dueAtUtc);
    const escalated = after(reach.awaiting(), { kind: 'time-passed' }, dueAtUtc);
    expect(escalated.state).toBe('awaiting-approval');
    expect(escalated.approvals.map(({ approverId, decision }) => [approverId, decision])).toEqual([
      ['jun-boss', 'lapsed'],
      ['sen-boss', 'lapsed'],
      [null, null],
    ]);
    expect(refusalOf(escalated, { kind: 'approve', byPersonId: 'jun-boss', isLead: false }, dueAtUtc)).toBe(
      'already-decided',
    );
    const expired = after(escalated, { kind: 'time-passed' }, escalated.dueAtUtc ?? 0);
    expect(expired).toMatchObject({ state: 'expired', ending: { reason: 'not-approved-in-time' } });
  });

  test('that is overdue lapses where the policy says so', () => {
    const policy = policyOf({
      approval: { approvers: 'both', deadlineWorkingDays: 5, whenPassed: 'lapse', undoSeconds: 0, cards: 'at-once' },
    });
    expect(after(reach.awaiting(), { kind: 'time-passed' }, START + 7 * DAY_MS, policy).state).toBe('expired');
  });

  test('goes to the lead where the org chart could not be asked in all that time', () => {
    const accepted = reach.accepted();
    const escalated = after(accepted, { kind: 'time-passed' }, accepted.dueAtUtc ?? 0);
    expect(escalated.approvals).toEqual([expect.objectContaining({ approverId: null, seats: ['junior', 'senior'] })]);
    expect(kinds(escalated)).not.toContain('resolve-approvers');
  });
});

describe('a series', () => {
  test('is kept as planned before it is sent, so that every attempt sends the same', () => {
    const planned = reach.planned();
    expect(planned.series?.event).toBeNull();
    expect(kinds(planned)).toContain('book-series');
    expect(kinds(planned)).not.toContain('plan-series');
  });

  test('that finds no time is looked for again, and the pair is told the first time only', () => {
    const none = (pairing: Pairing): PairingEvent => ({
      kind: 'no-slot',
      workId: workId(pairing, 'plan-series'),
      retryAtUtc: START + DAY_MS,
    });
    const first = after(reach.approved(), none(reach.approved()));
    const second = after(first, none(first));
    expect(notices(second).filter((notice) => notice.startsWith('noTimeFound'))).toEqual([
      'noTimeFound jun',
      'noTimeFound sen',
    ]);
    expect(second.pending.filter((work) => work.kind === 'plan-series')).toHaveLength(1);
    expect(after(second, { kind: 'time-passed' }, second.dueAtUtc ?? 0)).toMatchObject({
      state: 'expired',
      ending: { reason: 'no-time-found' },
    });
  });

  test('runs from booked over active to completed by the clock', () => {
    const booked = reach.booked();
    const [first, second, last] = booked.series?.sessions ?? [];
    expect(booked).toMatchObject({ state: 'booked', dueAtUtc: (first?.startUtc ?? 0) - DAY_MS });
    const reminded = after(booked, { kind: 'time-passed' }, booked.dueAtUtc ?? 0);
    expect(reminded).toMatchObject({ state: 'booked', dueAtUtc: first?.startUtc });
    const active = after(reminded, { kind: 'time-passed' }, first?.startUtc);
    expect(active).toMatchObject({ state: 'active', dueAtUtc: (second?.startUtc ?? 0) - DAY_MS });
    const completed = after(active, { kind: 'time-passed' }, last?.endUtc);
    expect(completed).toMatchObject({ state: 'completed', dueAtUtc: null });
    expect(kinds(completed)).toEqual(['release-seats', 'notify', 'notify']);
  });

  test('moves the sessions that collide after it is booked, and only then', () => {
    expect(kinds(reach.booked())).not.toContain('move-sessions');
    const colliding = reach.planned(reach.approved(), seriesFrom(START + 10 * DAY_MS, { moved: true }));
    expect(kinds(reach.booked(colliding))).toContain('move-sessions');
  });

  test('gives way to another series before it was sent, never after', () => {
    const lease = (pairing: Pairing, at: number) =>
      after(pairing, { kind: 'work-leased', workId: workId(pairing, 'book-series'), leasedUntilUtc: at + HOUR_MS }, at);
    const clash = (pairing: Pairing): PairingEvent => ({
      kind: 'series-clashes',
      workId: workId(pairing, 'book-series'),
      retryAtUtc: START + HOUR_MS,
    });
    const first = lease(reach.planned(), START);
    expect(after(first, clash(first))).toMatchObject({ state: 'approved', series: null });
    const second = lease(first, START + HOUR_MS);
    expect(refusalOf(second, clash(second), START + HOUR_MS)).toBe('wrong-state');
  });

  test('is cancelled where one of the two leaves after it was booked', () => {
    const left = after(reach.booked(), { kind: 'withdraw', byPersonId: 'sen', note: null });
    // Once more a while later, for a worker that may have been booking it a moment ago.
    expect(kinds(left)).toEqual(['release-seats', 'cancel-series', 'cancel-series', 'notify']);
  });

  test('that a slow worker may still be booking is cancelled only after its claim has run out', () => {
    const planned = reach.planned();
    const leasedUntilUtc = START + 120_000;
    const leased = after(planned, { kind: 'work-leased', workId: workId(planned, 'book-series'), leasedUntilUtc });
    const left = after(leased, { kind: 'withdraw', byPersonId: 'jun', note: null }, START + 1_000);
    expect(left.pending.find((work) => work.kind === 'cancel-series')?.dueAtUtc).toBe(leasedUntilUtc);
    expect(left.pending.find((work) => work.kind === 'release-seats')?.dueAtUtc).toBe(START + 1_000);
  });

  test('that is reported as booked after the end is noted and cancelled', () => {
    const planned = reach.planned();
    const left = after(planned, { kind: 'withdraw', byPersonId: 'jun', note: null });
    expect(kinds(left)).not.toContain('cancel-series');
    const late = after(left, { kind: 'series-booked', workId: workId(planned, 'book-series'), event: bookedEvent });
    expect(late.state).toBe('withdrawn');
    expect(late.series?.event).toEqual(bookedEvent);
    expect(kinds(late)).toContain('cancel-series');
  });
});

describe('work', () => {
  test('is claimed by one worker at a time, and again when the claim has run out', () => {
    const lease = { kind: 'work-leased', workId: 'hold-seats.1', leasedUntilUtc: START + 60_000 } as const;
    const leased = after(proposed(), lease);
    expect(refusalOf(leased, lease, START + 59_999)).toBe('wrong-state');
    expect(after(leased, { ...lease, leasedUntilUtc: START + 120_000 }, START + 60_000).pending[0]?.attempts).toBe(2);
  });

  test('is parked after eight failures or at once where no repeat helps, and the lead lets it be tried again', () => {
    let pairing = proposed();
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      pairing = after(pairing, { kind: 'work-leased', workId: 'hold-seats.1', leasedUntilUtc: START + 60_000 });
      expect(pairing.pending[0]?.parked).toBe(false);
      pairing = after(pairing, {
        kind: 'work-failed',
        workId: 'hold-seats.1',
        attempt,
        error: 'full disk',
        retryAtUtc: START,
      });
    }
    expect(pairing.pending[0]).toMatchObject({ parked: true, lastError: 'full disk', attempts: 8 });
    expect(refusalOf(pairing, { kind: 'work-leased', workId: 'hold-seats.1', leasedUntilUtc: START + 1 })).toBe(
      'wrong-state',
    );
    const retried = after(pairing, { kind: 'work-retried', byPersonId: 'lead' });
    expect(retried.pending[0]).toMatchObject({ parked: false, attempts: 0 });
    expect(refusalOf(retried, { kind: 'work-retried', byPersonId: 'lead' })).toBe('wrong-state');
  });

  test('ignores the failure of an earlier attempt', () => {
    const twice = [START, START + 60_000].reduce(
      (pairing, atUtc) =>
        after(pairing, { kind: 'work-leased', workId: 'hold-seats.1', leasedUntilUtc: atUtc + 60_000 }, atUtc),
      proposed(),
    );
    const stale = {
      kind: 'work-failed',
      workId: 'hold-seats.1',
      attempt: 1,
      error: 'late',
      retryAtUtc: START,
    } as const;
    expect(refusalOf(twice, stale, START + 60_000)).toBe('wrong-state');
  });

  test('tells on the timeline who cannot be reached', () => {
    const visible = reach.visible();
    const missed = after(visible, { kind: 'unreachable', workId: workId(visible, 'notify'), recipientId: 'jun' });
    expect(missed.timeline.at(-1)).toMatchObject({ kind: 'unreachable', byPersonId: 'jun' });
  });
});
