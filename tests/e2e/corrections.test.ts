import { type BrowserTenant, startBrowserTenant } from '../support/browser-tenant';

jest.setTimeout(240_000);

let local: BrowserTenant;

beforeAll(async () => {
  local = await startBrowserTenant(60, 0);
});

afterAll(() => local.stop());

test('the lead corrects a person, a title and a word, each at once, and takes a correction back', async () => {
  const { tab, errors, page } = await local.open(local.personaId('Program lead'));
  await tab.getByRole('link', { name: 'Directory', exact: true }).click();
  await tab.getByRole('button', { name: 'Sync org chart' }).click();
  await tab.getByRole('heading', { name: 'Seniority bands' }).waitFor();

  // A person, found by title.
  await tab.getByRole('combobox', { name: 'Person' }).fill('Chief Executive');
  await tab
    .getByRole('option', { name: /Chief Executive Officer/u })
    .first()
    .click();
  await tab.getByText(/^Band [67] of 7$/u).waitFor();

  // A title: it holds for whoever has it.
  await tab.getByRole('textbox', { name: 'Title' }).fill('chief executive officer');
  await tab.getByRole('combobox', { name: 'Stands for' }).selectOption('5');
  await tab.getByRole('button', { name: 'Add correction' }).click();
  await tab.getByText('Corrected by title', { exact: true }).waitFor();
  await tab.getByText('Band 5 of 7', { exact: true }).waitFor();

  // The person's own wins over the title's.
  await tab.getByRole('combobox', { name: 'Correct band' }).selectOption('6');
  await tab.getByRole('button', { name: 'Save band' }).click();
  await tab.getByText('Corrected for this person', { exact: true }).waitFor();
  await tab.getByText('Band 6 of 7', { exact: true }).waitFor();

  // A word in titles; then everything is taken back.
  await tab.getByRole('combobox', { name: 'Correct', exact: true }).selectOption('word');
  await tab.getByRole('textbox', { name: 'Word' }).fill('executive');
  await tab.getByRole('combobox', { name: 'Stands for' }).selectOption('2');
  await tab.getByRole('button', { name: 'Add correction' }).click();
  const corrections = tab.getByRole('list', { name: 'Corrections' });
  await corrections.getByText('“executive”').waitFor();
  expect(await corrections.getByRole('listitem').count()).toBe(3);
  await tab.getByRole('button', { name: /^Take back the correction of chief executive officer/u }).click();
  await tab.getByRole('button', { name: 'Take correction back' }).click();
  await tab.getByText('Corrected by a word', { exact: true }).waitFor();
  expect(errors).toEqual([]);
  await page.close();
});
