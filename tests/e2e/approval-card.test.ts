import type { PersonCard } from '../../api/src/contract/people';
import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes } from '../../api/src/contract/routes';
import { type BrowserTenant, type Window, startBrowserTenant } from '../support/browser-tenant';
import { callApi } from '../support/call-api';
import { until } from '../support/until';

jest.setTimeout(240_000);

let local: BrowserTenant;
let round: Round;
const windows: Window[] = [];

beforeAll(async () => {
  local = await startBrowserTenant(140, 0.5);
  round = await publishRound();
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

const read = <S extends Parameters<typeof callApi>[1]>(schema: S, place: string, personId: string) =>
  callApi(local.tenant, schema, 'GET', place, personId);

interface Round {
  readonly programId: string;
  readonly pairs: readonly { readonly junior: PersonCard; readonly senior: PersonCard }[];
}

/** Syncs, opens a program, and publishes a round. */
async function publishRound(): Promise<Round> {
  const leadId = local.personaId('Program lead');
  await callApi(local.tenant, routes.syncDirectory.response, 'POST', 'directory/sync', leadId);
  await until(async () =>
    (await read(routes.directory.response, 'directory', leadId)).state === 'ready' ? true : null,
  );
  const created = await callApi(local.tenant, routes.createProgram.response, 'POST', 'programs', leadId, {
    settings: defaultProgramSettings,
  });
  await callApi(local.tenant, routes.publishProgram.response, 'POST', `programs/${created.id}/publish`, leadId);
  await until(async () => {
    const { items } = await read(routes.programs.response, 'programs', leadId);
    return items.find(({ id, participants }) => id === created.id && participants >= 50) ?? null;
  });
  const rounds = `programs/${created.id}/rounds`;
  const started = await callApi(local.tenant, routes.startRound.response, 'POST', rounds, leadId);
  await until(async () => {
    const shown = await read(routes.round.response, `${rounds}/${started.id}`, leadId);
    return shown.state === 'ready' ? shown : null;
  });
  const { items: pairs } = await read(routes.roundPairs.response, `${rounds}/${started.id}/pairs`, leadId);
  const lead = await open(leadId, { page: `programs/${created.id}/rounds/${started.id}` });
  await lead.tab.getByRole('button', { name: 'Publish round' }).click();
  await lead.tab.getByRole('button', { name: 'Publish', exact: true }).click();
  return { programId: created.id, pairs };
}

/** Lets both accept; answers where their pairing is. */
async function acceptBoth({ junior, senior }: Round['pairs'][number]): Promise<string> {
  const mine = await until(async () => {
    const { items } = await read(routes.myPairings.response, 'pairings', junior.id);
    return items.find(({ partner, state }) => partner.id === senior.id && state === 'proposed') ?? null;
  });
  const path = `programs/${round.programId}/pairings/${mine.id}`;
  await callApi(local.tenant, routes.acceptPairing.response, 'POST', `${path}/accept`, junior.id);
  await callApi(local.tenant, routes.acceptPairing.response, 'POST', `${path}/accept`, senior.id);
  return path;
}

/** The first pair that two managers are asked about. */
async function askTwoManagers() {
  for (const { junior, senior } of round.pairs) {
    const path = await acceptBoth({ junior, senior });
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
    if (managers.length === 2) return { path, junior, senior, managers };
  }
  throw new Error('No pair of the round has two managers.');
}

/** A manager who is asked about several pairs of the round, all of which have accepted. */
async function askAboutSeveral(): Promise<string> {
  const managerOf = (personId: string) => local.tenant.tenant.directory.manager(personId)?.id ?? '';
  const open = new Map<string, Round['pairs'][number][]>();
  for (const pair of round.pairs) {
    const { items } = await read(routes.myPairings.response, 'pairings', pair.junior.id);
    if (!items.some(({ partner, state }) => partner.id === pair.senior.id && state === 'proposed')) continue;
    for (const managerId of new Set([managerOf(pair.junior.id), managerOf(pair.senior.id)])) {
      open.set(managerId, [...(open.get(managerId) ?? []), pair]);
    }
  }
  for (const [managerId, pairs] of open) {
    if (pairs.length < 2 || pairs.some(({ junior, senior }) => [junior.id, senior.id].includes(managerId))) continue;
    if (managerId === '' || managerId === local.personaId('Program lead')) continue;
    for (const pair of pairs) await acceptBoth(pair);
    return managerId;
  }
  throw new Error('No manager is asked about several pairs of the round.');
}

test('a manager approves from the card in the chat, the other in the tab, and both cards say so', async () => {
  const { path, junior, senior, managers } = await askTwoManagers();
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
  // Nobody takes an approval back.
  await local.moveClock('PT2M');
  await until(async () => {
    const pairing = await read(routes.pairing.response, path, junior.id);
    return pairing.state === 'booked' ? pairing : null;
  });
});

test('a manager of several pairs approves all from one card; every link opens the page in Teams and in Outlook', async () => {
  const managerId = await askAboutSeveral();
  const waiting = await until(async () => {
    const approvals = await read(routes.approvals.response, 'approvals', managerId);
    const card = JSON.stringify(local.tenant.bot.chats.of(managerId).at(-1)?.card ?? {});
    return approvals.waiting.length > 1 && card.includes(`${approvals.waiting.length} approvals wait for you`)
      ? approvals.waiting
      : null;
  });
  for (const host of ['Teams', 'Outlook'] as const) {
    const activity = await open(managerId, { view: 'activity', host });
    await activity.page.getByRole('button', { name: 'Open', exact: true }).first().click();
    await activity.tab.getByRole('heading', { name: 'Approvals', level: 1 }).waitFor();
    await local.picture(activity, `approvals-${host.toLowerCase()}`);
    const chat = await open(managerId, { view: 'chat', host });
    await chat.page.getByRole('link', { name: 'Open Vice Versa' }).last().click();
    await chat.tab.getByRole('heading', { name: 'Approvals', level: 1 }).waitFor();
  }
  const chat = await open(managerId, { view: 'chat' });
  await chat.page.getByText(`${waiting.length} approvals wait for you`).last().waitFor();
  await local.picture(chat, 'card-list');
  await chat.page
    .getByRole('button', { name: `Approve all ${waiting.length}` })
    .last()
    .click();
  await until(async () =>
    (await chat.page.getByText(/You approved this on/u).count()) >= waiting.length ? true : null,
  );
  await local.picture(chat, 'card-list-approved');
  const after = await read(routes.approvals.response, 'approvals', managerId);
  expect(after.waiting).toEqual([]);
  for (const { pairingId } of waiting) {
    expect(after.decided).toContainEqual(expect.objectContaining({ pairingId, decision: 'approved' }));
  }
});
