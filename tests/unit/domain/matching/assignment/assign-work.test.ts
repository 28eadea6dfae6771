import { assign } from '../../../../../api/src/domain/matching/assignment/assign';
import { certify } from '../../../../../api/src/domain/matching/assignment/certify';
import { ADVERSARIAL, adversarialInstance, realisticInstance } from '../../../../bench/matching-instances';

/** Wrong cut-offs show in the work, not in the result: so the tests hold the counts. */
describe('the work of assign', () => {
  it('is one calm auction, few phases and a fixed number of looks per edge on realistic problems', () => {
    for (const perSide of [500, 2000]) {
      const problem = realisticInstance(perSide);
      const result = assign(problem);
      expect(certify(problem, result).proven).toBe(true);
      const { cardinalityPhases, leftFull, rightFull } = result.work;
      expect(cardinalityPhases).toBeLessThanOrEqual(8);
      for (const part of [leftFull, rightFull]) {
        expect(part.auctionEdges).toBeLessThanOrEqual(60 * part.edges);
        expect(part.phases + part.reversePhases).toBeLessThanOrEqual(20);
      }
    }
  });

  it.each(Object.keys(ADVERSARIAL))('stays bounded on the family "%s"', (family) => {
    const problem = adversarialInstance(family, 500);
    const result = assign(problem);
    expect(certify(problem, result)).toMatchObject({ proven: true, gap: 0 });
    const { cardinalityPhases, leftFull, rightFull } = result.work;
    expect(cardinalityPhases).toBeLessThanOrEqual(8);
    for (const part of [leftFull, rightFull]) {
      expect(part.auctionEdges).toBeLessThanOrEqual(150 * part.edges);
      expect(part.phases + part.reversePhases).toBeLessThanOrEqual(100);
    }
  });
});
