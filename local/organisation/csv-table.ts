import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { fatal, repaired, type OrgProblem } from './org-problem';

export const requiredColumns = ['id', 'jobTitle', 'department', 'managerId'] as const;
const optionalColumns = [
  'displayName',
  'mail',
  'country',
  'city',
  'timeZone',
  'grade',
  'hireDate',
  'language',
] as const;
const allColumns = [...requiredColumns, ...optionalColumns];
export type OrgColumn = (typeof allColumns)[number];

/** A line of the file by column. A column that the file does not have is `undefined`, an empty cell is `''`. */
export interface OrgRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<OrgColumn, string>>>;
}

export interface OrgTable {
  readonly rows: readonly OrgRow[];
  readonly problems: readonly OrgProblem[];
}

interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const parsedRecords = z.array(
  z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) }),
);

const example = `The first line must name the columns: ${requiredColumns.join(',')}, and any of ${optionalColumns.join(', ')}.`;

/** The separator that the header uses most: comma, semicolon (European Excel) or tab. */
function separatorOf(text: string): string {
  const [header = ''] = text.split('\n', 1);
  const count = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function readRecords(text: string, lenient: boolean): RawRecord[] {
  const parsed: unknown = parse(text, {
    delimiter: separatorOf(text),
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: lenient,
    skip_empty_lines: true,
  });
  return parsedRecords.parse(parsed).map(({ record, raw, info }) => {
    const inside = raw.trim().split('\n').length - 1;
    return { line: info.lines - inside, cells: record.map((cell) => cell.trim()) };
  });
}

/** The line of the quotation mark that opens last, for a text in which it never closes. */
function lineOfOpenQuote(text: string): number {
  let [line, open, openedOn] = [1, false, 1];
  for (const character of text) {
    if (character === '\n') line += 1;
    if (character !== '"') continue;
    open = !open;
    if (open) openedOn = line;
  }
  return openedOn;
}

/** Reads quotes strictly, and where one stands in the middle of a cell, once more as if it were a letter. */
function readQuoted(text: string): { records: RawRecord[]; problems: OrgProblem[] } {
  try {
    return { records: readRecords(text, false), problems: [] };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = z.number().catch(1).parse(cause['lines']);
    if (cause.code === 'CSV_QUOTE_NOT_CLOSED') {
      const message = 'A quotation mark opens a cell and never closes it.';
      return {
        records: [],
        problems: [
          fatal(
            lineOfOpenQuote(text),
            null,
            'brokenQuotes',
            message,
            'Close it, or double it where it belongs to the text.',
          ),
        ],
      };
    }
    try {
      const records = readRecords(text, true);
      const message = 'A quotation mark stands in the middle of a cell.';
      const done = 'It was read as part of the text, here and on later lines.';
      return { records, problems: [repaired(line, null, 'brokenQuotes', message, done)] };
    } catch (second) {
      if (!(second instanceof CsvError)) throw second;
      return { records: [], problems: [fatal(line, null, 'brokenQuotes', second.message, 'Export the file again.')] };
    }
  }
}

/** `Manager ID`, `manager_id` and `managerId` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

interface Header {
  /** By position; `null` where the column is not used. */
  readonly columns: readonly (OrgColumn | null)[];
  readonly problems: readonly OrgProblem[];
}

function readHeader({ cells, line }: RawRecord): Header {
  const problems: OrgProblem[] = [];
  const columns = cells.map((name, at): OrgColumn | null => {
    const column = allColumns.find((known) => plain(known) === plain(name)) ?? null;
    const earlier = cells.findIndex((other) => plain(other) === plain(name));
    if (column !== null && earlier < at) {
      problems.push(fatal(line, name, 'repeatedColumn', `The column ${name} is there twice.`, 'Keep one of them.'));
      return null;
    }
    if (column === null && name !== '') {
      const message = `The column ${name} is not one that is read.`;
      problems.push(repaired(line, name, 'unknownColumn', message, 'It was left aside.'));
    }
    return column;
  });
  const missing = requiredColumns.filter((column) => !columns.includes(column));
  if (missing.length === requiredColumns.length) {
    const message = `The first line is no header: it names none of ${requiredColumns.join(', ')}.`;
    return { columns, problems: [fatal(line, null, 'noHeader', message, example)] };
  }
  for (const column of missing) {
    problems.push(fatal(line, column, 'missingColumn', `The column ${column} is missing.`, example));
  }
  return { columns, problems };
}

/** A line as a row. More or fewer cells than the header are taken where it is clear which is which. */
function readRow(
  { line, cells }: RawRecord,
  columns: Header['columns'],
): { row: OrgRow | null; problem: OrgProblem | null } {
  if (cells.every((cell) => cell === '')) {
    const problem = repaired(line, null, 'emptyLine', 'All cells of the line are empty.', 'The line was skipped.');
    return { row: null, problem };
  }
  const named = columns.flatMap((column, at) => (column === null ? [] : [[column, cells[at] ?? ''] as const]));
  const row = { line, cells: Object.fromEntries(named) };
  if (cells.length === columns.length) return { row, problem: null };
  const message = `The line has ${cells.length} cells, the header has ${columns.length}.`;
  const surplus = cells.slice(columns.length);
  const lacking = columns.slice(cells.length);
  if (surplus.some((cell) => cell !== '')) {
    const remedy = 'A separator inside a cell needs quotation marks around the cell.';
    return { row: null, problem: fatal(line, null, 'wrongCellCount', message, remedy) };
  }
  if (lacking.some((column) => requiredColumns.some((required) => required === column))) {
    const remedy = 'It cannot be told which cells are missing; complete the line.';
    return { row: null, problem: fatal(line, null, 'wrongCellCount', message, remedy) };
  }
  const done =
    surplus.length > 0 ? 'The empty cells at its end were left aside.' : 'The missing cells were taken as empty.';
  return { row, problem: repaired(line, null, 'wrongCellCount', message, done) };
}

/** Reads the text of a CSV file into rows by column, with every problem of its form named by line. */
export function readTable(text: string): OrgTable {
  const { records, problems } = readQuoted(text);
  if (problems.some((problem) => problem.fatal)) return { rows: [], problems };
  const [first, ...rest] = records;
  if (first === undefined) {
    return { rows: [], problems: [...problems, fatal(1, null, 'emptyFile', 'The file has no text in it.', example)] };
  }
  const header = readHeader(first);
  const found = [...problems, ...header.problems];
  if (found.some((problem) => problem.fatal)) return { rows: [], problems: found };
  const read = rest.map((record) => readRow(record, header.columns));
  const rows = read.flatMap(({ row }) => row ?? []);
  found.push(...read.flatMap(({ problem }) => problem ?? []));
  if (rows.length === 0 && !found.some((problem) => problem.fatal)) {
    found.push(
      fatal(first.line, null, 'noPeople', 'There is a header, and nobody below it.', 'Export the file again.'),
    );
  }
  return { rows, problems: found };
}
