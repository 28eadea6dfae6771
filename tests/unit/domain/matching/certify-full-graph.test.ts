import * as fc from 'fast-check';
import { assign } from '../../../../api/src/domain/matching/assignment/assign';
import { certify } from '../../../../api/src/domain/matching/assignment/certify';
import { certifyFullGraph } from '../../../../api/src/domain/matching/certify-full-graph';
import { assignFullGraph } from '../../../../api/src/domain/matching/full-graph';
import { openPairs } from '../../../../api/src/domain/matching/open-pairs';
import { type AssignmentProblem, pairValue, reducedValue } from '../../../../api/src/domain/matching/problem';
import { roundInstance } from '../../../bench/round-instance';
import { arbitraryRound, junior, round, senior } from './rounds';
import { wholeProblem, workOf } from './whole-problem';

/** The problem without one of its edges. */
function without({ rowStart, column, weight, ...rest }: AssignmentProblem, gone: number): AssignmentProblem {
  const others = (_: number, edge: number) => edge !== gone;
  return {
    ...rest,
    rowStart: rowStart.map((start) => (start > gone ? start - 1 : start)),
    column: column.filter(others),
    weight: weight.filter(others),
  };
}

it('rejects a round from which a better pair was withheld, though the solver finds nothing wrong with it', () => {
  const work = workOf(
    round([junior('jo'), senior('sam'), senior('sue', { shares: ['ai', 'law'], seeks: ['ai', 'law'] })]),
  );
  const whole = wholeProblem(work);
  const best = assign(whole);
  const withheld = without(whole, best.edges[0]!);

  const result = assign(withheld);

  expect(certify(withheld, result).proven).toBe(true);
  expect(certifyFullGraph(work, { problem: whole, result: best }).proven).toBe(true);
  expect(certifyFullGraph(work, { problem: withheld, result })).toMatchObject({
    proven: false,
    reason: '1 legal pairs outside of the round are worth more than their prices',
  });
});

it('accepts a round without some legal pairs exactly where none of them is worth more than its prices', () => {
  let rejected = 0;
  fc.assert(
    fc.property(arbitraryRound(12, 3), fc.nat(), (input, random) => {
      const work = workOf(input);
      const whole = wholeProblem(work);
      if (whole.column.length === 0) return;
      const gone = random % whole.column.length;
      const row = whole.rowStart.findIndex((start) => start > gone) - 1;
      const problem = without(whole, gone);
      const result = assign(problem);
      const value = pairValue(whole);
      const isOpen = reducedValue(result.prices, value, row, whole.column[gone]!, whole.weight[gone]!) > 0;

      const { proven } = certifyFullGraph(work, { problem, result });

      expect(proven).toBe(!isOpen);
      if (!proven) rejected++;
      else expect([result.pairs, result.weight]).toEqual([assign(whole).pairs, assign(whole).weight]);
    }),
    { numRuns: 300 },
  );
  expect(rejected).toBeGreaterThan(10);
});

it('counts the pairs that prices leave room for as looking at every pair does', () => {
  const work = workOf(roundInstance({ perSide: 150, seed: 8, topics: 30 }));
  const whole = wholeProblem(work);
  const { problem, result } = assignFullGraph(work);
  const value = pairValue(problem);
  const chosen = new Set<string>();
  let row = 0;
  for (const edge of result.edges) {
    while (edge >= problem.rowStart[row + 1]!) row++;
    chosen.add(`${row} ${problem.column[edge]!}`);
  }
  for (const cheaper of [0, 20, 100, 400, 2000]) {
    const prices = { left: result.prices.left.map((price) => price - cheaper), right: result.prices.right };
    let expected = 0;
    for (let at = 0; at + 1 < whole.rowStart.length; at++) {
      for (let edge = whole.rowStart[at]!; edge < whole.rowStart[at + 1]!; edge++) {
        const column = whole.column[edge]!;
        if (chosen.has(`${at} ${column}`)) continue;
        if (reducedValue(prices, value, at, column, whole.weight[edge]!) > 0) expected++;
      }
    }
    const rows = work.sides.rowPerson.length;
    expect(openPairs(work, { problem, result: { ...result, prices } })(0, rows)).toBe(expected);
  }
});

describe('a round that was tampered with', () => {
  const work = workOf(roundInstance({ perSide: 40, seed: 9, topics: 20 }));
  const { problem, result } = assignFullGraph(work);

  it('is proven before', () => {
    expect(certifyFullGraph(work, { problem, result }).proven).toBe(true);
  });

  it('is rejected where a score is not the pair’s own', () => {
    const [first] = result.edges;
    const weight = problem.weight.slice();
    weight[first!]!++;
    const tampered = { ...result, weight: result.weight + 1 };
    const reasons = certifyFullGraph(work, { problem: { ...problem, weight }, result: tampered });
    expect(reasons.proven).toBe(false);
  });

  it('is rejected where it is of other seats', () => {
    const leftCapacity = problem.leftCapacity.map((seats) => seats + 1);
    expect(certifyFullGraph(work, { problem: { ...problem, leftCapacity }, result }).proven).toBe(false);
  });

  it('is rejected where the prices are those of another round', () => {
    const prices = { left: result.prices.left.map((price) => Math.max(0, price - 1)), right: result.prices.right };
    expect(certifyFullGraph(work, { problem, result: { ...result, prices } }).proven).toBe(false);
  });
});
