import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { allowApi } from '../../tabs/api-origin-plugin';

const root = path.resolve(__dirname, '../..');
const publicFolder = path.join(root, 'tabs/public');
const Config = z.object({ globalHeaders: z.record(z.string(), z.string()) });
const { globalHeaders } = Config.parse(
  JSON.parse(readFileSync(path.join(publicFolder, 'staticwebapp.config.json'), 'utf8')),
);
const policy = globalHeaders['Content-Security-Policy'] ?? '';

/** The sources that a directive of a policy names. */
function sources(directive: string): readonly string[] {
  const found = policy.split(';').map((part) => part.trim().split(/\s+/u));
  return found.find(([name]) => name === directive)?.slice(1) ?? [];
}

test.each(['unsafe-inline', 'unsafe-eval', 'data:', 'blob:', 'http:', ' * '])('the policy never says %s', (word) => {
  expect(policy).not.toContain(word);
});

test('nothing is allowed that is not named, and scripts come from the tab alone', () => {
  expect(sources('default-src')).toEqual(["'none'"]);
  expect(sources('script-src')).toEqual(["'self'"]);
  expect(sources('base-uri')).toEqual(["'none'"]);
  expect(sources('form-action')).toEqual(["'none'"]);
  expect(sources('require-trusted-types-for')).toEqual(["'script'"]);
});

/** @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
test.each([
  ['every host of the new domain', 'https://*.cloud.microsoft'],
  ['Teams', 'https://teams.microsoft.com'],
  ['Teams', 'https://*.teams.microsoft.com'],
  ['Microsoft 365', 'https://*.microsoft365.com'],
  ['Microsoft 365 and Outlook', 'https://*.office.com'],
  ['Outlook', 'https://outlook.office365.com'],
])('%s may frame the tab: %s', (_host, source) => {
  expect(sources('frame-ancestors')).toContain(source);
});

test('no header forbids the frames that the policy allows', () => {
  expect(Object.keys(globalHeaders)).not.toContain('X-Frame-Options');
});

test.each([
  ['an API elsewhere adds its origin', 'https://api.example.com/api', "connect-src 'self' https://api.example.com "],
  ['an API on the same origin adds nothing', '/api', "connect-src 'self' https://res"],
  ['no setting adds nothing', undefined, "connect-src 'self' https://res"],
])('%s', (_name, base, expected) => {
  expect(allowApi(policy, base)).toContain(expected);
});

test('every page that the app package names on the tab host exists', () => {
  const manifest = readFileSync(path.join(root, 'appPackage/manifest.json'), 'utf8');
  const pages = [...manifest.matchAll(/https:\/\/\$\{\{TAB_DOMAIN\}\}\/([\w.-]+)"/gu)].map(([, page]) => page ?? '');
  expect(pages.sort()).toEqual(['privacy.html', 'terms.html']);
  for (const page of pages) expect(existsSync(path.join(publicFolder, page))).toBe(true);
});

test.each(['index.html', 'public/privacy.html', 'public/terms.html'])('%s has no inline script or style', (page) => {
  const html = readFileSync(path.join(root, 'tabs', page), 'utf8');
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/iu);
});
