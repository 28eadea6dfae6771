import { chartRows, type ChartRow } from './chart-rows';
import { completePerson, ownAddresses } from './complete-person';
import { readTable } from './csv-table';
import { decodeText } from './decode-text';
import { MailAddresses } from './names';
import type { OrgPerson } from './org-person';
import type { OrgProblem } from './org-problem';

/** An organisation as read from a file. */
export interface OrgFile {
  /** Empty where a problem is fatal: a file is loaded as a whole or not at all. */
  readonly people: readonly OrgPerson[];
  /** Everything that was not as it should be, by line. */
  readonly problems: readonly OrgProblem[];
  readonly fatal: boolean;
  /** Domain of the mail addresses: the one used most in the file, or a made-up one. */
  readonly domain: string;
}

const madeUpDomain = 'northwind.example';

/** The domain of most addresses in the file. */
function domainOf(chart: readonly ChartRow[]): string {
  const counts = new Map<string, number>();
  for (const { row } of chart) {
    const domain = /^[^@\s]+@([^@\s]+\.[^@\s.]+)$/.exec(row.cells.mail ?? '')?.[1]?.toLowerCase();
    if (domain !== undefined) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [madeUpDomain, 0] as const)[0];
}

/** Nothing is loaded, so what would have been done about the lesser problems has not been done. */
function refused(problems: readonly OrgProblem[]): OrgFile {
  const undone = problems.map((problem) =>
    problem.fatal ? problem : { ...problem, done: `Nothing was loaded; else: ${problem.done}` },
  );
  return { people: [], problems: byLine(undone), fatal: true, domain: madeUpDomain };
}

function byLine(problems: readonly OrgProblem[]): OrgProblem[] {
  return [...problems].sort((a, b) => Number(b.fatal) - Number(a.fatal) || a.line - b.line);
}

/**
 * Reads an organisation from a CSV export: `id, jobTitle, department, managerId` are needed, `displayName, mail,
 * country, city, timeZone, grade, hireDate, language` may be there, in any order. What is missing is made up, always
 * the same for the same seed. Every problem is named by line (fatal ones first) with what was done about it.
 */
export function readOrgCsv(bytes: Buffer, seed: number): OrgFile {
  const decoded = decodeText(bytes);
  if (decoded.problems.some((problem) => problem.fatal)) return refused(decoded.problems);
  const table = readTable(decoded.text);
  const found = [...decoded.problems, ...table.problems];
  if (table.problems.some((problem) => problem.fatal)) {
    // The rows that can be read are checked all the same, so that one round of mending is enough.
    return refused([...found, ...chartRows(table.rows).problems]);
  }
  const { chart, problems } = chartRows(table.rows);
  if (problems.some((problem) => problem.fatal)) return refused([...found, ...problems]);
  const domain = domainOf(chart);
  const addresses = new MailAddresses(domain);
  const all = [...found, ...problems];
  const completion = { seed, addresses, mails: ownAddresses(chart, addresses, all), problems: all };
  const people = chart.map((row) => completePerson(row, completion));
  return { people, problems: byLine(all), fatal: false, domain };
}
