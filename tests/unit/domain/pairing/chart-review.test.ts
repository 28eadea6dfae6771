import type { ChartFinding } from '../../../../api/src/domain/pairing/events';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import { after, reach, START } from './make-pairing';

const fine: ChartFinding = {
  bar: null,
  approvers: [
    { approverId: 'jun-boss', seats: ['junior'] },
    { approverId: 'sen-boss', seats: ['senior'] },
  ],
  bandGap: 3,
  minimumBandGap: 2,
};
const newBoss: ChartFinding = {
  ...fine,
  approvers: [
    { approverId: 'jun-boss', seats: ['junior'] },
    { approverId: 'new-boss', seats: ['senior'] },
  ],
};

const review = (pairing: Pairing, finding: ChartFinding, atUtc = START + DAY_MS) =>
  after(pairing, { kind: 'chart-reviewed', finding }, atUtc);
const open = (pairing: Pairing) => pairing.approvals.filter((approval) => approval.decision === null);

describe('a pairing held against a new org chart', () => {
  test('is the very same where nothing changed, in every state', () => {
    for (const pairing of [reach.visible(), reach.accepted(), reach.awaiting(), reach.approved(), reach.booked()]) {
      expect(review(pairing, fine)).toBe(pairing);
    }
  });

  test.each(['same-management-line', 'same-direct-manager', 'gone-from-directory'] as const)(
    'ends with the reason %s, and what is booked is cancelled',
    (bar) => {
      const ended = review(reach.booked(), { ...fine, bar });
      expect(ended).toMatchObject({ state: 'withdrawn', ending: { reason: bar, byPersonId: null } });
      expect(ended.pending.map((work) => work.kind)).toEqual(
        expect.arrayContaining(['cancel-series', 'release-seats']),
      );
    },
  );

  test('keeps two whose bands came too close, and notes it for the lead until they are apart again', () => {
    const close = review(reach.booked(), { ...fine, bandGap: 1 });
    expect(close).toMatchObject({ state: 'booked', narrowBandGap: 1 });
    expect(review(close, { ...fine, bandGap: 1 })).toBe(close);
    expect(review(close, fine).narrowBandGap).toBeNull();
  });

  test('asks the new manager in place of the former one, and no one else again', () => {
    const asked = review(reach.awaiting(), newBoss);
    expect(open(asked).map(({ approverId }) => approverId)).toEqual(['jun-boss', 'new-boss']);
    expect(asked.approvals.find(({ approverId }) => approverId === 'sen-boss')?.decision).toBe('replaced');
    expect(review(asked, newBoss)).toBe(asked);
  });

  test('waits for the new manager before anything is sent', () => {
    const asked = review(reach.planned(), newBoss);
    expect(asked).toMatchObject({ state: 'awaiting-approval', series: null });
    expect(asked.pending.some((work) => work.kind === 'plan-series' || work.kind === 'book-series')).toBe(false);
    const approved = after(asked, { kind: 'approve', byPersonId: 'new-boss', isLead: false }, START + 2 * DAY_MS);
    expect(approved.state).toBe('approved');
    expect(approved.pending.some((work) => work.kind === 'plan-series')).toBe(true);
  });

  test('goes on meeting while the new manager is asked; only a no ends it', () => {
    const booked = reach.booked();
    const asked = review(booked, newBoss);
    expect(asked).toMatchObject({ state: 'booked', series: booked.series });
    expect(open(asked)).toMatchObject([{ approverId: 'new-boss', seats: ['senior'] }]);
    const yes = after(asked, { kind: 'approve', byPersonId: 'new-boss', isLead: false }, START + 2 * DAY_MS);
    expect(yes).toMatchObject({ state: 'booked', dueAtUtc: booked.dueAtUtc });
    const no = after(
      asked,
      { kind: 'reject', byPersonId: 'new-boss', isLead: false, reason: 'no time' },
      START + 2 * DAY_MS,
    );
    expect(no).toMatchObject({ state: 'rejected' });
    expect(no.pending.some((work) => work.kind === 'cancel-series')).toBe(true);
  });

  test('goes on meeting where the new manager never answers', () => {
    let pairing = review(reach.booked(), newBoss);
    for (let passed = 0; pairing.state !== 'completed'; passed += 1) {
      expect(passed).toBeLessThan(12);
      pairing = after(pairing, { kind: 'time-passed' }, pairing.dueAtUtc ?? 0);
    }
    expect(pairing.approvals.at(-1)?.decision).toBe('lapsed');
  });
});
