import * as fc from 'fast-check';
import { assign } from '../../../../api/src/domain/matching/assignment/assign';
import { certify } from '../../../../api/src/domain/matching/assignment/certify';
import { assignFullGraph } from '../../../../api/src/domain/matching/full-graph';
import { countLegal } from '../../../../api/src/domain/matching/legal-count';
import { meetingClasses } from '../../../../api/src/domain/matching/meeting-classes';
import { PairScorer } from '../../../../api/src/domain/matching/pair-scorer';
import { type AssignmentProblem, pairValue, reducedValue } from '../../../../api/src/domain/matching/problem';
import type { RoundInput } from '../../../../api/src/domain/matching/round-input';
import { roundTable } from '../../../../api/src/domain/matching/round-table';
import type { RowWork } from '../../../../api/src/domain/matching/row-scan';
import { scarcerSeat, sidesOf } from '../../../../api/src/domain/matching/sides';
import { roundInstance } from '../../../bench/round-instance';
import { arbitraryRound } from './rounds';

function workOf(input: RoundInput): RowWork {
  const table = roundTable(input);
  const classes = meetingClasses(table);
  return { table, sides: sidesOf(table, classes, scarcerSeat(table)), classes };
}

/** Every legal pair, found one by one. */
function wholeProblem({ table, sides }: RowWork): AssignmentProblem {
  const scorer = new PairScorer(table);
  const rowStart = [0];
  const column: number[] = [];
  const weight: number[] = [];
  for (const person of sides.rowPerson) {
    sides.columnPerson.forEach((partner, at) => {
      const score = sides.rows === 'junior' ? scorer.score(person, partner) : scorer.score(partner, person);
      if (score === 0) return;
      column.push(at);
      weight.push(score);
    });
    rowStart.push(column.length);
  }
  return {
    leftCapacity: sides.rowSeats,
    rightCapacity: sides.columnSeats,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    weight: Int32Array.from(weight),
  };
}

/** Holds the result against every legal pair: the same objective, and prices that leave no pair anything to gain. */
function expectBestOfAll(work: RowWork, effort?: Parameters<typeof assignFullGraph>[2]): void {
  const whole = wholeProblem(work);
  const best = assign(whole);

  const { problem, result, certificate, known } = assignFullGraph(work, undefined, effort);

  expect(certificate.proven).toBe(true);
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

const leastEffort = { shortlist: 1, lookedAt: 1e9, added: 1 };

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
  expectBestOfAll(work, { shortlist: 2, lookedAt: 1e9, added: 3 });
});

it('finds the best of all legal pairs where everybody looks at a share of the others', () => {
  const work = workOf(roundInstance({ perSide: 400, seed: 4, topics: 30 }));

  expectBestOfAll(work, { shortlist: 3, lookedAt: 64, added: 5 });
});

it('counts the legal pairs', () => {
  fc.assert(
    fc.property(arbitraryRound(14), (input) => {
      const work = workOf(input);
      expect(countLegal(work, 0, work.sides.rowPerson.length)).toBe(wholeProblem(work).column.length);
    }),
  );
});

it('counts the legal pairs of a believable round', () => {
  const work = workOf(roundInstance({ perSide: 200, seed: 5, topics: 30 }));

  expect(countLegal(work, 0, work.sides.rowPerson.length)).toBe(wholeProblem(work).column.length);
});
