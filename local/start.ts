import { spawn } from 'node:child_process';
import { installedApp } from './app-manifest';
import { buildAll } from './build';
import { letColleaguesJoin } from './colleagues';
import { counted } from './counted';
import { forgetState } from './kept-state';
import { type LocalTenant, StateError, startLocalTenant, tenantId } from './local-tenant';
import { type LocalOptions, OptionError, help, readOptions } from './options';
import type { OrganisationChanges } from './organisation/apply-organisation';
import { chooseEnrolments } from './organisation/enrol';
import { OrganisationError, readOrganisation } from './organisation/read-organisation';
import { tenantOfPeople } from './organisation/tenant-of-people';

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
    organisationVersion: organisation.version,
    data: options.data,
    port: options.port,
    trafficLog: process.env['GRAPH_TRAFFIC_LOG'],
    report: (message) => console.error(message),
  });
  if (tenant.organisationChanges !== null) console.log(changesInWords(tenant.organisationChanges));
  const stopColleagues = joinLater(tenant, options);
  console.log(
    `\nVice Versa with ${counted(organisation.people.length, 'person', 'people')}: ${tenant.origin}\n\nStop with Ctrl+C. State is kept in ${options.data}.`,
  );
  if (options.open) openBrowser(tenant.origin);
  let stopping = false;
  // A terminal, npm and tsx may each pass the same Ctrl+C on: what comes after the first changes nothing.
  const stop = () => {
    if (stopping) return;
    stopping = true;
    stopColleagues();
    tenant.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
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
    joined: tenant.joinedPrograms,
  });
}

function changesInWords({ joined, changed, left }: OrganisationChanges): string {
  if (joined + changed + left === 0) return 'The organisation file was edited, but nobody in it changed.';
  const parts = [`${joined} new`, `${changed} changed`, `${left} gone`].join(', ');
  return `The organisation file was edited: ${parts}. As the program lead, sync the org chart to see it.`;
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
