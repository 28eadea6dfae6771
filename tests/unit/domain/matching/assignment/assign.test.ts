import fc from 'fast-check';
import { assign } from '../../../../../api/src/domain/matching/assignment/assign';
import { certify } from '../../../../../api/src/domain/matching/assignment/certify';
import { bestByEnumeration, problems, smallProblems } from './problems';

describe('assign', () => {
  it('finds the most pairs and then the greatest weight, as trying every assignment does', () => {
    fc.assert(
      fc.property(smallProblems(), (problem) => {
        const { pairs, weight } = assign(problem);
        expect({ pairs, weight }).toEqual(bestByEnumeration(problem));
      }),
      { numRuns: 500 },
    );
  });

  it('is proven by its own prices', () => {
    fc.assert(
      fc.property(problems({ nodes: 40, capacity: 4, edges: 300 }), (problem) => {
        expect(certify(problem, assign(problem))).toMatchObject({ proven: true, gap: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
