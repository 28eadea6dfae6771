import * as fc from 'fast-check';
import { assignedPairs } from '../../../../api/src/domain/matching/assigned-pairs';
import { RoundReasons } from '../../../../api/src/domain/matching/round-reasons';
import { solveRound } from '../../../../api/src/domain/matching/solve-round';
import { arbitraryRound } from './rounds';

it('tells the same reasons where they were got ready, for the right pairs or for others', () => {
  fc.assert(
    fc.property(arbitraryRound(), fc.boolean(), (input, right) => {
      const solved = solveRound(input);
      const likely = assignedPairs(solved).map(([junior, senior]) => (right ? [junior, senior] : [senior, junior]));
      const ready = new RoundReasons(solved);
      ready.prepare('senior');
      ready.foresee(likely as [number, number][]);
      expect(ready.of(solved)).toEqual(new RoundReasons(solved).of(solved));
    }),
  );
});
