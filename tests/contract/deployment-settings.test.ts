import { readFileSync } from 'node:fs';
import path from 'node:path';

const read = (file: string) => readFileSync(path.join(__dirname, '../..', file), 'utf8');
const steps = read('teamsapp.yml');
const template = read('infra/main.bicep');
const asked = [...read('env/example.env').matchAll(/^(\w+)=(.*)$/gmu)];

/** By the toolkit itself, or by its step `aadApp/update`. */
const written = ['TEAMSFX_ENV', 'AAD_APP_ACCESS_AS_USER_PERMISSION_ID'];

test('every setting that deployment reads is asked for, or written by a step or the template', () => {
  const files = ['teamsapp.yml', 'infra/main.parameters.json', 'infra/aad.manifest.json', 'appPackage/manifest.json'];
  const named = files.flatMap((file) => [...read(file).matchAll(/\$\{\{\s*(\w+)\s*\}\}/gu)].map(([, name]) => name));
  const known = new Set([
    ...written,
    ...asked.map(([, name]) => name),
    ...[...steps.matchAll(/^ {6}\w+: ([A-Z_]+)$/gmu)].map(([, name]) => name),
    ...[...template.matchAll(/^output (\w+) /gmu)].map(([, name]) => name),
  ]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('every parameter of the template can be set, but those that follow from where it is deployed', () => {
  const parameters = [...template.matchAll(/^param (\w+) /gmu)].map(([, name]) => name);
  const given = (JSON.parse(read('infra/main.parameters.json')) as { parameters: Record<string, unknown> }).parameters;
  const left = ['location', 'graphServiceRoot'];
  expect([...Object.keys(given), ...left].toSorted()).toEqual(parameters.toSorted());
});

test('what is not used is "none", since deployment refuses an empty setting', () => {
  const none = asked.filter(([, , value]) => value === 'none').map(([, name]) => name);
  expect(none).toEqual(['GRADE_ATTRIBUTE', 'TEAMS_CATALOG_APP_ID']);
  for (const name of none) expect(template).toMatch(new RegExp(`${name}: (\\w+) == 'none' \\? '' : \\1\\n`, 'u'));
});

test('the static site is made where there are static sites, and all else in the region of the group', () => {
  expect(template).toMatch(/^@allowed\(\['centralus', .*\]\)\nparam tabLocation string/mu);
  expect(/module tab [^]*?\n\}/u.exec(template)?.[0]).toContain('location: tabLocation');
  expect(template.match(/location: tabLocation/gu)).toHaveLength(1);
});

test('no step stores a secret, and packages that a step fetches have an exact version', () => {
  expect(steps).not.toMatch(/SECRET_|DeploymentToken|\bclientSecret:|[Nn]px/u);
  expect(steps).toContain(
    'run: node infra/deploy-tab.mjs ${{AZURE_SUBSCRIPTION_ID}} ${{AZURE_RESOURCE_GROUP_NAME}} ${{TAB_NAME}}',
  );
  expect(read('infra/deploy-tab.mjs')).toMatch(/'@azure\/static-web-apps-cli@\d+\.\d+\.\d+'/u);
});
