import type { z } from 'zod';
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

/** Reads the API as a person: what the browser has shown already needs no second walk. */
const read = <Schema extends z.ZodType>(schema: Schema, path: string, personId: string) =>
  callApi(local.tenant, schema, 'GET', path, personId);

/** Picks the first suggestion on the page and answers with the pairing that it became. */
async function pickFirst(window: Window, personId: string) {
  const before = new Set((await read(routes.myPairings.response, 'pairings', personId)).items.map((x) => x.id));
  await window.tab
    .getByRole('button', { name: /^Propose pairing with/u })
    .first()
    .click();
  const picked = await until(async () => {
    const { items } = await read(routes.myPairings.response, 'pairings', personId);
    return items.find(({ id, state }) => !before.has(id) && state === 'proposed') ?? null;
  });
  // The partner sees it as soon as both their seats are held, which is a little later.
  await until(async () => {
    const { items } = await read(routes.myPairings.response, 'pairings', picked.partner.id);
    return items.find(({ id }) => id === picked.id) ?? null;
  });
  return picked;
}

test('an own pick, and every way in which a proposal ends early, lead somewhere that both can see', async () => {
  const leadId = local.personaId('Program lead');
  const lead = await open(leadId, { page: 'directory' });
  await lead.tab.getByRole('button', { name: 'Sync org chart' }).click();
  await lead.tab.getByRole('heading', { name: 'Seniority bands' }).waitFor();
  await lead.tab.getByRole('link', { name: 'Programs', exact: true }).click();
  await lead.tab.getByRole('link', { name: 'Create program' }).first().click();
  await lead.tab.getByRole('button', { name: 'Create program' }).click();
  await lead.tab.getByRole('button', { name: 'Publish program' }).click();
  const program = await until(async () => {
    const { items } = await read(routes.programs.response, 'programs', leadId);
    return items.find((item) => item.state === 'open' && item.participants >= 60) ?? null;
  });
  const participants = await read(
    routes.participants.response,
    `programs/${program.id}/participants?limit=100`,
    leadId,
  );
  const picker = await until(async () => {
    for (const { person } of participants.items) {
      const { items } = await read(routes.suggestions.response, `programs/${program.id}/suggestions`, person.id);
      if (items.length >= 4) return person;
    }
    return null;
  });
  const suggestions = `suggestions/${program.id}`;

  // The partner declines, with a note; the one who picked reads it.
  let mine = await open(picker.id, { page: suggestions });
  const declined = await pickFirst(mine, picker.id);
  const partner = await open(declined.partner.id, { page: `pairings/${program.id}/${declined.id}` });
  await partner.tab.getByRole('button', { name: 'Decline' }).click();
  await partner.tab.getByRole('dialog').getByRole('textbox').fill('Not this quarter.');
  await partner.tab.getByRole('button', { name: 'Decline proposal' }).click();
  await partner.tab.getByRole('heading', { name: 'How it ended' }).waitFor();
  mine = await open(picker.id, { page: `pairings/${program.id}/${declined.id}` });
  await mine.tab.getByText('Not this quarter.').first().waitFor();
  await local.picture(mine, 'declined');

  // The one who picked withdraws.
  mine = await open(picker.id, { page: suggestions });
  const withdrawn = await pickFirst(mine, picker.id);
  expect(withdrawn.partner.id).not.toBe(declined.partner.id);
  mine = await open(picker.id, { page: `pairings/${program.id}/${withdrawn.id}`, theme: 'dark' });
  await mine.tab.getByRole('button', { name: 'Withdraw' }).click();
  await mine.tab.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await mine.tab.getByRole('heading', { name: 'How it ended' }).waitFor();
  await local.picture(mine, 'withdrawn-dark');

  // A manager says no, with a reason that the pair reads.
  mine = await open(picker.id, { page: suggestions });
  const refused = await pickFirst(mine, picker.id);
  const path = `programs/${program.id}/pairings/${refused.id}`;
  for (const personId of [refused.partner.id, picker.id]) {
    const { state } = await read(routes.pairing.response, path, personId);
    if (state === 'proposed') {
      const other = await open(personId, { page: `pairings/${program.id}/${refused.id}` });
      const accept = other.tab.getByRole('button', { name: 'Accept', exact: true });
      await other.tab.getByRole('heading', { name: 'What happens next' }).waitFor();
      if (await accept.isVisible()) await accept.click();
    }
  }
  const waiting = await until(async () => {
    const pairing = await read(routes.pairing.response, path, picker.id);
    return pairing.state === 'awaiting-approval' ? pairing : null;
  });
  const managerId = waiting.approvals[0]?.approver?.id ?? leadId;
  const manager = await open(managerId, { page: 'approvals' });
  await manager.tab
    .getByRole('button', { name: /^Decline/u })
    .first()
    .click();
  await manager.tab.getByRole('dialog').getByRole('textbox').fill('The audit comes first.');
  await manager.tab
    .getByRole('dialog')
    .getByRole('button', { name: /^Decline/u })
    .click();
  await until(async () => {
    const { state } = await read(routes.pairing.response, path, picker.id);
    return state === 'rejected' ? state : null;
  });
  mine = await open(picker.id, { page: `pairings/${program.id}/${refused.id}` });
  await mine.tab.getByText('The audit comes first.').first().waitFor();
  await local.picture(mine, 'rejected');

  // Nobody answers until the deadline has passed.
  mine = await open(picker.id, { page: suggestions });
  const expired = await pickFirst(mine, picker.id);
  await local.moveClock('P30D');
  await until(async () => {
    const { items } = await read(routes.myPairings.response, 'pairings', picker.id);
    return items.find(({ id, state }) => id === expired.id && state === 'expired') ?? null;
  });
  mine = await open(picker.id, { page: `pairings/${program.id}/${expired.id}`, width: 360 });
  await mine.tab.getByRole('heading', { name: 'How it ended' }).waitFor();
  await local.picture(mine, 'expired-phone');
});
