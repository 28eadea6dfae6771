import { spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { installedApp } from './app-manifest';
import { buildAll } from './build';
import { letColleaguesJoin } from './colleagues';
import { type LocalTenant, StateError, startLocalTenant, tenantId } from './local-tenant';
import { type LocalOptions, OptionError, help, readOptions } from './options';
import { chooseEnrolments } from './organisation/enrol';
import { generateCompany } from './organisation/generate-company';
import type { OrgPerson } from './organisation/org-person';
import { readOrgCsv } from './organisation/read-org-csv';
import { tenantOfPeople } from './organisation/tenant-of-people';

/** An organisation file that cannot be loaded; the problems were printed. */
class OrganisationError extends Error {
  override readonly name = 'OrganisationError';
}

interface Organisation {
  readonly people: readonly OrgPerson[];
  readonly domain: string;
  readonly description: string;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(help);
    return;
  }
  const organisation = await readOrganisation(options);
  if (options.fresh) await forgetState(options.data);
  await buildAll();
  const tenant = await startLocalTenant({
    makeTenant: (clock) =>
      tenantOfPeople(organisation.people, {
        seed: options.seed,
        clock,
        domain: organisation.domain,
        tenantId,
        ...installedApp,
      }),
    organisation: organisation.description,
    data: options.data,
    port: options.port,
    trafficLog: process.env['GRAPH_TRAFFIC_LOG'],
  });
  const stopColleagues = joinLater(tenant, options);
  console.log(
    `\nVice Versa with ${counted(organisation.people.length, 'person', 'people')}: ${tenant.origin}\n\nStop with Ctrl+C. State is kept in ${options.data}.`,
  );
  if (options.open) openBrowser(tenant.origin);
  const stop = () => {
    stopColleagues();
    void tenant.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function readOrganisation(options: LocalOptions): Promise<Organisation> {
  if (options.org === null) {
    return {
      ...generateCompany({ people: options.people, seed: options.seed }),
      description: `a generated company of ${options.people} people, seed ${options.seed}`,
    };
  }
  const file = options.org;
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw new OptionError(`--org names no file that can be read: ${file}`);
  const { people, problems, fatal, domain } = readOrgCsv(bytes, options.seed);
  await reportProblems(file, problems, options.data);
  if (fatal) throw new OrganisationError(`${file} was not loaded. Mend what is named above and start again.`);
  return { people, domain, description: `${path.basename(file)}, ${people.length} people, seed ${options.seed}` };
}

/** Prints the first problems and writes all of them beside the state. */
async function reportProblems(
  file: string,
  problems: ReturnType<typeof readOrgCsv>['problems'],
  data: string,
): Promise<void> {
  if (problems.length === 0) return;
  const lines = problems.map(
    ({ line, column, message, done }) => `line ${line}${column === null ? '' : `, ${column}`}: ${message} ${done}`,
  );
  const shown = 20;
  console.log(`${file}: ${counted(problems.length, 'problem', 'problems')}`);
  for (const line of lines.slice(0, shown)) console.log(`  ${line}`);
  if (lines.length <= shown) return;
  await mkdir(data, { recursive: true });
  const report = path.join(data, 'org-problems.txt');
  writeFileSync(report, '');
  for (const line of lines) appendFileSync(report, `${line}\n`);
  console.log(`  … and ${lines.length - shown} more, all of them in ${report}`);
}

function joinLater(tenant: LocalTenant, options: LocalOptions): () => void {
  const lead = tenant.personas.find((persona) => persona.isLead);
  if (lead === undefined || options.enrolled === 0) return () => undefined;
  const personas = new Set(tenant.personas.map((persona) => persona.personId));
  return letColleaguesJoin({
    origin: tenant.origin,
    tenant: tenant.tenant,
    issuer: tenant.issuer,
    leadId: lead.personId,
    choose: (topicIds) =>
      chooseEnrolments(tenant.tenant.directory, { share: options.enrolled, seed: options.seed, topicIds }).filter(
        (enrolment) => !personas.has(enrolment.personId),
      ),
    report: (message) => console.log(message),
  });
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}

async function forgetState(folder: string): Promise<void> {
  for (const file of ['tenant.json', 'cosmos.jsonl', 'org-problems.txt'])
    await rm(path.join(folder, file), { force: true });
}

function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  // Where there is no desktop the printed address is all there is.
  spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    .once('error', () => undefined)
    .unref();
}

main().catch((error: unknown) => {
  const expected = error instanceof OptionError || error instanceof StateError || error instanceof OrganisationError;
  console.error(expected ? error.message : error);
  process.exit(1);
});
