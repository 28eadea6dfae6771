import * as fc from 'fast-check';
import { brokenRules, ruleNames } from '../../../../api/src/domain/matching/legal';
import { pairContext } from '../../../../api/src/domain/matching/pair-context';
import { pairFacts } from '../../../../api/src/domain/matching/pair-facts';
import { PairScorer } from '../../../../api/src/domain/matching/pair-scorer';
import type { RoundInput } from '../../../../api/src/domain/matching/round-input';
import { roundTable } from '../../../../api/src/domain/matching/round-table';
import { scorePoints, totalScore } from '../../../../api/src/domain/matching/score';
import { arbitraryRound } from './rounds';

function scorerOf(input: RoundInput): PairScorer {
  return new PairScorer(roundTable(input));
}

it('finds the same broken rules in arrays as in objects', () => {
  fc.assert(
    fc.property(arbitraryRound(), (input) => {
      const scorer = scorerOf(input);
      const context = pairContext(input);
      input.participants.forEach((junior, a) => {
        input.participants.forEach((senior, b) => {
          const broken = scorer.broken(a, b);
          const names = ruleNames.filter((_, rule) => ((broken >> rule) & 1) === 1);
          expect(names).toEqual(brokenRules(context, junior, senior));
        });
      });
    }),
  );
});

it('scores every pair in arrays as in objects', () => {
  fc.assert(
    fc.property(arbitraryRound(), (input) => {
      const scorer = scorerOf(input);
      const context = pairContext(input);
      input.participants.forEach((junior, a) => {
        input.participants.forEach((senior, b) => {
          const legal = brokenRules(context, junior, senior).length === 0;
          const score = totalScore(scorePoints(pairFacts(context, junior, senior), context.maxima));
          expect(scorer.score(a, b)).toBe(legal ? score : 0);
        });
      });
    }),
  );
});
