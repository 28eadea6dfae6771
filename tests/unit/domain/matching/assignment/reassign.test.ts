import fc from 'fast-check';
import { assign } from '../../../../../api/src/domain/matching/assignment/assign';
import { certify } from '../../../../../api/src/domain/matching/assignment/certify';
import { reassign } from '../../../../../api/src/domain/matching/assignment/reassign';
import { type AssignmentProblem, pairValue } from '../../../../../api/src/domain/matching/problem';
import { edgesOf, problemOf, problems } from './problems';

const midsize = () => problems({ nodes: 25, capacity: 3, edges: 150 });

/** The indices that chosen edges of one problem have in another one over the same nodes. */
function translated(from: AssignmentProblem, edges: Int32Array, to: AssignmentProblem): Int32Array {
  const key = ({ left, right }: { left: number; right: number }) => `${left} ${right}`;
  const indexOf = new Map(edgesOf(to).map((edge, index) => [key(edge), index]));
  const list = edgesOf(from);
  return Int32Array.from([...edges].flatMap((edge) => indexOf.get(key(list[edge]!)) ?? []));
}

/** A function that hands out random values, one a call. */
function draws<T>(values: fc.Arbitrary<T>): fc.Arbitrary<() => T> {
  return fc.array(values, { minLength: 64, maxLength: 64 }).map((list) => {
    let next = 0;
    return () => list[next++ % list.length]!;
  });
}

function expectSameAsCold(problem: AssignmentProblem, warm: ReturnType<typeof reassign>): void {
  const { pairs, weight } = assign(problem);
  expect({ pairs: warm.pairs, weight: warm.weight }).toEqual({ pairs, weight });
  expect(certify(problem, warm)).toMatchObject({ proven: true });
}

describe('reassign', () => {
  it('finds the optimum after edges were added and removed', () => {
    fc.assert(
      fc.property(midsize(), draws(fc.nat(3)), (whole, dice) => {
        const fate = edgesOf(whole).map((edge) => ({ edge, roll: dice() }));
        const part = (rolls: (roll: number) => boolean) =>
          problemOf(
            [...whole.leftCapacity],
            [...whole.rightCapacity],
            fate.filter(({ roll }) => rolls(roll)).map(({ edge }) => edge),
          );
        const before = part((roll) => roll !== 0);
        const after = part((roll) => roll !== 1);
        const { edges, prices } = assign(before);
        expectSameAsCold(after, reassign(after, { edges: translated(before, edges, after), prices }));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the optimum after capacities changed on either side', () => {
    fc.assert(
      fc.property(midsize(), draws(fc.integer({ min: -1, max: 1 })), (before, dice) => {
        const vary = (capacity: number) => Math.max(0, capacity + dice());
        const after = {
          ...before,
          leftCapacity: before.leftCapacity.map(vary),
          rightCapacity: before.rightCapacity.map(vary),
        };
        const { edges, prices } = assign(before);
        expectSameAsCold(after, reassign(after, { edges, prices, pairValue: pairValue(before) }));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the optimum after weights changed', () => {
    fc.assert(
      fc.property(midsize(), draws(fc.integer({ min: -50, max: 50 })), (before, dice) => {
        const vary = (weight: number) => Math.min(1000, Math.max(1, weight + dice()));
        const after = { ...before, weight: before.weight.map(vary) };
        expectSameAsCold(after, reassign(after, assign(before)));
      }),
      { numRuns: 300 },
    );
  });

  it('finds the optimum from any start, however wrong', () => {
    const anyPrices = draws(fc.integer({ min: -10, max: 5000 }));
    fc.assert(
      fc.property(midsize(), anyPrices, draws(fc.boolean()), (problem, prices, dice) => {
        const start = {
          edges: Int32Array.from(problem.column.keys()).filter(() => dice()),
          prices: {
            left: Float64Array.from(problem.leftCapacity, () => prices()),
            right: Float64Array.from(problem.rightCapacity, () => prices()),
          },
        };
        expectSameAsCold(problem, reassign(problem, start));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves an optimal assignment as it is', () => {
    fc.assert(
      fc.property(midsize(), (problem) => {
        const cold = assign(problem);
        expect([...reassign(problem, cold).edges]).toEqual([...cold.edges]);
      }),
    );
  });
});
