import * as fc from 'fast-check';
import { assign } from '../../../../api/src/domain/matching/assignment/assign';
import { certify } from '../../../../api/src/domain/matching/assignment/certify';
import { certifyFullGraph } from '../../../../api/src/domain/matching/certify-full-graph';
import { assignFullGraph } from '../../../../api/src/domain/matching/full-graph';
import { countLegal } from '../../../../api/src/domain/matching/legal-count';
import { pairValue, reducedValue } from '../../../../api/src/domain/matching/problem';
import type { RowWork } from '../../../../api/src/domain/matching/row-work';
import { roundInstance } from '../../../bench/round-instance';
import { arbitraryRound } from './rounds';
import { wholeProblem, workOf } from './whole-problem';

/** Holds the result against every legal pair: the same objective, and prices that leave no pair anything to gain. */
function expectBestOfAll(work: RowWork, effort?: Parameters<typeof assignFullGraph>[2]): void {
  const whole = wholeProblem(work);
  const best = assign(whole);

  const full = assignFullGraph(work, undefined, effort);

  const { problem, result, known } = full;
  expect(certifyFullGraph(work, full)).toMatchObject({ proven: true, gap: 0 });
  expect([result.pairs, result.weight]).toEqual([best.pairs, best.weight]);
  expect(certify(problem, result).proven).toBe(true);
  const value = pairValue(problem);
  const wrong: string[] = [];
  for (let row = 0; row < work.sides.rowPerson.length; row++) {
    const listed = new Set(problem.column.subarray(problem.rowStart[row], problem.rowStart[row + 1]));
    for (let edge = whole.rowStart[row]!; edge < whole.rowStart[row + 1]!; edge++) {
      const column = whole.column[edge]!;
      const score = whole.weight[edge]!;
      if (listed.has(column)) continue;
      if (reducedValue(result.prices, value, row, column, score) > 0) wrong.push(`${row} ${column} improves`);
      if (score > known.row[row]! + known.base[column]!) wrong.push(`${row} ${column} exceeds its row's bound`);
      if (score > known.column[column]!) wrong.push(`${row} ${column} exceeds its column's bound`);
    }
  }
  expect(wrong).toEqual([]);
}

const leastEffort = { shortlist: 1, blocks: 1e9, added: 1 };

it('finds the best of all legal pairs from however few it starts with', () => {
  fc.assert(
    fc.property(arbitraryRound(14, 3), fc.constantFrom(1, 2, 5), (input, shortlist) => {
      expectBestOfAll(workOf(input), { ...leastEffort, shortlist });
    }),
    { numRuns: 200 },
  );
});

it.each([1, 2, 3])('finds the best of all legal pairs of a believable round (seed %i)', (seed) => {
  const work = workOf(roundInstance({ perSide: 150, seed, topics: 30 }));

  expectBestOfAll(work);
  expectBestOfAll(work, { shortlist: 2, blocks: 1e9, added: 3 });
});

it('finds the best of all legal pairs where everybody looks at a share of the others', () => {
  const work = workOf(roundInstance({ perSide: 400, seed: 4, topics: 30 }));

  expectBestOfAll(work, { shortlist: 3, blocks: 1, added: 5 });
});

it('counts the legal pairs', () => {
  fc.assert(
    fc.property(arbitraryRound(14), (input) => {
      const work = workOf(input);
      expect(countLegal(work)(0, work.sides.rowPerson.length)).toBe(wholeProblem(work).column.length);
    }),
  );
});

it('counts the legal pairs of a believable round', () => {
  const work = workOf(roundInstance({ perSide: 200, seed: 5, topics: 30 }));

  expect(countLegal(work)(0, work.sides.rowPerson.length)).toBe(wholeProblem(work).column.length);
});
