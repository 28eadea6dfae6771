import * as fc from 'fast-check';
import { certifyFullGraph } from '../../../../api/src/domain/matching/certify-full-graph';
import { matchRound } from '../../../../api/src/domain/matching/match-round';
import { relaxationLadders, relaxations } from '../../../../api/src/domain/matching/relaxations';
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
    requireSharedLanguage: false,
    minimumCommonMinutesPerWeek: 0,
    allowSameDirectManager: true,
  };

  expect(whatIf(round([junior('jo'), senior('sam')], { rules, durationMinutes: 30 }))).toEqual([]);
});

it('relaxes each rule by one notch', () => {
  const changes = relaxations(round([], { durationMinutes: 60 })).map(({ change }) => change);

  expect(changes).toEqual([
    'A band gap of 1 instead of 2',
    'No shared language required',
    '240 common working minutes a week instead of 300',
    'Two people of one manager allowed',
    'Sessions of 45 minutes instead of 60',
  ]);
});

it('relaxes each rule notch after notch, no further than it goes', () => {
  const rules = { ...defaultRules, minimumBandGap: 3, minimumCommonMinutesPerWeek: 100 };
  const ladders = relaxationLadders(round([], { rules, durationMinutes: 60 }), 4);

  expect(ladders.map((ladder) => [ladder[0]?.rule, ladder[0]?.from, ladder.map(({ to }) => to)])).toEqual([
    ['minimumBandGap', 3, [2, 1]],
    ['requireSharedLanguage', 1, [0]],
    ['minimumCommonMinutesPerWeek', 100, [40, 0]],
    ['allowSameDirectManager', 0, [1]],
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
