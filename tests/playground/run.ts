import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { routes } from '../../api/src/contract/routes';
import { installedApp } from '../../local/app-manifest';
import { buildServers } from '../../local/build';
import { startLocalTenant, tenantId } from '../../local/local-tenant';
import { generateCompany } from '../../local/organisation/generate-company';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';
import { callApi } from '../support/call-api';
import { until } from '../support/until';
import { askAnApprover } from './ask-an-approver';
import { startPlayground } from './playground';
import { type Delivery, startRelay } from './relay';

/**
 * The bot against Microsoft 365 Agents Playground, which emulates the bot channel of Teams and is none of our code: a message
 * brings a card, a click of `Action.Execute` brings the refreshed card, and nothing is done without a token.
 */
const LIMIT_MS = 8 * 60_000;

const Posted = z.object({
  attachments: z.tuple([z.object({ contentType: z.literal(adaptive()), content: z.record(z.string(), z.unknown()) })]),
});
const Execute = z.looseObject({ type: z.literal('Action.Execute'), verb: z.string() });
const Refreshed = z.object({ type: z.literal(adaptive()), value: z.looseObject({ type: z.literal('AdaptiveCard') }) });

function adaptive() {
  return 'application/vnd.microsoft.card.adaptive' as const;
}

async function main(folder: string): Promise<void> {
  await buildServers();
  const tenant = await startLocalTenant({
    makeTenant: (clock) => {
      const { people, domain } = generateCompany({ people: 60, seed: 1 });
      return tenantOfPeople(people, { seed: 1, clock, domain, tenantId, ...installedApp });
    },
    organisation: 'playground',
    data: null,
    port: 0,
  });
  const bot = `${tenant.origin}/api/messages`;
  let playgroundOrigin = '';
  const relay = await startRelay({
    bot,
    playground: () => playgroundOrigin,
    tokenFor: (serviceUrl) => tenant.bot.issuer.tokenFor(serviceUrl),
  });
  try {
    const { programId, pairingId, approverId } = await askAnApprover(tenant);
    const me = { id: `29:${approverId}`, name: 'The approver', aadObjectId: approverId };
    const playground = await startPlayground({ folder, tenantId, me, conversationId: 'a:chat', relay: relay.origin });
    playgroundOrigin = playground.origin;
    try {
      await playground.write('What waits for me?');
      const delivery = await until(() => Promise.resolve(cardAmong(relay.deliveries)));
      const { id } = z.object({ id: z.string() }).parse(delivery.answer);
      const [{ content }] = Posted.parse(delivery.body).attachments;
      const approve = actionsIn(content).find(({ verb }) => verb === 'approve');
      assert.ok(approve, 'The card of somebody with an approval to give has an action "approve".');
      done('a message brings the card of what waits');

      const refreshed = JSON.stringify(Refreshed.parse(await playground.execute(id, approve)).value);
      assert.match(refreshed, /approved this/u, 'The refreshed card says what became of the approval.');
      const approvals = await callApi(tenant, routes.approvals.response, 'GET', 'approvals', approverId);
      const decision = approvals.decided.find((one) => one.programId === programId && one.pairingId === pairingId);
      assert.ok(decision, 'The approval is decided.');
      done('a click decides and brings the refreshed card');

      for (const headers of [{}, { Authorization: 'Bearer forged' }]) {
        const answer = await fetch(bot, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify(relay.lastActivity()),
        });
        assert.equal(answer.status, 401, 'The same activity without a good token is refused.');
      }
      done('the same activity without a good token is 401');
    } finally {
      await playground.stop();
    }
  } finally {
    relay.stop();
    await tenant.stop();
  }
}

/** The first card that the playground took. */
const cardAmong = (deliveries: readonly Delivery[]): Delivery | null =>
  deliveries.find(({ body, status }) => status === 201 && Posted.safeParse(body).success) ?? null;

/** Every `Action.Execute` anywhere in a card. */
function actionsIn(value: unknown): z.infer<typeof Execute>[] {
  if (typeof value !== 'object' || value === null) return [];
  const action = Execute.safeParse(value);
  return [...(action.success ? [action.data] : []), ...Object.values(value).flatMap(actionsIn)];
}

const done = (what: string): void => console.log(`ok: ${what}`);

const folder = await mkdtemp(path.join(os.tmpdir(), 'vice-versa-playground-'));
const limit = setTimeout(() => {
  console.error(`The playground check did not end within ${LIMIT_MS / 60_000} minutes.`);
  process.exit(1);
}, LIMIT_MS);
try {
  await main(folder);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  clearTimeout(limit);
  await rm(folder, { recursive: true, force: true });
}
