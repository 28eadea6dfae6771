import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CosmosClient } from '@azure/cosmos';
import { installedApp } from '../../local/app-manifest';
import { type LocalTenant, StateError, startLocalTenant, tenantId } from '../../local/local-tenant';
import { generateCompany } from '../../local/organisation/generate-company';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';

let folder: string;
let running: LocalTenant | null = null;

async function start(organisation = 'a company'): Promise<LocalTenant> {
  running = await startLocalTenant({
    makeTenant: (clock) => {
      const company = generateCompany({ people: 20, seed: 1 });
      return tenantOfPeople(company.people, { seed: 1, clock, domain: company.domain, tenantId, ...installedApp });
    },
    organisation,
    data: folder,
    port: 0,
    api: 'none',
  });
  return running;
}

/** The participants container of the embedded Cosmos DB. */
function participants(tenant: LocalTenant) {
  const client = new CosmosClient({
    endpoint: tenant.apiSettings['COSMOS_ENDPOINT'] ?? '',
    key: tenant.apiSettings['COSMOS_EMULATOR_KEY'] ?? '',
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  return client.database('vice-versa').container('participants');
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vice-versa-state-'));
});

afterEach(async () => {
  await running?.stop();
  running = null;
  await rm(folder, { recursive: true });
});

test('documents, mailboxes and the clock survive a restart; what was deleted stays deleted', async () => {
  const first = await start();
  const person = first.personas[0]?.personId ?? '';
  const container = participants(first);
  await container.items.create({ id: 'p:1', pk: 't|a', body: { kept: 1 } });
  await container.items.create({ id: 'p:1', pk: 't|b', body: { kept: 2 } });
  await container.items.create({ id: 'p:2', pk: 't|a', body: { kept: 3 } });
  await container.item('p:1', 't|a').replace({ id: 'p:1', pk: 't|a', body: { kept: 4 } });
  await container.item('p:2', 't|a').delete();
  await fetch(`${first.origin}/local/clock`, { method: 'POST', body: JSON.stringify({ advance: 'P7D' }) });
  first.tenant.setAppInstalled(person, false);
  await first.stop();

  const second = await start();
  const { resources } = await participants(second).items.readAll<{ pk: string; body: { kept: number } }>().fetchAll();
  expect(resources.map(({ pk, body }) => `${pk} ${body.kept}`).sort()).toEqual(['t|a 4', 't|b 2']);
  expect(second.clock.offsetMs).toBe(7 * 86_400_000);
  expect(second.tenant.withoutApp.has(person)).toBe(true);
});

test('the state of another organisation is refused with the remedy', async () => {
  await (await start()).stop();
  running = null;
  await expect(start('another company')).rejects.toThrow(StateError);
  await expect(start('another company')).rejects.toThrow(/--fresh/u);
});
