import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const appId = '2f0a5a3c-0f3e-4f0b-8d5e-6a8f7c1b2d33';
const userId = '11b9e3b3-f374-5809-bb37-af760021f6b6';
const leadRole = '7b7c0d4e-9a54-4f7c-8e53-3c8f1b2a6d10';

/** Stands in the place of the Azure CLI: keeps what it was asked and the service principals and assignments that there are. */
const fakeCli = `#!${process.execPath}
const fs = require('node:fs');
const file = process.env.FAKE_TENANT;
const tenant = JSON.parse(fs.readFileSync(file, 'utf8'));
const args = process.argv.slice(2);
const option = (name) => args[args.indexOf(name) + 1];
const [method, url] = [option('--method'), option('--url')];
tenant.asked.push(method + ' ' + url.split('?')[0]);
let answer = null;
if (method === 'POST') {
  const body = JSON.parse(fs.readFileSync(option('--body').slice(1), 'utf8'));
  const list = url.endsWith('/servicePrincipals') ? tenant.principals : tenant.assignments;
  answer = { id: 'sp-' + (list.length + 1), ...body };
  list.push(answer);
} else answer = { value: url.includes('/servicePrincipals') ? tenant.principals : tenant.assignments };
fs.writeFileSync(file, JSON.stringify(tenant));
process.stdout.write(JSON.stringify(answer));
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'first-lead-test-'));
  writeFileSync(path.join(folder, 'az'), fakeCli, { mode: 0o755 });
  writeFileSync(path.join(folder, 'tenant.json'), JSON.stringify({ asked: [], principals: [], assignments: [] }));
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'infra/first-lead.mjs'), ...args], {
    encoding: 'utf8',
    env: { PATH: `${folder}${path.delimiter}/usr/bin:/bin`, FAKE_TENANT: path.join(folder, 'tenant.json') },
  });
  return { status, stdout, stderr };
}

const tenant = () =>
  JSON.parse(readFileSync(path.join(folder, 'tenant.json'), 'utf8')) as {
    asked: string[];
    principals: unknown[];
    assignments: unknown[];
  };

test('the first lead gets the role, and a repeat changes nothing', () => {
  expect(run(appId, userId)).toMatchObject({ status: 0, stdout: `${userId} is program lead now.\n` });
  const expected = { id: 'sp-1', principalId: userId, resourceId: 'sp-1', appRoleId: leadRole };
  expect(tenant().assignments).toEqual([expected]);

  expect(run(appId, userId)).toMatchObject({ status: 0, stdout: `${userId} is program lead already.\n` });
  expect(tenant()).toMatchObject({ principals: [{ appId }], assignments: [expected] });
});

test.each([
  ['no lead is named', [appId, ''], 'FIRST_LEAD_ID'],
  ['the lead is a name', [appId, 'ada@contoso.example'], 'FIRST_LEAD_ID'],
  ['what is named is a command', [appId, '$(whoami)'], 'FIRST_LEAD_ID'],
  ['there is no app registration', ['', userId], 'AAD_APP_CLIENT_ID'],
  ['Graph is elsewhere', [appId, userId, 'https://evil.example/v1.0/x'], 'service root'],
])('where %s it says what to do and asks nothing', (_name, args, word) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(word);
  expect(tenant().asked).toEqual([]);
});

test('deployment sets the first lead, once the app registration has the role', () => {
  const steps = readFileSync(path.join(root, 'teamsapp.yml'), 'utf8').split('\ndeploy:')[0] ?? '';
  const assigns = steps.indexOf('run: node infra/first-lead.mjs ${{AAD_APP_CLIENT_ID}} ${{FIRST_LEAD_ID}}');
  expect(assigns).toBeGreaterThan(steps.indexOf('uses: aadApp/update'));
});
