import fc from 'fast-check';
import { assign } from '../../../../../api/src/domain/matching/assignment/assign';
import { certify } from '../../../../../api/src/domain/matching/assignment/certify';
import {
  type AssignmentProblem,
  type AssignmentResult,
  pairValue,
} from '../../../../../api/src/domain/matching/problem';
import { bestByEnumeration, problemOf, problems, smallProblems } from './problems';

const crossing = problemOf(
  [1, 1],
  [1, 1],
  [
    { left: 0, right: 0, weight: 10 },
    { left: 0, right: 1, weight: 8 },
    { left: 1, right: 0, weight: 7 },
    { left: 1, right: 1, weight: 1 },
  ],
);

function tampered(problem: AssignmentProblem, change: Partial<AssignmentResult>): string | undefined {
  const honest = assign(problem);
  expect(certify(problem, honest).reason).toBeUndefined();
  const verdict = certify(problem, { ...honest, ...change });
  expect(verdict.proven).toBe(verdict.reason === undefined);
  return verdict.reason;
}

/** Weight of an assignment with M for each pair: what is maximised. */
function valueOf(problem: AssignmentProblem, { pairs, weight }: AssignmentResult): number {
  return weight + pairs * pairValue(problem);
}

/** The bound that linear-programming duality draws from the prices: capacities at their prices, and what edges lack to them. */
function dualBound(problem: AssignmentProblem, prices: AssignmentResult['prices']): number {
  const pair = pairValue(problem);
  const atPrice = (capacity: Int32Array, price: ArrayLike<number>) =>
    capacity.reduce((sum, seats, node) => sum + Math.max(0, seats) * price[node]!, 0);
  let bound = atPrice(problem.leftCapacity, prices.left) + atPrice(problem.rightCapacity, prices.right);
  problem.leftCapacity.forEach((_, row) => {
    for (let edge = problem.rowStart[row]!; edge < problem.rowStart[row + 1]!; edge++) {
      const asked = prices.left[row]! + prices.right[problem.column[edge]!]!;
      bound += Math.max(0, problem.weight[edge]! + pair - asked);
    }
  });
  return bound;
}

describe('certify', () => {
  it('rejects edges that are not there, not distinct or not in order', () => {
    expect(tampered(crossing, { edges: Int32Array.of(1, 4) })).toBe('edge 4 is not in the problem');
    expect(tampered(crossing, { edges: Int32Array.of(-1, 2) })).toBe('edge -1 is not in the problem');
    expect(tampered(crossing, { edges: Int32Array.of(1, 1) })).toBe('the edges are not distinct and ascending');
    expect(tampered(crossing, { edges: Int32Array.of(2, 1) })).toBe('the edges are not distinct and ascending');
  });

  it('rejects more pairs than a capacity', () => {
    expect(tampered(crossing, { edges: Int32Array.of(0, 1) })).toBe('left node 0 has more pairs than its capacity');
    expect(tampered(crossing, { edges: Int32Array.of(0, 2) })).toBe('right node 0 has more pairs than its capacity');
  });

  it('rejects totals that are not those of the edges', () => {
    expect(tampered(crossing, { pairs: 3 })).toBe('the number of pairs is not the number of edges');
    expect(tampered(crossing, { weight: 16 })).toBe('the weight is not the sum of the edges');
    expect(tampered(crossing, { weight: NaN })).toBe('the weight is not the sum of the edges');
  });

  it('rejects a worse assignment with the right prices', () => {
    expect(tampered(crossing, { edges: Int32Array.of(0, 3), weight: 11 })).toMatch(/room for a better/);
    expect(tampered(crossing, { edges: Int32Array.of(1), pairs: 1, weight: 8 })).toMatch(/room for a better/);
  });

  it('rejects prices that are missing, negative, broken, infinite or not numbers', () => {
    const { left, right } = assign(crossing).prices;
    for (const bad of [-1, 0.5, NaN, Infinity, 2 ** 60]) {
      expect(tampered(crossing, { prices: { left: Float64Array.of(bad, left[1]!), right } })).toMatch(/whole number/);
      expect(tampered(crossing, { prices: { left, right: Float64Array.of(right[0]!, bad) } })).toMatch(/whole number/);
    }
    expect(tampered(crossing, { prices: { left: left.slice(1), right } })).toMatch(/one price per node/);
  });

  it('rejects a problem that is not well formed', () => {
    const result = assign(crossing);
    const reason = (change: Partial<AssignmentProblem>) => certify({ ...crossing, ...change }, result).reason;
    expect(reason({ column: Int32Array.of(0, 0, 0, 1) })).toBe('row 0 names a right node twice');
    expect(reason({ column: Int32Array.of(0, 2, 0, 1) })).toBe('edge 1 leads nowhere');
    expect(reason({ rowStart: Int32Array.of(0, 2, 3) })).toBe('rows do not cover the edges');
    expect(reason({ rowStart: Int32Array.of(0, 5, 4) })).toBe('row 0 leaves the edges');
    expect(reason({ weight: Int32Array.of(1, 2, 3) })).toBe('not one weight per edge');
    expect(reason({ weight: Int32Array.of(1, 2, 3, -4) })).toBe('edge 3 has a negative weight');
  });

  it('never proves what is not the optimum, whatever the edges and prices', () => {
    const anyPrices = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        smallProblems(),
        anyPrices,
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        (problem, nudge, keep) => {
          const honest = assign(problem);
          const edges = honest.edges.filter((_, at) => keep[at]);
          const weight = edges.reduce((sum, edge) => sum + problem.weight[edge]!, 0);
          const prices = {
            left: honest.prices.left.map((price, node) => price + nudge[node]!),
            right: honest.prices.right,
          };
          const { proven, pairs } = certify(problem, { edges, pairs: edges.length, weight, prices });
          const best = bestByEnumeration(problem);
          if (proven) expect({ pairs, weight }).toEqual(best);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('rejects every price that is raised or lowered where that leaves a gap', () => {
    fc.assert(
      fc.property(
        problems({ nodes: 8, capacity: 2, edges: 40 }),
        fc.nat(),
        fc.integer({ min: -3, max: 3 }),
        (problem, pick, by) => {
          const honest = assign(problem);
          const left = honest.prices.left.slice();
          const node = pick % left.length;
          left[node] = Math.max(0, left[node]! + by);
          const prices = { ...honest.prices, left };
          const bound = dualBound(problem, prices);
          expect(certify(problem, { ...honest, prices }).proven).toBe(bound < valueOf(problem, honest) + 1);
        },
      ),
    );
  });
});
