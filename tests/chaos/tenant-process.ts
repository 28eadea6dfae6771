import { generateCompany } from '../../local/organisation/generate-company';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';
import { installedApp } from '../../local/app-manifest';
import { startLocalTenant, tenantId } from '../../local/local-tenant';

/**
 * A process with the simulated Microsoft Graph, sign-in and controls, and below it the one with Cosmos DB. The API runs
 * wherever its parent lets it run.
 */
const people = Number(process.env['CHAOS_PEOPLE']);
const seed = Number(process.env['CHAOS_SEED']);
let apiPort = 0;

const tenant = await startLocalTenant({
  makeTenant: (clock) => {
    const company = generateCompany({ people, seed });
    return tenantOfPeople(company.people, { seed, clock, domain: company.domain, tenantId, ...installedApp });
  },
  organisation: `${people} generated, seed ${seed}`,
  data: process.env['CHAOS_DATA'] ?? null,
  port: 0,
  trafficLog: process.env['CHAOS_TRAFFIC'],
  api: 'none',
  apiPort: () => apiPort,
  onChanged: (message) => process.send?.(message),
});

process.on('message', (message: { kind: string; port?: number }) => {
  if (message.kind === 'api-port') apiPort = message.port ?? 0;
  if (message.kind === 'stop') void tenant.stop().then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(0));

process.send?.({ kind: 'settings', settings: tenant.apiSettings });
process.send?.({ kind: 'listening', port: Number(new URL(tenant.origin).port) });
