import { CalendarColumns } from './calendar-columns';
import { ChartColumns } from './chart-columns';
import { LinkedScan } from './linked-scan';
import { PairScorer } from './pair-scorer';
import type { RowRange, RowWork } from './row-work';
import { SureColumns } from './sure-columns';
import { popCount } from './week-mask';

/** How many legal pairs rows have: every pair that a proof of the round covers. */
export function countLegal(work: RowWork): RowRange<number> {
  const { table, sides, classes } = work;
  const scan = new LinkedScan(work);
  const calendars = new CalendarColumns(table.people, sides.columnPerson);
  const chart = new ChartColumns(table, sides);
  const levels = new SureColumns(table, sides);
  const scorer = new PairScorer(table);
  const line = new Int32Array(sides.columnsReaching.words);
  const team = new Int32Array(sides.columnsReaching.words);
  const isTold = classes.byLanguage && classes.byPattern;
  const ofRow = (row: number): number => {
    const person = sides.rowPerson[row]!;
    const starts = calendars.startsOf(person);
    chart.inLineWith(person, line);
    chart.underManagerOf(person, team);
    let legal = 0;
    scan.each(row, (word, columns) => {
      const near = line[word]! | team[word]!;
      const sure = columns & ~near & ~levels.unsure(word, columns & ~near, person);
      const left = sure & ~calendars.unfit(word, sure, starts);
      if (left === 0) return;
      const mayFail = !isTold || table.forbidden.start[person]! < table.forbidden.start[person + 1]!;
      legal += mayFail ? countChecked(scorer, sides, person, word, left) : popCount(left);
    });
    return legal;
  };
  return (from, to) => {
    let legal = 0;
    for (let row = from; row < to; row++) legal += ofRow(row);
    return legal;
  };
}

/** Counts columns of a word one by one, where sets do not tell every rule. */
function countChecked(
  scorer: PairScorer,
  { rows, columnPerson }: RowWork['sides'],
  person: number,
  word: number,
  columns: number,
): number {
  let legal = 0;
  for (let rest = columns; rest !== 0; rest &= rest - 1) {
    const partner = columnPerson[(word << 5) + 31 - Math.clz32(rest & -rest)]!;
    const [junior, senior] = rows === 'junior' ? [person, partner] : [partner, person];
    if (scorer.broken(junior, senior, 1) === 0) legal++;
  }
  return legal;
}
