import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Person } from '../api/src/domain/org/person';

type Column = 'id' | 'jobTitle' | 'department' | 'managerId' | 'grade';

/** Names under which HR systems export each column, in lower case and without anything but letters. */
const COLUMN_NAMES: readonly (readonly [Column, readonly string[]])[] = [
  ['id', ['id', 'employeeid', 'personid', 'userid', 'personnelnumber', 'postid', 'postuniquereference']],
  ['jobTitle', ['jobtitle', 'title', 'position', 'role', 'job']],
  ['department', ['department', 'dept', 'unit', 'team', 'organisation', 'organization']],
  ['managerId', ['managerid', 'manager', 'reportsto', 'supervisorid', 'supervisor', 'reportingto']],
  ['grade', ['grade', 'joblevel', 'paygrade', 'band', 'payband']],
];

const REQUIRED: readonly Column[] = ['id', 'jobTitle', 'managerId'];

const recordsSchema = z.array(z.array(z.string()));

/** Something in the file that makes it unreadable; the message says what and in which line. */
export class PeopleCsvError extends Error {
  override readonly name = 'PeopleCsvError';
}

/** Rows of an HR export as people. */
export interface PeopleCsv {
  readonly people: readonly Person[];
  /** Whether the file has a column of grades. */
  readonly hasGrades: boolean;
}

/**
 * Reads an HR export: comma, semicolon or tab; UTF-8 or, where it is not, Windows-1252; columns in any order under the usual
 * names. Columns `id`, `jobTitle` and `managerId` are needed, `department` and `grade` are read when there.
 *
 * @throws {PeopleCsvError} when a needed column is missing or a row has no id
 */
export function readPeopleCsv(bytes: Uint8Array): PeopleCsv {
  const [header, ...rows] = parseRecords(decode(bytes));
  if (header === undefined) throw new PeopleCsvError('The file is empty.');
  const columns = findColumns(header);
  const cell = (row: readonly string[], column: Column): string => (row[columns[column] ?? -1] ?? '').trim();
  const people = rows.map((row, index): Person => {
    const id = cell(row, 'id');
    if (id === '') throw new PeopleCsvError(`Record ${index + 2} has no id.`);
    return {
      id,
      displayName: id,
      mail: null,
      jobTitle: cell(row, 'jobTitle'),
      department: cell(row, 'department'),
      managerId: cell(row, 'managerId') || null,
      country: null,
      city: null,
      preferredLanguage: null,
      grade: cell(row, 'grade') || null,
    };
  });
  return { people, hasGrades: columns.grade !== undefined };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function parseRecords(text: string): string[][] {
  const [firstLine = ''] = text.split('\n', 1);
  const count = (separator: string): number => firstLine.split(separator).length;
  const delimiter = [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
  try {
    const records: unknown = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
    return recordsSchema.parse(records);
  } catch (cause) {
    throw new PeopleCsvError(`The file is no table: ${cause instanceof Error ? cause.message : 'unknown reason'}`, {
      cause,
    });
  }
}

function findColumns(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const columns: Partial<Record<Column, number>> = {};
  for (const [column, known] of COLUMN_NAMES) {
    const at = known.map((name) => names.indexOf(name)).find((index) => index !== -1);
    if (at !== undefined) columns[column] = at;
  }
  const missing = REQUIRED.filter((column) => columns[column] === undefined);
  if (missing.length === 0) return columns;
  throw new PeopleCsvError(
    `The first line must name the columns id, jobTitle, managerId (and may name department, grade). Missing: ${missing.join(', ')}.`,
  );
}
