import { PairingState } from '../../../../../api/src/contract/pairing';
import {
  answerAsked,
  isLive,
  milestonesReached,
  pollInterval,
  timeCostInWords,
} from '../../../../../tabs/src/features/pairing/pairing-words';
import { pairingWith, seriesAt } from './pairings';

const approved = {
  seats: ['junior' as const],
  approver: null,
  dueAtUtc: '2026-01-15T17:00:00Z',
  decision: 'approved' as const,
  decidedAtUtc: '2026-01-09T17:00:00Z',
  reason: null,
};

test('each live state is further on the way than the one before', () => {
  const way = ['proposed', 'accepted', 'approved', 'booked', 'active', 'completed'] as const;

  expect(way.map((state) => milestonesReached(pairingWith({ state })))).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a pairing that ended early shows how far it came', () => {
  const both = { iAccepted: true, partnerAccepted: true };

  expect(milestonesReached(pairingWith({ state: 'declined' }))).toBe(1);
  expect(milestonesReached(pairingWith({ state: 'rejected', ...both }))).toBe(2);
  expect(milestonesReached(pairingWith({ state: 'withdrawn', ...both, approvals: [approved] }))).toBe(3);
  expect(
    milestonesReached(pairingWith({ state: 'withdrawn', ...both, series: seriesAt('2026-01-13T09:00:00Z') })),
  ).toBe(4);
});

test('a pairing that moves by itself is asked for often, an ended one never', () => {
  for (const state of PairingState.options) {
    const interval = pollInterval(pairingWith({ state }));

    expect(interval === false).toBe(!isLive(state));
  }
  expect(pollInterval(pairingWith({ state: 'approved' }))).toBe(2_000);
});

test('an answer is asked for only of who has not given it', () => {
  expect(answerAsked(pairingWith())).toBe(true);
  expect(answerAsked(pairingWith({ iAccepted: true }))).toBe(false);
  expect(answerAsked(pairingWith({ state: 'expired' }))).toBe(false);
});

test('the cost in time is a sentence, also for a rhythm that is new', () => {
  expect(timeCostInWords({ sessions: 6, durationMinutes: 60, cadence: 'monthly' })).toBe(
    '6 sessions of 60 minutes, every month',
  );
  expect(timeCostInWords({ sessions: 1, durationMinutes: 45, cadence: 'daily' })).toBe(
    'One session of 45 minutes, daily',
  );
});
