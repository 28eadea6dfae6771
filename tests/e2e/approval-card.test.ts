import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes } from '../../api/src/contract/routes';
import { type BrowserTenant, type Window, startBrowserTenant } from '../support/browser-tenant';
import { callApi } from '../support/call-api';
import { until } from '../support/until';

jest.setTimeout(240_000);

let local: BrowserTenant;
const windows: Window[] = [];

beforeAll(async () => {
  local = await startBrowserTenant(140, 0.5);
});

afterAll(() => local.stop());

afterEach(() => {
  for (const { errors } of windows) expect(errors).toEqual([]);
});

async function open(...args: Parameters<BrowserTenant['open']>): Promise<Window> {
  const window = await local.open(...args);
  windows.push(window);
  return window;
}

/** Through the API: syncs, opens a program, publishes a round, and lets the first pairs with two managers accept. */
async function askManagers() {
  const leadId = local.personaId('Program lead');
  const read = <S extends Parameters<typeof callApi>[1]>(schema: S, path: string, personId = leadId) =>
    callApi(local.tenant, schema, 'GET', path, personId);
  await callApi(local.tenant, routes.syncDirectory.response, 'POST', 'directory/sync', leadId);
  await until(async () => ((await read(routes.directory.response, 'directory')).state === 'ready' ? true : null));
  const created = await callApi(local.tenant, routes.createProgram.response, 'POST', 'programs', leadId, {
    settings: defaultProgramSettings,
  });
  await callApi(local.tenant, routes.publishProgram.response, 'POST', `programs/${created.id}/publish`, leadId);
  await until(async () => {
    const { items } = await read(routes.programs.response, 'programs');
    return items.find(({ id, participants }) => id === created.id && participants >= 50) ?? null;
  });
  const rounds = `programs/${created.id}/rounds`;
  const started = await callApi(local.tenant, routes.startRound.response, 'POST', rounds, leadId);
  await until(async () => {
    const round = await read(routes.round.response, `${rounds}/${started.id}`);
    return round.state === 'ready' ? round : null;
  });
  const { items: pairs } = await read(routes.roundPairs.response, `${rounds}/${started.id}/pairs`);
  const lead = await open(leadId, { page: `programs/${created.id}/rounds/${started.id}` });
  await lead.tab.getByRole('button', { name: 'Publish round' }).click();
  await lead.tab.getByRole('button', { name: 'Publish', exact: true }).click();
  for (const { junior, senior } of pairs) {
    const mine = await until(async () => {
      const { items } = await read(routes.myPairings.response, 'pairings', junior.id);
      return items.find(({ partner, state }) => partner.id === senior.id && state === 'proposed') ?? null;
    });
    const path = `programs/${created.id}/pairings/${mine.id}`;
    await callApi(local.tenant, routes.acceptPairing.response, 'POST', `${path}/accept`, junior.id);
    await callApi(local.tenant, routes.acceptPairing.response, 'POST', `${path}/accept`, senior.id);
    // Asking finds out who is away, so the managers are known once their activity feed has the news.
    const managers = await until(async () => {
      const pairing = await read(routes.pairing.response, path, junior.id);
      const waiting = pairing.approvals.filter(({ decision }) => decision === null);
      const asked = waiting.flatMap(({ approver }) => approver ?? []);
      const isTold = (id: string) =>
        local.tenant.bot.chats.of(id).length > 0 &&
        local.tenant.tenant.activity.of(id).some(({ activityType }) => activityType === 'approvalRequested');
      return waiting.length > 0 && asked.every(({ id }) => isTold(id)) ? asked : null;
    });
    if (managers.length === 2) return { path, junior, senior, managers, read };
  }
  throw new Error('No pair of the round has two managers.');
}

test('a manager approves from the card in the chat, the other in the tab, and both cards say so', async () => {
  const { path, junior, senior, managers, read } = await askManagers();
  const [first, second] = managers;
  if (first === undefined || second === undefined) throw new Error('Two managers are needed.');
  // The card in three themes, and on a phone.
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    const seen = await open(first.id, { view: 'chat', theme });
    await seen.page
      .getByTitle(`Approve the time for ${junior.displayName} and ${senior.displayName}`)
      .first()
      .waitFor();
    await local.picture(seen, `card-${theme}`);
  }
  const phone = await open(second.id, { view: 'chat', width: 360 });
  await phone.page
    .getByText(/within working hours/u)
    .first()
    .waitFor();
  await local.picture(phone, 'card-360');
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // A decline asks for the reason first and does nothing without one.
  const chat = await open(first.id, { view: 'chat' });
  const decline = chat.page.getByTitle(`Decline the time for ${junior.displayName} and ${senior.displayName}`).first();
  const reason = chat.page.getByLabel(/^Reason/u).first();
  await decline.waitFor();
  // The card is refreshed once when it comes into view, which may fold what was just opened.
  await until(async () => {
    if (await reason.isVisible()) return true;
    await decline.click();
    return null;
  });
  await local.picture(chat, 'card-decline');

  // The click is answered with the card as it stands then; nothing is left to decide.
  await chat.page.getByTitle(`Approve the time for ${junior.displayName} and ${senior.displayName}`).first().click();
  await chat.page
    .getByText(/You approved this on/u)
    .first()
    .waitFor();
  await local.picture(chat, 'card-approved');
  const approved = await read(routes.pairing.response, path, junior.id);
  expect(approved.approvals.find(({ approver }) => approver?.id === first.id)?.decision).toBe('approved');

  // The other manager decides in the tab; the card in their chat follows without a click.
  const tab = await open(second.id, { page: 'approvals' });
  const both = new RegExp(`^Approve .*${junior.displayName}.*${senior.displayName}`, 'u');
  await tab.tab.getByRole('button', { name: both }).click();
  await phone.page
    .getByText(/You approved this on/u)
    .first()
    .waitFor();
  await until(async () => {
    const pairing = await read(routes.pairing.response, path, junior.id);
    return pairing.state === 'booked' ? pairing : null;
  });
});
