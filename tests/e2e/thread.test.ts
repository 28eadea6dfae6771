import { routes } from '../../api/src/contract/routes';
import type { z } from 'zod';
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

/** Reads the API as a person, to learn what the browser should show to whom. */
const read = <Schema extends z.ZodType>(schema: Schema, path: string, personId: string) =>
  callApi(local.tenant, schema, 'GET', path, personId);

test('from the org chart to a booked series, as lead, employees and managers', async () => {
  const leadId = local.personaId('Program lead');
  const emergingId = local.personaId('Emerging employee');

  // The lead syncs the org chart and opens a program with its defaults.
  const lead = await open(leadId);
  await lead.tab.getByRole('link', { name: 'Directory', exact: true }).click();
  await lead.tab.getByRole('button', { name: 'Sync org chart' }).click();
  await lead.tab.getByRole('heading', { name: 'Seniority bands' }).waitFor();
  await local.picture(lead, 'directory-light');
  await lead.tab.getByRole('link', { name: 'Programs', exact: true }).click();
  await lead.tab.getByRole('link', { name: 'Create program' }).first().click();
  await lead.tab.getByRole('button', { name: 'Create program' }).click();
  await lead.tab.getByRole('button', { name: 'Publish program' }).click();
  await lead.tab.getByText(/Open/u).first().waitFor();
  await local.picture(lead, 'program-light');

  // An employee joins, in the dark theme.
  const emerging = await open(emergingId, { theme: 'dark' });
  await emerging.tab.getByRole('link', { name: /^Join/u }).first().click();
  const share = emerging.tab.getByRole('group', { name: /^Topics to share/u });
  const seek = emerging.tab.getByRole('group', { name: /^Topics to seek/u });
  for (const index of [0, 1, 2]) await share.nth(index).getByRole('button').first().click();
  for (const index of [2, 3]) await seek.nth(index).getByRole('button').last().click();
  await local.picture(emerging, 'join-dark');
  await emerging.tab.getByRole('button', { name: 'Join', exact: true }).click();
  await emerging.tab.getByRole('heading', { level: 1, name: /suggestions|partners/iu }).waitFor();

  // Colleagues join by themselves, so that there are partners to suggest; the lead runs a round as a dry run, reads it and publishes it.
  const program = await until(async () => {
    const { items } = await read(routes.programs.response, 'programs', leadId);
    const found = items.find((item) => item.state === 'open' && item.participants >= 40);
    return found ?? null;
  });
  const suggestions = await open(emergingId, { theme: 'dark', page: `suggestions/${program.id}` });
  await suggestions.tab
    .getByRole('article')
    .first()
    .getByRole('button', { name: /^Propose pairing with / })
    .waitFor();
  await local.picture(suggestions, 'suggestions-dark');
  await lead.tab.getByRole('link', { name: 'Rounds', exact: true }).click();
  await lead.tab.getByRole('button', { name: 'Start dry run' }).click();
  await lead.tab.getByText(/^Proven over all/u).waitFor();
  await lead.tab.getByRole('list', { name: 'Pairs' }).getByRole('listitem').first().waitFor();
  await local.picture(lead, 'round-light');
  await lead.tab.getByRole('tab', { name: /left out/iu }).click();
  await lead.tab.getByRole('list', { name: 'People left out' }).getByRole('listitem').first().waitFor();
  await local.picture(lead, 'left-out-light');
  await lead.tab.getByRole('button', { name: 'Publish round' }).click();
  await lead.tab.getByRole('button', { name: 'Publish', exact: true }).click();

  const { items: rounds } = await read(routes.rounds.response, `programs/${program.id}/rounds`, leadId);
  const { items: pairs } = await read(
    routes.roundPairs.response,
    `programs/${program.id}/rounds/${rounds[0]?.id}/pairs`,
    leadId,
  );
  const pair = pairs[0];
  if (pair === undefined) throw new Error('The round made no pair.');
  const mine = await until(async () => {
    const { items } = await read(routes.myPairings.response, 'pairings', pair.junior.id);
    return items.find((item) => item.partner.id === pair.senior.id) ?? null;
  });
  const page = `pairings/${program.id}/${mine.id}`;

  // Both accept, the junior in the light and the senior in the dark theme.
  const junior = await open(pair.junior.id, { page });
  await junior.tab.getByRole('button', { name: 'Accept' }).click();
  await junior.tab
    .getByText(/accepted/iu)
    .first()
    .waitFor();
  const senior = await open(pair.senior.id, { page, theme: 'dark' });
  await senior.tab.getByRole('button', { name: 'Accept' }).waitFor();
  await local.picture(senior, 'proposal-dark');
  await senior.tab.getByRole('button', { name: 'Accept' }).click();

  // Each line manager sees the time it costs, and approves.
  const waiting = await until(async () => {
    const pairing = await read(routes.pairing.response, `programs/${program.id}/pairings/${mine.id}`, pair.junior.id);
    return pairing.state === 'awaiting-approval' ? pairing : null;
  });
  expect(waiting.approvals.length).toBeGreaterThan(0);
  for (const [index, approval] of waiting.approvals.entries()) {
    const manager = await open(approval.approver?.id ?? leadId, { theme: index === 0 ? 'default' : 'dark' });
    await manager.tab
      .getByRole('link', { name: /^Approvals/u })
      .first()
      .click();
    await manager.tab
      .getByText(/6 × 60 minutes/u)
      .first()
      .waitFor();
    await local.picture(manager, index === 0 ? 'approval-light' : 'approval-dark');
    const both = new RegExp(`^Approve .*${pair.junior.displayName}.*${pair.senior.displayName}`, 'u');
    await manager.tab.getByRole('button', { name: both }).click();
    await manager.tab
      .getByText(/Approved/u)
      .first()
      .waitFor();
  }

  // Nobody took an approval back, so the series is booked: the dates on the pair's page, the item in both calendars, news in the activity feed.
  await local.moveClock('PT2M');
  await until(async () => {
    const pairing = await read(routes.pairing.response, `programs/${program.id}/pairings/${mine.id}`, pair.junior.id);
    return pairing.state === 'booked' ? pairing : null;
  });
  const booked = await open(pair.junior.id, { page });
  await booked.tab.getByRole('link', { name: /Outlook/u }).waitFor();
  expect(await booked.tab.getByRole('list', { name: 'Sessions' }).getByRole('listitem').count()).toBe(6);
  await local.picture(booked, 'booked-light');
  for (const personId of [pair.junior.id, pair.senior.id]) {
    const calendar = await open(personId, { view: 'calendar' });
    await calendar.page.getByRole('button', { name: 'Next Vice Versa session' }).click();
    await calendar.page
      .getByRole('dialog')
      .getByText(/Organizer: /u)
      .waitFor();
    await calendar.page.getByRole('button', { name: 'Join in Teams' }).waitFor();
    await local.picture(calendar, personId === pair.junior.id ? 'calendar-junior' : 'calendar-senior');
    const feed = await open(personId, { view: 'activity' });
    await feed.page.getByText(/^Sessions with .* are booked/u).waitFor();
    await local.picture(feed, 'activity-feed');
  }

  // What people do in Outlook is on the pair's page: here the senior is not sure, and the organizer may move the session.
  const invited = await open(pair.senior.id, { view: 'calendar' });
  await invited.page.getByRole('button', { name: 'Next Vice Versa session' }).click();
  await invited.page.getByRole('button', { name: 'Tentative' }).click();
  await until(async () => {
    const pairing = await read(routes.pairing.response, `programs/${program.id}/pairings/${mine.id}`, pair.junior.id);
    return pairing.series?.sessions.some((session) => session.partnerResponse === 'tentative') ? pairing : null;
  });
  const followed = await open(pair.junior.id, { page, width: 360 });
  await followed.tab.getByText(/is not sure/u).waitFor();
  await local.picture(followed, 'followed-narrow');
  const organizer = await open(pair.junior.id, { view: 'calendar' });
  await organizer.page.getByRole('button', { name: 'Next Vice Versa session' }).click();
  await organizer.page.getByRole('button', { name: 'Move…' }).click();
  await organizer.page.getByLabel('New start').waitFor();
  await local.picture(organizer, 'calendar-move');
});
