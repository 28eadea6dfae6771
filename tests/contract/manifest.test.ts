import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { PNG } from 'pngjs';

const folder = path.resolve(__dirname, '../../appPackage');

/** The manifest as the packaging step leaves it: every variable set. */
function packagedManifest(): TeamsManifest {
  const values: Record<string, string> = {
    TEAMS_APP_ID: '6f1c7c3e-8f2b-4a1c-9a39-0a3a5d9d0d11',
    AAD_APP_CLIENT_ID: '2f0a5a3c-0f3e-4f0b-8d5e-6a8f7c1b2d33',
    BOT_ID: '9b1d2f64-51c2-4d0e-8a67-7c2f0e4b5a19',
    TAB_DOMAIN: 'vice-versa.example.com',
  };
  const text = readFileSync(path.join(folder, 'manifest.json'), 'utf8').replace(
    /\$\{\{(\w+)\}\}/gu,
    (_match, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The manifest names a variable that deployment does not set: ${name}`);
      return value;
    },
  );
  return JSON.parse(text) as TeamsManifest;
}

test('the manifest is valid against the published schema of its version', async () => {
  await expect(AppManifestUtils.validateAgainstSchema(packagedManifest())).resolves.toEqual([]);
});

test('the schema check finds a planted mistake', async () => {
  const broken = { ...packagedManifest(), accentColor: 'blue' };
  await expect(AppManifestUtils.validateAgainstSchema(broken)).resolves.not.toEqual([]);
});

test.each([
  ['color.png', 192],
  ['outline.png', 32],
])('%s is a square of %i pixels', (file, size) => {
  const { width, height } = PNG.sync.read(readFileSync(path.join(folder, file)));
  expect([width, height]).toEqual([size, size]);
});

test('the outline icon is white on a transparent ground', () => {
  const { data } = PNG.sync.read(readFileSync(path.join(folder, 'outline.png')));
  let opaque = 0;
  for (let offset = 0; offset < data.length; offset += 4) {
    if (data[offset + 3] === 0) continue;
    opaque += 1;
    expect([...data.subarray(offset, offset + 3)].every((channel) => channel >= 250)).toBe(true);
  }
  expect(opaque).toBeGreaterThan(50);
  expect(data[3]).toBe(0);
});
