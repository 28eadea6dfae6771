import { z } from 'zod';
import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes } from '../../api/src/contract/routes';
import type { LocalTenant } from '../../local/local-tenant';
import { callApi } from '../support/call-api';
import { until } from '../support/until';

/** Those who could not join are refused suggestions. */
const Suggested = z.object({ items: routes.suggestions.response.shape.items }).catch({ items: [] });

export interface Asked {
  readonly programId: string;
  readonly pairingId: string;
  readonly approverId: string;
}

/** Brings a fresh tenant to where a manager who is no lead has an approval to give. */
export async function askAnApprover(tenant: LocalTenant): Promise<Asked> {
  const lead = tenant.personas.find(({ isLead }) => isLead)?.personId ?? '';
  await callApi(tenant, routes.syncDirectory.response, 'POST', routes.syncDirectory.path, lead);
  await until(async () => {
    const { state } = await callApi(tenant, routes.directory.response, 'GET', routes.directory.path, lead);
    return state === 'ready' ? true : null;
  });
  const settings = defaultProgramSettings;
  const program = await callApi(tenant, routes.createProgram.response, 'POST', 'programs', lead, { settings });
  const inProgram = `programs/${program.id}`;
  await callApi(tenant, routes.publishProgram.response, 'POST', `${inProgram}/publish`, lead);
  const people = await join(tenant, inProgram);
  for (const id of people) {
    const found = await callApi(tenant, Suggested, 'GET', `${inProgram}/suggestions`, id);
    for (const { partner, seat } of found.items) {
      const managers = [id, partner.id].map((one) => tenant.tenant.directory.manager(one)?.id ?? '');
      if (managers.includes('') || new Set([id, partner.id, lead, ...managers]).size < 5) continue;
      const pick = { partnerId: partner.id, seat };
      const { id: pairingId } = await callApi(
        tenant,
        routes.pickPartner.response,
        'POST',
        `${inProgram}/pairings`,
        id,
        pick,
      );
      const pairing = `${inProgram}/pairings/${pairingId}`;
      await callApi(tenant, routes.acceptPairing.response, 'POST', `${pairing}/accept`, partner.id);
      return until(async () => {
        const { approvals } = await callApi(tenant, routes.pairing.response, 'GET', pairing, id);
        const approverId = approvals[0]?.approver?.id;
        return approverId === undefined ? null : { programId: program.id, pairingId, approverId };
      });
    }
  }
  throw new Error('No two people under different managers can be paired.');
}

async function join(tenant: LocalTenant, inProgram: string): Promise<readonly string[]> {
  const topics = defaultProgramSettings.topics.map(({ id }) => id);
  const some = (from: number) => [0, 1, 2].map((offset) => topics[(from + offset) % topics.length]);
  const people = tenant.tenant.directory
    .users()
    .filter(({ mail, accountEnabled, employeeType }) => mail !== null && accountEnabled && employeeType !== null);
  for (const [index, { id }] of people.entries()) {
    const body = {
      shares: some(index),
      seeks: some(index + 2),
      languages: ['en'],
      juniorCapacity: 1,
      seniorCapacity: 1,
      pausedUntilUtc: null,
      exclusions: [],
    };
    // Not everybody may join; enough people do.
    await callApi(tenant, z.unknown(), 'POST', `${inProgram}/participation`, id, body);
  }
  return people.map(({ id }) => id);
}
