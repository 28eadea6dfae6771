import type { ColumnScan, ScanTerms } from './column-scan';
import { ListScan } from './list-scan';
import type { RowWork } from './row-work';
import { eachPattern } from './topic-patterns';
import { WordScan } from './word-scan';

/** Columns in lists that cost as much to go through as one word of columns. */
const PER_WORD = 8;

/** People of each side who stand for all where lists are judged. */
const SAMPLE = 512;

/** The scan that finds columns worth more than prices with less work; both find the same. */
export function pricedScan(work: RowWork, terms: ScanTerms): ColumnScan {
  return isListed(work) ? new ListScan(work, terms) : new WordScan(work, terms);
}

/** Whether a row exchanges much with few columns only, so that lists by topics tell who. */
export function isListed({ sides }: RowWork): boolean {
  const { rowPerson, columnPerson, topics, rowWanted, rowOther, columnsWanting } = sides;
  const kind = { wanted: 2, other: 1 } as const;
  const having = new Map<number, number>();
  const columns = sampleOf(columnPerson);
  for (const person of columns) {
    eachPattern(kind, topics, rowOther, rowWanted, person, (pattern) => {
      having.set(pattern, (having.get(pattern) ?? 0) + 1);
    });
  }
  const rows = sampleOf(rowPerson);
  let found = 0;
  for (const person of rows) {
    eachPattern(kind, topics, rowWanted, rowOther, person, (pattern) => (found += having.get(pattern) ?? 0));
  }
  const perRow = (found / Math.max(1, rows.length)) * (columnPerson.length / Math.max(1, columns.length));
  return perRow <= PER_WORD * columnsWanting.words;
}

function sampleOf(people: Int32Array): Int32Array {
  const step = Math.max(1, Math.floor(people.length / SAMPLE));
  return people.filter((_, at) => at % step === 0);
}
