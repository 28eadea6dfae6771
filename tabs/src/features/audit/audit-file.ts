import type { AuditEntry } from '../../../../api/src/contract/audit';

/** A kind of file into which lines of the audit log can be written. */
export interface AuditFormat {
  readonly extension: string;
  readonly mediaType: string;
  /** Stands before everything. */
  readonly head: string;
  readonly line: (entry: AuditEntry) => string;
}

type Column = readonly [name: string, value: (entry: AuditEntry) => string];

const columns: readonly Column[] = [
  ['atUtc', ({ atUtc }) => atUtc],
  ['byId', ({ by }) => by.id],
  ['byName', ({ by }) => by.displayName],
  ['operation', ({ operation }) => operation],
  ['phase', ({ phase }) => phase],
  ['target', ({ target }) => target],
  ['aboutIds', ({ about }) => about.map(({ id }) => id).join(' ')],
  ['aboutNames', ({ about }) => about.map(({ displayName }) => displayName).join('; ')],
  ['correlationId', ({ correlationId }) => correlationId],
  ['id', ({ id }) => id],
];

/** Spreadsheets take what begins so for a formula, blanks before it or not. https://owasp.org/www-community/attacks/CSV_Injection */
const looksLikeFormula = /^[\s\u0000]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** One value of a CSV file (RFC 4180), always quoted; what a spreadsheet would run is made text by an apostrophe. */
export function csvValue(text: string): string {
  const harmless = looksLikeFormula.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

const csvLine = (values: readonly string[]) => `${values.map(csvValue).join(',')}\r\n`;

export const auditFormats = {
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    // The mark tells spreadsheets that this is UTF-8.
    head: `\uFEFF${csvLine(columns.map(([name]) => name))}`,
    line: (entry) => csvLine(columns.map(([, value]) => value(entry))),
  },
  jsonLines: {
    extension: 'jsonl',
    mediaType: 'application/jsonl',
    head: '',
    line: (entry) => `${JSON.stringify(entry)}\n`,
  },
} as const satisfies Readonly<Record<string, AuditFormat>>;

export type AuditFormatName = keyof typeof auditFormats;
