import fc from 'fast-check';
import { assign } from '../../../../../api/src/domain/matching/assignment/assign';
import { certify } from '../../../../../api/src/domain/matching/assignment/certify';
import { type EdgeInput, bestByEnumeration, edgesOf, problemOf, problems, smallProblems } from './problems';

/** The same problem with nodes renamed and edges in another order. */
const permuted = problems({ nodes: 12, capacity: 3, edges: 60 }).chain((problem) => {
  const order = (length: number) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length });
  return fc
    .tuple(order(problem.leftCapacity.length), order(problem.rightCapacity.length), order(problem.column.length))
    .map(([left, right, edge]) => {
      const edges = edgesOf(problem);
      const renamed = edge.map((at): EdgeInput => {
        const { left: a, right: b, weight } = edges[at]!;
        return { left: left.indexOf(a), right: right.indexOf(b), weight };
      });
      const capacity = (own: Int32Array, names: number[]) => names.map((node) => own[node]!);
      return {
        problem,
        twin: problemOf(capacity(problem.leftCapacity, left), capacity(problem.rightCapacity, right), renamed),
      };
    });
});

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

  it('is proven by its own prices, on sparse and on crowded problems', () => {
    for (const limits of [
      { nodes: 40, capacity: 4, edges: 300 },
      { nodes: 60, capacity: 1, edges: 150 },
      { nodes: 15, capacity: 9, edges: 200 },
    ]) {
      fc.assert(
        fc.property(problems(limits), (problem) => {
          expect(certify(problem, assign(problem))).toMatchObject({ proven: true, gap: 0 });
        }),
        { numRuns: 150 },
      );
    }
  });

  it('has the same objective however nodes and edges are ordered', () => {
    fc.assert(
      fc.property(permuted, ({ problem, twin }) => {
        const [one, other] = [assign(problem), assign(twin)];
        expect([other.pairs, other.weight]).toEqual([one.pairs, one.weight]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(problems({ nodes: 30, capacity: 3, edges: 200 }), (problem) => {
        expect(assign(problem)).toEqual(assign(problem));
      }),
    );
  });

  it('never loses a pair when an edge or a seat is added, and leaves the problem as it was', () => {
    fc.assert(
      fc.property(problems({ nodes: 15, capacity: 2, edges: 80 }), fc.nat(), fc.nat(), (problem, edge, node) => {
        const copy = structuredClone(problem);
        const { pairs } = assign(problem);
        expect(problem).toEqual(copy);
        const edges = edgesOf(problem);
        const fewer = edges.filter((_, at) => at !== edge % Math.max(1, edges.length));
        expect(
          assign(problemOf([...problem.leftCapacity], [...problem.rightCapacity], fewer)).pairs,
        ).toBeLessThanOrEqual(pairs);
        const rightCapacity = problem.rightCapacity.slice();
        rightCapacity[node % rightCapacity.length]!++;
        expect(assign({ ...problem, rightCapacity }).pairs).toBeGreaterThanOrEqual(pairs);
      }),
      { numRuns: 200 },
    );
  });

  it('answers degenerate problems', () => {
    const pairsAndWeight = (left: number[], right: number[], edges: EdgeInput[]) => {
      const problem = problemOf(left, right, edges);
      const result = assign(problem);
      expect(certify(problem, result).reason).toBeUndefined();
      return [result.pairs, result.weight];
    };
    expect(pairsAndWeight([], [], [])).toEqual([0, 0]);
    expect(pairsAndWeight([1, 1], [], [])).toEqual([0, 0]);
    expect(pairsAndWeight([1, 2], [3], [])).toEqual([0, 0]);
    expect(pairsAndWeight([0, 0], [0], [{ left: 0, right: 0, weight: 9 }])).toEqual([0, 0]);
    expect(pairsAndWeight([0, 1], [1], [{ left: 0, right: 0, weight: 9 }])).toEqual([0, 0]);
    expect(pairsAndWeight([7], [9], [{ left: 0, right: 0, weight: 1000 }])).toEqual([1, 1000]);
  });

  it('shares out one senior whom everyone seeks', () => {
    const edges = Array.from({ length: 200 }, (_, left) => ({ left, right: 0, weight: 1 + left }));
    const problem = problemOf(new Array<number>(200).fill(1), [3], edges);
    expect(assign(problem)).toMatchObject({ pairs: 3, weight: 198 + 199 + 200 });
  });

  it('prefers one pair more to any weight', () => {
    const problem = problemOf(
      [1, 1],
      [1, 1],
      [
        { left: 0, right: 0, weight: 1000 },
        { left: 0, right: 1, weight: 1 },
        { left: 1, right: 0, weight: 1 },
      ],
    );
    expect(assign(problem)).toMatchObject({ pairs: 2, weight: 2 });
  });

  it('refuses more nodes than an edge can name', () => {
    const problem = { ...problemOf([], [], []), rightCapacity: new Int32Array(2 ** 21 + 1) };
    expect(() => assign(problem)).toThrow(RangeError);
  });
});
