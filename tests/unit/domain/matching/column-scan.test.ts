import { ColumnScan } from '../../../../api/src/domain/matching/column-scan';
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

/** The columns of a row that are legal and score above their price and `own`, and above `above`. */
function found(scan: ColumnScan, row: number, price: Float64Array, own: number, above: number): number[] {
  const columns: number[] = [];
  scan.open(row);
  for (let size = scan.next(own, above); size >= 0; size = scan.next(own, above)) {
    for (let entry = 0; entry < size; entry++) {
      const column = scan.column[entry]!;
      if (scan.score(entry, Math.max(0, above, own + price[column]!)) > 0) columns.push(column);
    }
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
        return score > Math.max(0, above, own + price[column]!) ? [column] : [];
      });
      expect(found(scan, row, price, own, above)).toEqual(worth);
      total += worth.length;
    });
  }
  expect(total).toBeGreaterThan(1000);
});

it('looks at every block of a row once where the samples of a round are put together', () => {
  const work = workOf(700, 'junior');
  const price = new Float64Array(work.sides.columnPerson.length);
  const scan = new ColumnScan(work, {});
  const all = found(scan, 0, price, 0, 0);

  const sampled = [0, 1, 2].flatMap((first) => {
    const columns: number[] = [];
    scan.open(0, { first, step: 3 });
    for (let size = scan.next(0); size >= 0; size = scan.next(0)) {
      for (let entry = 0; entry < size; entry++) if (scan.score(entry, 0) > 0) columns.push(scan.column[entry]!);
    }
    return columns;
  });

  expect(scan.blocks).toBeGreaterThan(3);
  expect(sampled.sort((a, b) => a - b)).toEqual(all);
});

it('refuses to go on with prices that a later scan has replaced', () => {
  const work = workOf(50, 'junior');
  const earlier = new ColumnScan(work, {});
  new ColumnScan(work, {}).open(0);

  expect(() => earlier.open(0)).toThrow('Another scan of this round has taken over.');
});
