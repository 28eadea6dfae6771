import { readFile } from 'node:fs/promises';
import { type BrowserTenant, type Window, startBrowserTenant } from '../support/browser-tenant';

jest.setTimeout(300_000);

let local: BrowserTenant;

beforeAll(async () => {
  local = await startBrowserTenant(60, 0);
});

afterAll(() => local.stop());

const lines = ({ tab }: Window) => tab.getByRole('list', { name: 'Lines of the audit log' }).locator('> li');

test('a lead reads who did what to whom, filters it, and takes it along as a file', async () => {
  const leadId = local.personaId('Program lead');
  const lead = await local.open(leadId, { page: 'directory' });
  await lead.tab.getByRole('button', { name: 'Sync org chart' }).click();
  await lead.tab.getByRole('heading', { name: 'Seniority bands' }).waitFor();
  await lead.tab.getByRole('combobox', { name: 'Person' }).fill('Chief Executive');
  await lead.tab
    .getByRole('option', { name: /Chief Executive Officer/u })
    .first()
    .click();
  await lead.tab.getByText(/^Band [67] of 7$/u).waitFor();

  await lead.tab.getByRole('link', { name: 'Audit log' }).click();
  await lines(lead).first().waitFor();
  expect(await lines(lead).filter({ hasText: 'Read the org chart from Microsoft Graph' }).count()).toBe(2);
  await local.picture(lead, 'audit-light');

  await lead.tab.getByLabel('What').selectOption('personSeniority');
  await lines(lead).filter({ hasText: 'Read the org chart' }).first().waitFor({ state: 'detached' });
  await lines(lead).first().waitFor();
  expect(await lines(lead).count()).toBe(1);
  await lead.tab.getByRole('button', { name: /^Details of Seniority of a person/u }).click();
  await lead.tab.getByText('Correlation id').waitFor();

  const saved = lead.page.waitForEvent('download');
  await lead.tab.getByRole('button', { name: 'Download CSV' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.csv$/u);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.trimEnd().split('\r\n')).toHaveLength(2);
  expect(text).toContain(`"${leadId}"`);

  await lead.tab.getByLabel('Last day').fill('2020-01-01');
  await lead.tab.getByText('Nothing was recorded that fits.').waitFor();
  await lead.tab.getByRole('button', { name: 'Show all lines' }).click();
  await lines(lead).nth(3).waitFor();
  expect(lead.errors).toEqual([]);
});

test('the page fits a telephone and the dark theme', async () => {
  for (const [name, options] of [
    ['audit-dark', { theme: 'dark' }],
    ['audit-360', { width: 360 }],
  ] as const) {
    const window = await local.open(local.personaId('Program lead'), { page: 'audit', ...options });
    await lines(window).first().waitFor();
    const overflow = await window.tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await local.picture(window, name);
    expect(window.errors).toEqual([]);
  }
});

test('the page is closed to whoever is no lead', async () => {
  const window = await local.open(local.personaId('Line manager'), { page: 'audit' });
  await window.tab.getByText('This page is for program leads').waitFor();
  expect(await window.tab.getByRole('link', { name: 'Audit log' }).count()).toBe(0);
});
