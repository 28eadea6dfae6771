import { meetingClasses } from '../../../../api/src/domain/matching/meeting-classes';
import { PairScorer } from '../../../../api/src/domain/matching/pair-scorer';
import type { AssignmentProblem } from '../../../../api/src/domain/matching/problem';
import type { RoundInput } from '../../../../api/src/domain/matching/round-input';
import { roundTable } from '../../../../api/src/domain/matching/round-table';
import type { RowWork } from '../../../../api/src/domain/matching/row-work';
import { scarcerSeat, sidesOf } from '../../../../api/src/domain/matching/sides';

/** What the rows of a round are worked on with. */
export function workOf(input: RoundInput): RowWork {
  const table = roundTable(input);
  const classes = meetingClasses(table);
  return { table, sides: sidesOf(table, classes, scarcerSeat(table)), classes };
}

/** Every legal pair, found one by one. */
export function wholeProblem({ table, sides }: RowWork): AssignmentProblem {
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
