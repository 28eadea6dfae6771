import { matchRound } from '../../../../api/src/domain/matching/match-round';
import type { MatchParticipant, RoundInput } from '../../../../api/src/domain/matching/round-input';

const person = (personId: string, overrides: Partial<MatchParticipant> = {}): MatchParticipant => ({
  personId,
  level: 50,
  band: 4,
  department: 'Sales',
  shares: ['ai'],
  seeks: ['strategy'],
  languages: ['en'],
  juniorSeats: 1,
  seniorSeats: 1,
  roundsWaited: 0,
  exclusions: [],
  chartIndex: -1,
  workingMask: null,
  freeMask: null,
  ...overrides,
});

const input = (participants: MatchParticipant[], overrides: Partial<RoundInput> = {}): RoundInput => ({
  participants,
  chart: { managerOf: new Int32Array(0), sameLine: () => false, distance: () => 6 },
  rules: {
    minimumBandGap: 2,
    requireSharedLanguage: true,
    minimumCommonMinutesPerWeek: 300,
    allowSameDirectManager: false,
    repeatWindowMonths: 12,
  },
  weights: {
    reverseExchange: 35,
    returnExchange: 20,
    organisationDistance: 15,
    sharedOutlook: 10,
    easeOfMeeting: 10,
    waitingTime: 10,
  },
  durationMinutes: 60,
  barred: [],
  pinned: [],
  ...overrides,
});

it('pairs a junior with the senior who seeks what the junior shares', () => {
  const outcome = matchRound(input([person('jo', { band: 2 }), person('sam', { band: 6, seeks: ['ai'] })]));

  expect(outcome.pairs).toMatchObject([{ juniorId: 'jo', seniorId: 'sam', pinned: false }]);
  expect(outcome.proof.proven).toBe(true);
  expect(outcome.leftOut).toEqual([]);
});
