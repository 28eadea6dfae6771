import { routes } from '../../api/src/contract/routes';
import { type BrowserTenant, type Window, startBrowserTenant } from '../support/browser-tenant';

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

/** Waits until so many people have joined the only program. */
async function untilJoined(least: number, leadId: string): Promise<string> {
  const { origin, issuer, tenant } = local.tenant;
  const user = tenant.directory.get(leadId);
  if (user === undefined) throw new Error('There is no lead.');
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const headers = { Authorization: `Bearer ${await issuer.tokenFor({ ...user, isLead: true })}` };
    const { items } = routes.programs.response.parse(await (await fetch(`${origin}/api/programs`, { headers })).json());
    const joined = items.find(({ participants }) => participants >= least);
    if (joined !== undefined) return joined.id;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('Nobody joined.');
}

test('the lead tries rules, pins a pair, keeps another apart and reads what became of it', async () => {
  const leadId = local.personaId('Program lead');
  const lead = await open(leadId);
  await lead.tab.getByRole('link', { name: 'Directory', exact: true }).click();
  await lead.tab.getByRole('button', { name: 'Sync org chart' }).click();
  await lead.tab.getByRole('heading', { name: 'Seniority bands' }).waitFor();

  // The order of grades is inferred; the lead puts it right, and takes that back.
  const grades = lead.tab.getByRole('list', { name: 'Grades, the most senior first' });
  await grades
    .getByRole('button', { name: /^Move .* up$/u })
    .nth(1)
    .click();
  await lead.tab.getByRole('button', { name: 'Save order' }).click();
  await lead.tab.getByText(/^As a program lead confirmed it/u).waitFor();
  await grades.scrollIntoViewIfNeeded();
  await local.picture(lead, 'grade-order-light');
  await lead.tab.getByRole('button', { name: 'Infer the order again' }).click();
  await lead.tab.getByText(/^Inferred from who holds which grade/u).waitFor();

  await lead.tab.getByRole('link', { name: 'Programs', exact: true }).click();
  await lead.tab.getByRole('link', { name: 'Create program' }).first().click();
  await lead.tab.getByRole('button', { name: 'Create program' }).click();
  await lead.tab.getByRole('button', { name: 'Publish program' }).click();
  const programId = await untilJoined(40, leadId);

  await lead.tab.getByRole('link', { name: 'Rounds', exact: true }).click();
  await lead.tab.getByRole('button', { name: 'Start dry run' }).click();
  await lead.tab.getByText(/^Proven over all/u).waitFor();

  // Each rule is a slider; moving it tells what it would add.
  await lead.tab.getByRole('tab', { name: 'What if' }).click();
  const bands = lead.tab.getByRole('slider', { name: 'Bands between junior and senior' });
  await bands.waitFor();
  await bands.press('ArrowRight');
  await lead.tab.getByText('At least 1 band', { exact: true }).waitFor();
  await lead.tab.getByText(/^adds (one pair|\d+ pairs), /u).waitFor();
  await local.picture(lead, 'what-if-light');

  // One pair is pinned, another is kept apart.
  await lead.tab.getByRole('tab', { name: /^Pairs/u }).click();
  const pairs = lead.tab.getByRole('list', { name: 'Pairs' });
  await pairs.getByRole('button', { name: /^Pin /u }).first().click();
  await pairs.getByRole('button', { name: /^Pin /u }).first().and(lead.tab.locator('[aria-pressed="true"]')).waitFor();
  const parted = await pairs
    .getByRole('button', { name: /^Keep apart /u })
    .nth(1)
    .getAttribute('aria-label');
  await pairs
    .getByRole('button', { name: /^Keep apart /u })
    .nth(1)
    .click();
  await pairs.locator(`[aria-label="${parted ?? ''}"][aria-pressed="true"]`).waitFor();
  await local.picture(lead, 'wishes-light');

  // The rule is saved and tried; the saving can be undone.
  await lead.tab.getByRole('tab', { name: 'What if' }).click();
  await bands.press('ArrowRight');
  await lead.tab.getByRole('button', { name: 'Save only' }).click();
  await lead.tab.getByRole('button', { name: 'Undo saving' }).click();
  await lead.tab.getByText('At least 2 bands', { exact: true }).waitFor();
  await bands.press('ArrowRight');
  await lead.tab.getByRole('button', { name: 'Save and start dry run' }).click();
  await lead.tab.getByRole('heading', { name: 'Round 2' }).waitFor();
  await lead.tab.getByText(/^Proven over all/u).waitFor();
  await lead.tab
    .getByText(/^Pinned · \d+/u)
    .first()
    .waitFor();
  expect(await pairs.locator(`[aria-label="${parted ?? ''}"]`).count()).toBe(0);
  await lead.tab.getByRole('tab', { name: /^Changes/u }).click();
  await lead.tab.getByRole('list', { name: 'Difference from the last round' }).getByRole('listitem').first().waitFor();
  await local.picture(lead, 'round-changes-light');
  await lead.tab.getByRole('tab', { name: /^Stability/u }).click();
  await lead.tab
    .getByText(/would both score higher|This round is stable/u)
    .first()
    .waitFor();
  await local.picture(lead, 'stability-light');

  // On a phone, in the dark.
  const phone = await open(leadId, { page: `programs/${programId}/rounds/round-2`, theme: 'dark', width: 360 });
  await phone.tab.getByRole('tab', { name: 'What if' }).click();
  await phone.tab.getByRole('slider', { name: 'Length of a session' }).waitFor();
  await local.picture(phone, 'what-if-dark-phone');
  const other = await open(leadId, { page: `programs/${programId}/rounds`, theme: 'dark' });
  await other.tab.getByRole('list', { name: 'Wishes' }).waitFor();
  await local.picture(other, 'rounds-dark');
});
