import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { counted } from '../counted';
import { type LocalOptions, OptionError } from '../options';
import { generateCompany } from './generate-company';
import type { OrgPerson } from './org-person';
import type { OrgProblem } from './org-problem';
import { readOrgCsv } from './read-org-csv';

/** An organisation file that cannot be loaded; the problems were printed. */
export class OrganisationError extends Error {
  override readonly name = 'OrganisationError';
}

/** The organisation to start with. */
export interface Organisation {
  readonly people: readonly OrgPerson[];
  readonly domain: string;
  /** Where it comes from; state of another one is refused. */
  readonly description: string;
  /** Changes whenever the people may have. */
  readonly version: string;
}

/** So many problems of a file are printed; the report holds all of them. */
const shown = 20;

/**
 * Reads the organisation file or generates a company. @throws OptionError where there is no such file,
 * OrganisationError where it cannot be loaded.
 */
export async function readOrganisation(options: LocalOptions): Promise<Organisation> {
  if (options.org === null) {
    const description = `a generated company of ${options.people} people, seed ${options.seed}`;
    return { ...generateCompany({ people: options.people, seed: options.seed }), description, version: '' };
  }
  const file = options.org;
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new OptionError(`--org names no file that can be read: ${file}`);
  const { people, problems, fatal, domain } = readOrgCsv(bytes, options.seed);
  await reportProblems(file, problems, options.data);
  if (fatal) throw new OrganisationError(`${file} was not loaded. Mend what is named above and start again.`);
  const version = createHash('sha256').update(bytes).digest('hex');
  return { people, domain, description: `${path.basename(file)}, seed ${options.seed}`, version };
}

/** Prints the first problems and, where there are more, writes all of them beside the state. */
async function reportProblems(file: string, problems: readonly OrgProblem[], data: string): Promise<void> {
  const report = path.join(data, 'org-problems.txt');
  await rm(report, { force: true });
  if (problems.length === 0) return;
  const lines = problems.map(
    ({ line, column, message, done }) => `line ${line}${column === null ? '' : `, ${column}`}: ${message} ${done}`,
  );
  console.log(`${file}: ${counted(problems.length, 'problem', 'problems')}`);
  for (const line of lines.slice(0, shown)) console.log(`  ${line}`);
  if (lines.length <= shown) return;
  await mkdir(data, { recursive: true });
  await writeFile(report, `${lines.join('\n')}\n`);
  console.log(`  … and ${lines.length - shown} more, all of them in ${report}`);
}
