import { ColumnScan, type Sample } from '../../../../api/src/domain/matching/column-scan';
import { meetingClasses } from '../../../../api/src/domain/matching/meeting-classes';
import { PairScorer } from '../../../../api/src/domain/matching/pair-scorer';
import { roundTable } from '../../../../api/src/domain/matching/round-table';
import type { RowWork } from '../../../../api/src/domain/matching/row-work';
import { sidesOf } from '../../../../api/src/domain/matching/sides';
import { roundInstance, seededRandom } from '../../../bench/round-instance';

function workOf(perSide: number, rows: 'junior' | 'senior'): RowWork {
  const table = roundTable(roundInstance({ perSide, seed: 3, topics: 30 }));
  const classes = meetingClasses(table);
  return { table, sides: sidesOf(table, classes, rows), classes };
}

/** The columns of a row that score above their price and `own`, and above `above`, with their scores. */
function found(scan: ColumnScan, row: number, own: number, above: number, sample?: Sample): [number, number][] {
  const columns: [number, number][] = [];
  scan.open(row, sample);
  for (let size = scan.next(own, above); size >= 0; size = scan.next(own, above)) {
    for (let entry = 0; entry < size; entry++) columns.push([scan.column[entry]!, scan.score[entry]!]);
  }
  return columns;
}

it.each(['junior', 'senior'] as const)('finds every column that is worth more than its price (rows: %ss)', (rows) => {
  const work = workOf(300, rows);
  const { rowPerson, columnPerson } = work.sides;
  const random = seededRandom(7);
  const price = Float64Array.from(columnPerson, () => Math.floor(random() * 600));
  const scan = new ColumnScan(work, { price });
  const scorer = new PairScorer(work.table);
  let total = 0;
  for (const [own, above] of [
    [-50, 0],
    [120, 0],
    [0, 500],
  ] as const) {
    rowPerson.forEach((person, row) => {
      const worth = [...columnPerson].flatMap((partner, column) => {
        const score = rows === 'junior' ? scorer.score(person, partner) : scorer.score(partner, person);
        return score > Math.max(0, above, own + price[column]!) ? [[column, score]] : [];
      });
      expect(found(scan, row, own, above)).toEqual(worth);
      total += worth.length;
    });
  }
  expect(total).toBeGreaterThan(1000);
});

it('looks at every block of a row once where the samples of a round are put together', () => {
  const work = workOf(700, 'junior');
  const scan = new ColumnScan(work, {});
  const all = found(scan, 0, 0, 0);

  const sampled = [0, 1, 2].flatMap((first) => found(scan, 0, 0, 0, { first, step: 3 }));

  expect(scan.blocks).toBeGreaterThan(3);
  expect(sampled.sort(([a], [b]) => a - b)).toEqual(all);
});

it('refuses to go on with prices that a later scan has replaced', () => {
  const work = workOf(50, 'junior');
  const earlier = new ColumnScan(work, {});
  new ColumnScan(work, {}).open(0);

  expect(() => earlier.open(0)).toThrow('Another scan of this round has taken over.');
});
