import * as fc from 'fast-check';
import { certifyFullGraph } from '../../../../api/src/domain/matching/certify-full-graph';
import { matchRound } from '../../../../api/src/domain/matching/match-round';
import { relaxationLadders, relaxations } from '../../../../api/src/domain/matching/relaxations';
import { resumeRound, seatPrices } from '../../../../api/src/domain/matching/resume-round';
import { solveRound } from '../../../../api/src/domain/matching/solve-round';
import { relaxedRound, whatIf } from '../../../../api/src/domain/matching/what-if';
import { roundInstance } from '../../../bench/round-instance';
import { arbitraryRound, defaultRules, junior, round, senior } from './rounds';

it('says what every relaxed rule adds, as solving each round anew does', () => {
  fc.assert(
    fc.property(arbitraryRound(10), (arbitrary) => {
      const input = { ...arbitrary, pinned: [] };
      const before = matchRound(input).proof;

      const effects = whatIf(input);

      const anew = relaxationLadders(input, 4)
        .flatMap((ladder) => ladder)
        .map(({ rule, from, to, change, relaxed }) => {
          const { proof } = matchRound(relaxed);
          return {
            rule,
            from,
            to,
            change,
            addedPairs: proof.pairs - before.pairs,
            addedCandidates: proof.candidates - before.candidates,
          };
        });
      expect(effects).toEqual(anew);
    }),
    { numRuns: 60 },
  );
});

it('reaches the same objective from the prices of the round before as from nothing', () => {
  const input = roundInstance({ perSide: 120, seed: 7, topics: 40 });
  const solved = solveRound(input);

  for (const relaxation of relaxations(input)) {
    const eased = relaxedRound(solved, relaxation);
    const warm = eased.full;
    const cold = solveRound(relaxation.relaxed).full;
    expect([relaxation.rule, certifyFullGraph(eased.work, warm).proven, warm.result.pairs, warm.result.weight]).toEqual(
      [relaxation.rule, true, cold.result.pairs, cold.result.weight],
    );
  }
});

it('shows a lead that a smaller band gap would pair two more people', () => {
  const effects = whatIf(round([junior('jo', { band: 5 }), senior('sam')]));

  expect(effects[0]).toEqual({
    rule: 'minimumBandGap',
    from: 2,
    to: 1,
    change: 'A band gap of 1 instead of 2',
    addedPairs: 1,
    addedCandidates: 1,
  });
});

it('offers no relaxation of a rule that asks for nothing', () => {
  const rules = {
    ...defaultRules,
    minimumBandGap: 1,
    requireSureLevels: false,
    requireSharedLanguage: false,
    minimumCommonMinutesPerWeek: 0,
    allowSameDirectManager: true,
    repeatWindowMonths: 0,
  };

  expect(whatIf(round([junior('jo'), senior('sam')], { rules, durationMinutes: 30 }))).toEqual([]);
});

it('relaxes each rule by one notch', () => {
  const changes = relaxations(round([], { durationMinutes: 60 })).map(({ change }) => change);

  expect(changes).toEqual([
    'A band gap of 1 instead of 2',
    'Unsure levels allowed',
    'No shared language required',
    '240 common working minutes a week instead of 300',
    'Two people of one manager allowed',
    'The same pair again after 9 months instead of 12',
    'Sessions of 45 minutes instead of 60',
  ]);
});

it('relaxes each rule notch after notch, no further than it goes', () => {
  const rules = { ...defaultRules, minimumBandGap: 3, minimumCommonMinutesPerWeek: 100 };
  const ladders = relaxationLadders(round([], { rules, durationMinutes: 60 }), 4);

  expect(ladders.map((ladder) => [ladder[0]?.rule, ladder[0]?.from, ladder.map(({ to }) => to)])).toEqual([
    ['minimumBandGap', 3, [2, 1]],
    ['requireSureLevels', 1, [0]],
    ['requireSharedLanguage', 1, [0]],
    ['minimumCommonMinutesPerWeek', 100, [40, 0]],
    ['allowSameDirectManager', 0, [1]],
    ['repeatWindowMonths', 12, [9, 6, 3, 0]],
    ['durationMinutes', 60, [45, 30]],
  ]);
});

it('never loses a pair by another notch', () => {
  fc.assert(
    fc.property(arbitraryRound(10), (input) => {
      const effects = whatIf(input);

      effects.forEach((effect, index) => {
        const before = effects[index - 1];
        if (before?.rule === effect.rule) expect(effect.addedPairs).toBeGreaterThanOrEqual(before.addedPairs);
        expect(effect.addedPairs).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 60 },
  );
});

it('lets the same two be paired again once the window is shorter than the time since, and no earlier', () => {
  const repeats = [{ people: ['jo', 'sam'] as const, monthsAgo: 7 }];
  const input = round([junior('jo'), senior('sam')], { repeats });

  const added = whatIf(input).filter(({ rule }) => rule === 'repeatWindowMonths');

  expect(matchRound(input).pairs).toEqual([]);
  expect(added.map(({ to, addedPairs, addedCandidates }) => [to, addedPairs, addedCandidates])).toEqual([
    [9, 0, 0],
    [6, 1, 1],
    [3, 1, 1],
    [0, 1, 1],
  ]);
});

it('never lets two be paired again whom the lead keeps apart, however short the window', () => {
  const repeats = [{ people: ['jo', 'sam'] as const, monthsAgo: 7 }];
  const input = round([junior('jo'), senior('sam')], { repeats, barred: [['sam', 'jo']] });

  expect(whatIf(input).filter(({ addedPairs }) => addedPairs > 0)).toEqual([]);
});

it('goes on from the pairs and prices of the very round, and finds what solving it anew finds', () => {
  const input = roundInstance({ perSide: 120, seed: 7, topics: 40 });
  const solved = solveRound(input);
  const pairs = matchRound(input).pairs.map(({ juniorId, seniorId }) => [juniorId, seniorId] as const);

  const resumed = resumeRound(input, { pairs, prices: seatPrices(solved) });

  expect(certifyFullGraph(resumed.work, resumed.full).proven).toBe(true);
  expect(resumed.full.result.pairs).toBe(solved.full.result.pairs);
  expect(resumed.full.result.weight).toBe(solved.full.result.weight);
  expect(resumed.full.solved).toBe(1);
  expect(whatIf(input, resumed)).toEqual(whatIf(input, solved));
});

it('goes on exactly from any pairs and prices, even such as belong to no round', () => {
  fc.assert(
    fc.property(arbitraryRound(10), fc.infiniteStream(fc.nat(2_000)), (input, numbers) => {
      const price = () => Number(numbers.next().value);
      const prices = { junior: input.participants.map(price), senior: input.participants.map(price) };

      const resumed = resumeRound(input, { pairs: [['p0', 'p1']], prices });

      expect(whatIf(input, resumed)).toEqual(whatIf(input));
    }),
    { numRuns: 60 },
  );
});

it('shows no number without a proof', () => {
  const input = round([junior('jo'), senior('sam')]);
  const solved = solveRound(input);
  const { full } = solved;
  const none = { ...full.result, edges: new Int32Array(0), pairs: 0, weight: 0 };

  expect(() => whatIf(input, { ...solved, full: { ...full, result: none } })).toThrow(/could not be proven/u);
});
