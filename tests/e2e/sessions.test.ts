import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes } from '../../api/src/contract/routes';
import { type BrowserTenant, type Window, startBrowserTenant } from '../support/browser-tenant';
import { callApi } from '../support/call-api';
import { until } from '../support/until';

jest.setTimeout(240_000);

let local: BrowserTenant;
const windows: Window[] = [];

beforeAll(async () => {
  local = await startBrowserTenant(120, 0.6);
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

/** Two colleagues whose series is booked, in a program that asks no manager. */
async function bookedPair() {
  const leadId = local.personaId('Program lead');
  await callApi(local.tenant, routes.syncDirectory.response, 'POST', 'directory/sync', leadId);
  await until(async () =>
    (await callApi(local.tenant, routes.directory.response, 'GET', 'directory', leadId)).state === 'ready'
      ? true
      : null,
  );
  const approval = { ...defaultProgramSettings.approval, approvers: 'none' as const };
  const series = { ...defaultProgramSettings.series, durationMinutes: 30, cadence: 'biweekly' as const };
  const settings = { ...defaultProgramSettings, approval, series };
  const { id: programId } = await callApi(local.tenant, routes.createProgram.response, 'POST', 'programs', leadId, {
    settings,
  });
  await callApi(local.tenant, routes.publishProgram.response, 'POST', `programs/${programId}/publish`, leadId);
  await until(async () => {
    const { items } = await callApi(local.tenant, routes.programs.response, 'GET', 'programs', leadId);
    return (items.find(({ id }) => id === programId)?.participants ?? 0) >= 50 ? true : null;
  });
  const people = await callApi(
    local.tenant,
    routes.participants.response,
    'GET',
    `programs/${programId}/participants?limit=100`,
    leadId,
  );
  for (const { person } of people.items) {
    const { items } = await callApi(
      local.tenant,
      routes.suggestions.response,
      'GET',
      `programs/${programId}/suggestions`,
      person.id,
    );
    const senior = items.find(({ seat }) => seat === 'junior');
    if (senior === undefined) continue;
    const pick = { partnerId: senior.partner.id, seat: 'junior' };
    const { id } = await callApi(
      local.tenant,
      routes.pickPartner.response,
      'POST',
      `programs/${programId}/pairings`,
      person.id,
      pick,
    );
    const path = `programs/${programId}/pairings/${id}`;
    await callApi(local.tenant, routes.acceptPairing.response, 'POST', `${path}/accept`, senior.partner.id);
    return { juniorId: person.id, seniorId: senior.partner.id, page: `pairings/${programId}/${id}`, path };
  }
  throw new Error('Nobody has a suggestion.');
}

test('either of the two moves a session by keyboard to a time that suits both', async () => {
  const pair = await bookedPair();
  const read = () => callApi(local.tenant, routes.pairing.response, 'GET', pair.path, pair.juniorId);
  await until(async () => ((await read()).state === 'booked' ? true : null));

  const junior = await open(pair.juniorId, { page: pair.page });
  await junior.tab.getByRole('button', { name: /^Move session 2,/u }).waitFor();
  await local.picture(junior, 'sessions-light');
  await junior.tab.getByRole('button', { name: /^Move session 2,/u }).press('Enter');
  const dialog = junior.tab.getByRole('dialog', { name: 'Move session 2' });
  await dialog.getByRole('radio').first().waitFor();
  await local.picture(junior, 'move-session-light');

  const senior = await open(pair.seniorId, { page: pair.page, theme: 'dark', width: 360 });
  await senior.tab.getByRole('button', { name: /^Move session 3,/u }).click();
  await senior.tab.getByRole('radio', { name: 'Another day or time' }).check();
  await local.picture(senior, 'move-session-dark-360');
  await senior.tab.getByRole('button', { name: 'Cancel' }).click();
  await local.picture(senior, 'sessions-dark-360');

  const before = (await read()).series?.sessions[1]?.startUtc;
  await dialog.getByRole('radio').first().press('Space');
  await dialog.getByRole('button', { name: 'Move session' }).press('Enter');
  await junior.tab
    .getByText(/^Session 2 is on/u)
    .first()
    .waitFor();
  await junior.tab
    .getByRole('list', { name: 'Sessions' })
    .getByRole('listitem')
    .nth(1)
    .getByText('Moved', { exact: true })
    .waitFor();
  expect((await read()).series?.sessions[1]?.startUtc).not.toBe(before);
});
