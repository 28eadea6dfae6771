import type { z } from 'zod';
import { routes } from '../../api/src/contract/routes';
import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { type BrowserTenant, type Window, startBrowserTenant } from '../support/browser-tenant';
import { callApi } from '../support/call-api';
import { until } from '../support/until';

jest.setTimeout(300_000);

let local: BrowserTenant;
const windows: Window[] = [];

beforeAll(async () => {
  local = await startBrowserTenant(140, 0.7);
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

const get = <Schema extends z.ZodType>(schema: Schema, path: string, personId: string) =>
  callApi(local.tenant, schema, 'GET', path, personId);
const post = <Schema extends z.ZodType>(schema: Schema, path: string, personId: string, body?: unknown) =>
  callApi(local.tenant, schema, 'POST', path, personId, body);

/** A program that many have joined, with a minute to take an approval back. */
async function openProgram(leadId: string): Promise<string> {
  await post(routes.syncDirectory.response, 'directory/sync', leadId);
  await until(async () =>
    (await get(routes.directory.response, 'directory', leadId)).state === 'ready' ? true : null,
  );
  const approval = { ...defaultProgramSettings.approval, undoSeconds: 60 };
  const program = await post(routes.createProgram.response, 'programs', leadId, {
    settings: { ...defaultProgramSettings, approval },
  });
  await post(routes.publishProgram.response, `programs/${program.id}/publish`, leadId);
  await until(async () => {
    const { items } = await get(routes.programs.response, 'programs', leadId);
    return items.some(({ id, participants }) => id === program.id && participants >= 70) ? true : null;
  });
  return program.id;
}

interface Agreed {
  readonly pairingId: string;
  readonly juniorId: string;
  readonly seniorId: string;
  readonly managers: readonly string[];
}

const managerOf = (personId: string) => local.tenant.tenant.directory.manager(personId)?.id ?? null;

/** Pairs, of different people under different managers, about to be accepted by the partner. */
async function pickPairs(programId: string, leadId: string, wanted: number): Promise<readonly Agreed[]> {
  const { items } = await get(routes.participants.response, `programs/${programId}/participants?limit=150`, leadId);
  const taken = new Set<string>([leadId]);
  const pairs: Agreed[] = [];
  for (const { person } of items) {
    if (pairs.length === wanted) return pairs;
    if (taken.has(person.id) || local.tenant.tenant.directory.directReports(person.id).length > 0) continue;
    const suggestions = await get(routes.suggestions.response, `programs/${programId}/suggestions`, person.id);
    for (const { partner, seat } of suggestions.items) {
      const managers = [managerOf(person.id), managerOf(partner.id)].flatMap((id) => id ?? []);
      const everybody = [person.id, partner.id, ...managers];
      if (new Set(everybody).size < 4 || everybody.some((id) => taken.has(id))) continue;
      const body = { partnerId: partner.id, seat };
      const { id } = await post(routes.pickPartner.response, `programs/${programId}/pairings`, person.id, body);
      for (const each of everybody) taken.add(each);
      pairs.push({ pairingId: id, juniorId: person.id, seniorId: partner.id, managers });
      break;
    }
  }
  if (pairs.length === wanted) return pairs;
  throw new Error(`Only ${pairs.length} pairs of different teams were found.`);
}

test('managers approve in the tab, take it back, are stood in for, and leave it to the lead', async () => {
  const leadId = local.personaId('Program lead');
  const programId = await openProgram(leadId);
  const [first, second, third] = await pickPairs(programId, leadId, 3);
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three pairs are needed.');
  const pathOf = ({ pairingId }: Agreed) => `programs/${programId}/pairings/${pairingId}`;
  const accept = (pair: Agreed) => post(routes.acceptPairing.response, `${pathOf(pair)}/accept`, pair.seniorId);
  const stateOf = async (pair: Agreed) => (await get(routes.pairing.response, pathOf(pair), pair.juniorId)).state;
  const nameOf = (personId: string) => local.tenant.tenant.directory.get(personId)?.displayName ?? '';
  const waitsFor = (personId: string, { pairingId }: Agreed) =>
    until(async () => {
      const { waiting } = await get(routes.approvals.response, 'approvals', personId);
      return waiting.find((one) => one.pairingId === pairingId) ?? null;
    });

  // The first manager approves with one click, takes it back, and approves again.
  await accept(first);
  const [manager = '', otherManager = ''] = first.managers;
  await waitsFor(manager, first);
  const tab = await open(manager, { page: 'approvals' });
  await tab.tab
    .getByRole('button', { name: /^Approve .* and / })
    .first()
    .waitFor();
  await local.picture(tab, 'approvals-waiting');
  await tab.tab
    .getByRole('button', { name: /^Approve .* and / })
    .first()
    .click();
  const undo = tab.tab.getByRole('button', { name: /^Undo approval of/ });
  await undo.waitFor();
  await local.picture(tab, 'approvals-undo');
  await undo.focus();
  await tab.page.keyboard.press('Enter');
  await tab.tab
    .getByRole('button', { name: /^Approve .* and / })
    .first()
    .waitFor();
  expect(await stateOf(first)).toBe('awaiting-approval');
  await tab.tab
    .getByRole('button', { name: /^Ask me later/ })
    .first()
    .click();
  await tab.tab.getByText(/You are asked again/).waitFor();
  await tab.tab
    .getByRole('button', { name: /^Approve .* and / })
    .first()
    .click();
  await undo.waitFor();
  await post(routes.decideApproval.response, `${pathOf(first)}/approval`, otherManager, { decision: 'approve' });
  expect(await stateOf(first)).toBe('approved');
  await local.moveClock('PT2M');
  await until(async () => ((await stateOf(first)) === 'booked' ? true : null));
  const narrow = await open(manager, { page: 'approvals', theme: 'dark', width: 360 });
  await narrow.tab.getByRole('heading', { name: 'History' }).waitFor();
  await local.picture(narrow, 'approvals-360-dark');

  // The second one names a delegate and is out of office: the delegate is asked, and approves.
  const [away = ''] = second.managers;
  const delegateId = local.personaId('Senior');
  const settings = await open(away, { page: 'approvals' });
  const search = settings.tab.getByRole('combobox', { name: 'Name a delegate' });
  await search.fill(nameOf(delegateId));
  await settings.tab
    .getByRole('option', { name: new RegExp(nameOf(delegateId), 'u') })
    .first()
    .click();
  await settings.tab.getByRole('button', { name: 'Name as delegate' }).click();
  await settings.tab.getByRole('button', { name: /^Remove .* as your delegate/ }).waitFor();
  await local.picture(settings, 'approvals-delegate');
  const mailbox = local.tenant.tenant.mailboxes.get(away);
  if (mailbox === undefined) throw new Error('The manager has no mailbox.');
  const automaticReplies = { ...mailbox.automaticReplies, status: 'alwaysEnabled' as const };
  local.tenant.tenant.setMailbox(away, { ...mailbox, automaticReplies });
  await accept(second);
  await until(async () => {
    const pairing = await get(routes.pairing.response, pathOf(second), second.juniorId);
    return pairing.approvals.some(({ approver }) => approver?.id === delegateId) ? true : null;
  });
  const delegate = await open(delegateId, { page: 'approvals', theme: 'dark' });
  await delegate.tab.getByText(/is away and named you their delegate/u).waitFor();
  await local.picture(delegate, 'approvals-delegate-asked-dark');
  const about = `${nameOf(second.juniorId)}`;
  await delegate.tab.getByRole('button', { name: new RegExp(`^Approve .*${about}`, 'u') }).click();
  await delegate.tab.getByRole('button', { name: /^Undo approval of/ }).waitFor();
  const { timeline } = await get(routes.pairing.response, pathOf(second), second.juniorId);
  const said = timeline.map(({ sentence }) => sentence);
  expect(said).toContain(`${nameOf(away)} is away until after the deadline.`);
  expect(said).toContain(`${nameOf(delegateId)} was asked to decide instead.`);
  const told = await open(away, { view: 'activity' });
  await told.page.getByText(/While you are away, .* was asked about/u).waitFor();

  await told.page.getByRole('button', { name: 'Open' }).first().click();
  await told.tab.getByRole('heading', { name: 'Approvals', level: 1 }).waitFor();

  // They choose which news they want, and when.
  const choosing = await open(away, { page: 'settings', width: 360, theme: 'contrast' });
  await choosing.tab.getByRole('switch', { name: 'A session has moved' }).press('Space');
  await choosing.tab.getByRole('switch', { name: 'Send nothing in my quiet hours' }).press('Space');
  await choosing.tab.getByLabel('From').fill('21:30');
  await choosing.tab.getByRole('button', { name: 'Save' }).click();
  await choosing.tab.getByText('Your notification settings are saved.').first().waitFor();
  await local.picture(choosing, 'notifications-360-contrast');
  const kept = await get(routes.feedSettings.response, 'me/notifications', away);
  expect(kept.kinds.filter(({ wanted }) => !wanted)).toEqual([{ kind: 'sessionMoved', wanted: false }]);
  expect(kept).toMatchObject({ quietHours: { startMinutes: 21 * 60 + 30 }, zoneIana: 'Europe/London' });
  const again = await open(away, { page: 'settings' });
  await again.tab.getByRole('heading', { name: 'Quiet hours' }).waitFor();
  await local.picture(again, 'notifications');

  // The third one never answers: after the deadline the lead is asked, and reads why.
  await accept(third);
  const [silent = ''] = third.managers;
  await waitsFor(silent, third);
  await local.moveClock('P15D');
  const escalated = await until(async () => {
    const { waiting } = await get(routes.approvals.response, 'approvals', leadId);
    return waiting.find((one) => one.pairingId === third.pairingId) ?? null;
  });
  expect(escalated.forLead).toBe(true);
  const lead = await open(leadId, { page: 'approvals', theme: 'contrast' });
  await lead.tab
    .getByText(/because .* (did not answer|answered) before the deadline/u)
    .first()
    .waitFor();
  await local.picture(lead, 'approvals-lead-contrast');
  await lead.tab.getByRole('button', { name: new RegExp(`^Approve .*${nameOf(third.juniorId)}`, 'u') }).click();
  await until(async () => (['approved', 'booked'].includes(await stateOf(third)) ? true : null));
});
