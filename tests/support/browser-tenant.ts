import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type FrameLocator, type Page, chromium } from 'playwright-core';
import { letColleaguesJoin } from '../../local/colleagues';
import { installedApp } from '../../local/app-manifest';
import { type LocalTenant, startLocalTenant, tenantId } from '../../local/local-tenant';
import { chooseEnrolments } from '../../local/organisation/enrol';
import { generateCompany } from '../../local/organisation/generate-company';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';
import { findBrowser } from './find-browser';

/** A window in which one person is signed in. */
export interface Window {
  readonly page: Page;
  /** The tab, inside the frame. */
  readonly tab: FrameLocator;
  /** What the page wrote as an error or threw; asserted to be empty at the end. */
  readonly errors: readonly string[];
}

export interface WindowOptions {
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly width?: number;
  readonly page?: string;
  readonly host?: 'Teams' | 'Outlook';
  readonly view?: 'app' | 'chat' | 'calendar' | 'activity';
}

/** A local tenant with a real browser in front of it. */
export interface BrowserTenant {
  readonly tenant: LocalTenant;
  personaId(role: string): string;
  open(personId: string, options?: WindowOptions): Promise<Window>;
  /** The same for any address, without a person. */
  openAddress(address: string, options?: WindowOptions): Promise<Window>;
  /** Moves the tenant's time on by an ISO 8601 duration, as its clock in the top bar does. */
  moveClock(advance: string): Promise<void>;
  /** Saves a picture of the window below `test-results/`. */
  picture(window: Window, name: string): Promise<void>;
  stop(): Promise<void>;
}

const pictures = path.resolve(__dirname, '../../test-results');

/**
 * Lines that are no fault of the page: the library of Teams asks a CDN for known domains, which may be out of reach; and the
 * browser notes every 4xx answer, which the page itself shows in words.
 */
const harmless = /net::ERR_\w+|server responded with a status of 4\d\d/u;

export async function startBrowserTenant(people: number, enrolled: number): Promise<BrowserTenant> {
  mkdirSync(pictures, { recursive: true });
  const seed = 1;
  const tenant = await startLocalTenant({
    makeTenant: (clock) => {
      const company = generateCompany({ people, seed });
      return tenantOfPeople(company.people, { seed, clock, domain: company.domain, tenantId, ...installedApp });
    },
    organisation: `${people} generated`,
    data: null,
    port: 0,
    trafficLog: process.env['GRAPH_TRAFFIC_LOG'],
  });
  const personaId = (role: string): string => {
    const persona = tenant.personas.find((one) => one.role === role);
    if (persona === undefined) throw new Error(`There is no persona "${role}"`);
    return persona.personId;
  };
  const personas = new Set(tenant.personas.map((persona) => persona.personId));
  const stopColleagues = letColleaguesJoin({
    origin: tenant.origin,
    tenant: tenant.tenant,
    issuer: tenant.issuer,
    leadId: personaId('Program lead'),
    choose: (topicIds) =>
      chooseEnrolments(tenant.tenant.directory, { share: enrolled, seed, topicIds }).filter(
        (enrolment) => !personas.has(enrolment.personId),
      ),
    report: () => undefined,
  });
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });

  const openAddress: BrowserTenant['openAddress'] = async (address, { theme = 'default', width = 1280 } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 860 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      colorScheme: theme === 'default' ? 'light' : 'dark',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !harmless.test(message.text())) errors.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 500) errors.push(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
        console.error(`Content security policy: ${violatedDirective} stopped ${blockedURI} in ${sourceFile}`),
      );
    });
    await page.goto(address);
    return { page, tab: page.frameLocator('iframe[title="Vice Versa"]'), errors };
  };

  return {
    tenant,
    personaId,
    openAddress,
    open(personId, options = {}) {
      const { theme = 'default', page = '', view = 'app', host = 'Teams' } = options;
      const query = new URLSearchParams({ person: personId, theme, page, view, host });
      return openAddress(`${tenant.origin}/?${query.toString()}`, options);
    },
    async moveClock(advance) {
      const body = JSON.stringify({ advance });
      const answer = await fetch(`${tenant.origin}/local/clock`, { method: 'POST', body });
      if (!answer.ok) throw new Error(`The clock did not move: ${answer.status} ${await answer.text()}`);
    },
    async picture({ page }, name) {
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
    async stop() {
      stopColleagues();
      await browser.close();
      await tenant.stop();
    },
  };
}
