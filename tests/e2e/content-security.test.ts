import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { folders } from '../../local/folders';
import { serveStatic } from '../../local/origin/static-files';
import { tabHeaders } from '../../local/origin/tab-headers';
import { type BrowserTenant, type Window, startBrowserTenant } from '../support/browser-tenant';

jest.setTimeout(120_000);

let local: BrowserTenant;

beforeAll(async () => {
  local = await startBrowserTenant(60, 0);
});

afterAll(() => local.stop());

async function visit(window: Window, link: string | RegExp, heading: string | RegExp): Promise<void> {
  await window.tab.getByRole('link', { name: link }).first().click();
  await window.tab.getByRole('heading', { name: heading }).first().waitFor();
}

test('the main pages work under the strict policy and break none of its rules', async () => {
  const lead = await local.open(local.personaId('Program lead'), { theme: 'dark' });
  await visit(lead, /^Approvals/u, 'Approvals');
  await visit(lead, 'Directory', /directory|org chart/iu);
  await lead.tab.getByRole('button', { name: 'Sync org chart' }).click();
  await lead.tab.getByRole('heading', { name: 'Seniority bands' }).waitFor();
  await visit(lead, 'Programs', 'Programs');
  await visit(lead, 'Create program', /program/iu);
  await lead.tab.getByRole('button', { name: 'Create program' }).click();
  await lead.tab.getByRole('button', { name: 'Publish program' }).click();
  await lead.tab.getByText(/Open/u).first().waitFor();
  await visit(lead, 'Rounds', /./u);
  expect(lead.errors).toEqual([]);
});

test('the token is kept in memory alone', async () => {
  const lead = await local.open(local.personaId('Program lead'));
  await lead.tab.getByRole('link', { name: 'Programs', exact: true }).waitFor();
  const frame = lead.page.frames().find((one) => one.url().includes('/tab/'));
  if (frame === undefined) throw new Error('The tab has no frame.');
  const kept = await frame.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  expect(kept).not.toMatch(/eyJ|token/iu);
});

test('an inline script and an assignment of HTML are stopped and would be noticed', async () => {
  const window = await local.open(local.personaId('Program lead'));
  await window.tab.getByRole('link', { name: 'Programs', exact: true }).waitFor();
  const frame = window.page.frames().find((one) => one.url().includes('/tab/'));
  await frame
    ?.evaluate(() => {
      const script = document.createElement('script');
      script.append('window.planted = true');
      document.body.append(script);
    })
    .catch(() => undefined);
  await frame
    ?.evaluate(() => {
      document.body.innerHTML = '<img src=x onerror="window.planted = true">';
    })
    .catch(() => undefined);
  expect(await frame?.evaluate(() => 'planted' in globalThis)).toBe(false);
  expect(window.errors.filter((error) => /policy|Trusted/iu.test(error)).length).toBeGreaterThanOrEqual(2);
});

test('the tab also loads at the root of its own host, as it is deployed', async () => {
  const host = createServer((request, response) => {
    const place = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    void tabHeaders(folders.tab, place).then((headers) => serveStatic(folders.tab, place, response, headers));
  });
  await new Promise<void>((resolve) => host.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(host.address() as AddressInfo).port}`;
  try {
    const { page, errors } = await local.openAddress(`${origin}/`);
    await page.getByText('Open Vice Versa in Teams or Outlook').waitFor();
    for (const name of ['privacy', 'terms']) {
      await page.goto(`${origin}/${name}.html`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.screenshot({ path: `test-results/${name}.png`, fullPage: true });
    }
    expect(errors).toEqual([]);
  } finally {
    host.close();
    host.closeAllConnections();
  }
});
