import { type BrowserTenant, startBrowserTenant } from '../support/browser-tenant';

jest.setTimeout(180_000);

let local: BrowserTenant;

beforeAll(async () => {
  local = await startBrowserTenant(60, 0);
});

afterAll(() => local.stop());

test('of two leads who edit at once the second is told, keeps the text, and decides', async () => {
  const lead = local.personaId('Program lead');
  const first = await local.open(lead);
  await first.tab.getByRole('link', { name: 'Programs', exact: true }).first().click();
  await first.tab.getByRole('link', { name: 'Create program' }).first().click();
  await first.tab.getByRole('button', { name: 'Create program' }).click();
  await first.tab.getByRole('button', { name: 'Publish program' }).waitFor();

  const second = await local.open(lead);
  await second.tab.getByRole('link', { name: 'Programs', exact: true }).first().click();
  for (const { tab } of [first, second]) {
    if (tab === second.tab) await tab.getByRole('link', { name: /^Open program/u }).click();
    await tab.getByRole('link', { name: 'Settings', exact: true }).click();
    await tab.getByRole('button', { name: 'Save settings' }).waitFor();
  }
  await first.tab.getByLabel('Program name').fill('Saved first');
  await second.tab.getByLabel('Program name').fill('Typed meanwhile');
  await first.tab.getByRole('button', { name: 'Save settings' }).click();
  await first.tab.getByText('Saved.', { exact: false }).first().waitFor();

  await second.tab.getByRole('button', { name: 'Save settings' }).click();
  await second.tab.getByRole('alert').getByText('changed elsewhere in the meantime').waitFor();
  expect(await second.tab.getByLabel('Program name').inputValue()).toBe('Typed meanwhile');

  await second.tab.getByRole('button', { name: 'Save mine' }).click();
  await second.tab.getByText('Saved.', { exact: false }).first().waitFor();
  expect(await second.tab.getByLabel('Program name').inputValue()).toBe('Typed meanwhile');
});
