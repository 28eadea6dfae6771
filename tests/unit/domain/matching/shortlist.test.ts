import * as fc from 'fast-check';
import { meetingClasses } from '../../../../api/src/domain/matching/meeting-classes';
import { PairScorer } from '../../../../api/src/domain/matching/pair-scorer';
import { roundTable } from '../../../../api/src/domain/matching/round-table';
import type { RowWork } from '../../../../api/src/domain/matching/row-work';
import { shortlistRows } from '../../../../api/src/domain/matching/shortlist';
import { sidesOf } from '../../../../api/src/domain/matching/sides';
import type { RoundInput } from '../../../../api/src/domain/matching/round-input';
import { arbitraryRound } from './rounds';

function workOf(input: RoundInput, rows: 'junior' | 'senior'): RowWork {
  const table = roundTable(input);
  const classes = meetingClasses(table);
  return { table, sides: sidesOf(table, classes, rows), classes };
}

it('lists the best legal columns of every row, and bounds what it leaves out', () => {
  fc.assert(
    fc.property(
      arbitraryRound(12),
      fc.constantFrom('junior' as const, 'senior' as const),
      fc.integer({ min: 1, max: 4 }),
      (input, rows, most) => {
        const work = workOf(input, rows);
        const { rowPerson, columnPerson } = work.sides;
        const scorer = new PairScorer(work.table);

        const lists = shortlistRows(work, { most, blocks: Infinity })(0, rowPerson.length);

        rowPerson.forEach((person, row) => {
          const scores = [...columnPerson].map((partner) =>
            rows === 'junior' ? scorer.score(person, partner) : scorer.score(partner, person),
          );
          const legal = scores.filter((score) => score > 0).sort((a, b) => b - a);
          const listed = lists.column.slice(lists.start[row], lists.start[row + 1]);
          const listedScores = [...lists.score.slice(lists.start[row], lists.start[row + 1])];
          expect(listedScores).toEqual([...listed].map((column) => scores[column]));
          expect(listedScores).toEqual(legal.slice(0, most));
          expect(new Set(listed).size).toBe(listed.length);
          expect(lists.bound[row]).toBe(legal.length >= most ? legal[most - 1] : 0);
        });
      },
    ),
  );
});

it('gives the same lists for a range of rows as for all of them', () => {
  fc.assert(
    fc.property(arbitraryRound(12), (input) => {
      const work = workOf(input, 'junior');
      const rows = work.sides.rowPerson.length;
      const middle = rows >> 1;
      const whole = shortlistRows(work, { most: 3, blocks: Infinity })(0, rows);
      const parts = [[0, middle] as const, [middle, rows] as const].map(([from, to]) =>
        shortlistRows(work, { most: 3, blocks: Infinity })(from, to),
      );
      expect(parts.flatMap(({ column }) => [...column])).toEqual([...whole.column]);
      expect(parts.flatMap(({ bound }) => [...bound])).toEqual([...whole.bound]);
    }),
  );
});
