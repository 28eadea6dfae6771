import fc from 'fast-check';
import { isotonic } from '../../../../../api/src/domain/org/codes/isotonic';
import { levelsOfRungs } from '../../../../../api/src/domain/org/codes/rung-levels';

describe('isotonic', () => {
  it('pools what falls', () => {
    expect(isotonic([1, 3, 2, 4], [1, 1, 1, 1])).toEqual([1, 2.5, 2.5, 4]);
    expect(isotonic([3, 1], [3, 1])).toEqual([2.5, 2.5]);
  });

  it('rises, keeps the weighted sum, and leaves what rises alone', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pairs, (known) => {
        const values = known.map(([value]) => value);
        const weights = known.map(([, weight]) => weight);
        const fitted = isotonic(values, weights);
        const sum = (of: number[]): number => of.reduce((total, value, index) => total + value * weights[index]!, 0);
        fitted.slice(1).forEach((value, index) => expect(value).toBeGreaterThanOrEqual(fitted[index]!));
        expect(sum(fitted)).toBeCloseTo(sum(values), 6);
        const sorted = [...values].sort((a, b) => a - b);
        expect(isotonic(sorted, weights)).toEqual(sorted.map((value) => expect.closeTo(value, 9) as number));
      }),
    );
  });
});

describe('levelsOfRungs', () => {
  const rungs = fc.array(
    fc.record({ holders: fc.integer({ min: 1, max: 5000 }), level: fc.integer({ min: 0, max: 100 }) }),
    { minLength: 1, maxLength: 60 },
  );

  it('rises strictly and stays on the scale, whatever the holders show', () => {
    fc.assert(
      fc.property(rungs, (known) => {
        const levels = levelsOfRungs(known);
        levels.slice(1).forEach((level, index) => expect(level).toBeGreaterThan(levels[index]!));
        levels.forEach((level) => {
          expect(level).toBeGreaterThanOrEqual(0);
          expect(level).toBeLessThanOrEqual(100);
        });
      }),
    );
  });

  it('stretches a long ladder over a whole career', () => {
    const levels = levelsOfRungs(
      Array.from({ length: 12 }, (_, index) => ({ holders: 1200 - 100 * index, level: 38 + index })),
    );
    expect(levels[0]).toBeLessThan(24);
    expect(levels[11]).toBeGreaterThan(70);
  });
});
