import * as fc from 'fast-check';
import { inVoice, scoreParts } from '../../../../api/src/domain/matching/explain-score';
import type { PairFacts } from '../../../../api/src/domain/matching/pair-facts';
import { scoreMaxima } from '../../../../api/src/domain/matching/score-maxima';
import { scorePoints, totalScore } from '../../../../api/src/domain/matching/score';
import { defaultWeights } from './rounds';

const facts: PairFacts = {
  reverseTopics: 1,
  returnTopics: 0,
  steps: 6,
  sameDepartment: false,
  commonTopics: 0,
  starts: 20,
  juniorWaited: 0,
  seniorWaited: 0,
};

const arbitraryWeights = fc.record({
  reverseExchange: fc.nat(100),
  returnExchange: fc.nat(100),
  organisationDistance: fc.nat(100),
  sharedOutlook: fc.nat(100),
  easeOfMeeting: fc.nat(100),
  waitingTime: fc.nat(100),
});

const arbitraryFacts = fc.record({
  reverseTopics: fc.integer({ min: 1, max: 12 }),
  returnTopics: fc.nat(12),
  steps: fc.option(fc.integer({ min: 2, max: 40 })),
  sameDepartment: fc.boolean(),
  commonTopics: fc.nat(24),
  starts: fc.option(fc.integer({ min: 1, max: 336 })),
  juniorWaited: fc.nat(9),
  seniorWaited: fc.nat(9),
});

it('shares 1000 points out among the parts in the ratio of the weights', () => {
  fc.assert(
    fc.property(arbitraryWeights, (weights) => {
      const maxima = Object.values(scoreMaxima(weights));
      const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      expect(maxima.reduce((sum, points) => sum + points, 0)).toBe(total === 0 ? 1 : 1000);
      Object.values(weights).forEach((weight, part) => {
        expect(Math.abs(maxima[part]! - (total === 0 ? 0 : (1000 * weight) / total))).toBeLessThan(2.01);
      });
    }),
  );
});

it('scores every legal pair from 1 to 1000, as the sum of parts within their maxima', () => {
  fc.assert(
    fc.property(arbitraryWeights, arbitraryFacts, (weights, some) => {
      const maxima = scoreMaxima(weights);
      const parts = scoreParts(some, maxima, 'lead');
      const score = totalScore(scorePoints(some, maxima));
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
      expect(score >= 1 && score <= 1000).toBe(true);
      for (const { points, maximumPoints } of parts) {
        expect(Number.isInteger(points) && points >= 0 && points <= maximumPoints).toBe(true);
      }
    }),
  );
});

it('gives more for more exchange, distance, outlook, ease and waiting', () => {
  const maxima = scoreMaxima(defaultWeights);
  const score = (change: Partial<PairFacts>) => totalScore(scorePoints({ ...facts, ...change }, maxima));
  const steps: [Partial<PairFacts>, Partial<PairFacts>][] = [
    [{ reverseTopics: 1 }, { reverseTopics: 2 }],
    [{ returnTopics: 0 }, { returnTopics: 1 }],
    [{ steps: 2 }, { steps: 3 }],
    [{ sameDepartment: true }, { sameDepartment: false }],
    [{ commonTopics: 1 }, { commonTopics: 2 }],
    [{ starts: 2 }, { starts: 10 }],
    [{ juniorWaited: 0 }, { juniorWaited: 1 }],
    [{ seniorWaited: 1 }, { seniorWaited: 2 }],
  ];
  for (const [less, more] of steps) expect([more, score(less) < score(more)]).toEqual([more, true]);
});

it.each([
  ['lead', 0, 'The junior shares 2 topics that the senior seeks.'],
  ['junior', 0, 'You share 2 topics that they seek.'],
  ['senior', 0, 'They share 2 topics that you seek.'],
  ['lead', 1, 'The senior shares one topic that the junior seeks.'],
  ['junior', 1, 'They share one topic that you seek.'],
  ['lead', 2, '7 steps apart in the organisation, in different departments.'],
  ['lead', 3, 'Both care about one topic in the same way.'],
  ['senior', 3, 'You both care about one topic in the same way.'],
  ['junior', 4, 'There are 12 times in a usual week when you both can meet.'],
  ['lead', 5, 'The junior waited one round and the senior waited 2 rounds.'],
  ['junior', 5, 'You waited one round and they waited 2 rounds.'],
  ['senior', 5, 'They waited one round and you waited 2 rounds.'],
] as const)('tells the %s in words what part %i is made of', (voice, part, sentence) => {
  const some = {
    reverseTopics: 2,
    returnTopics: 1,
    steps: 7,
    sameDepartment: false,
    commonTopics: 1,
    starts: 12,
    juniorWaited: 1,
    seniorWaited: 2,
  };
  expect(scoreParts(some, scoreMaxima(defaultWeights), voice)[part]?.sentence).toBe(sentence);
});

it('says the parts anew for each reader, and leaves their points as they were', () => {
  fc.assert(
    fc.property(arbitraryWeights, arbitraryFacts, (weights, some) => {
      const stored = scoreParts(some, scoreMaxima(weights), 'lead');
      for (const voice of ['lead', 'junior', 'senior'] as const) {
        expect(inVoice(stored, some, voice)).toEqual(scoreParts(some, scoreMaxima(weights), voice));
      }
    }),
  );
});

it('notes what is not known', () => {
  const parts = scoreParts({ ...facts, steps: null, starts: null }, scoreMaxima(defaultWeights), 'lead');

  expect(parts[2]?.points).toBe(75);
  expect(parts[2]?.sentence).toBe('Distance in the organisation is not known; in different departments.');
  expect(parts[4]).toMatchObject({ points: 50, sentence: 'Working hours are not known yet.' });
});
