import fc from 'fast-check';
import { buildChart } from '../../../../api/src/domain/org/chart';
import { chartFromManagers } from '../../../../api/src/domain/org/chart-from-managers';
import { makePerson } from './make-person';

describe('a chart rebuilt from managers', () => {
  test('answers as the one it was taken from, cut cycles included', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 19 }), { maxLength: 20 }), (managers) => {
        const people = managers.map((manager, index) =>
          makePerson({ id: `p${index}`, managerId: manager === -1 ? null : `p${manager}` }),
        );
        const chart = buildChart(people);
        const rebuilt = chartFromManagers(chart.managerOf);
        expect(rebuilt.managerOf).toEqual(chart.managerOf);
        for (let a = 0; a < people.length; a++) {
          for (let b = 0; b < people.length; b++) {
            expect(rebuilt.sameLine(a, b)).toBe(chart.sameLine(a, b));
            expect(rebuilt.distance(a, b)).toBe(chart.distance(a, b));
          }
        }
      }),
    );
  });
});
