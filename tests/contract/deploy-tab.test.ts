import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const subscription = '2f0a5a3c-0f3e-4f0b-8d5e-6a8f7c1b2d33';
const names = ['--name', 'viceversa-tab', '--resource-group', 'mentoring', '--subscription', subscription];
const token = 'token-of-the-site';

/** Stands in the place of the Azure CLI and of npx: writes down how it was called, and with which token. */
const fake = (name: string, then: string) => `#!${process.execPath}
const args = process.argv.slice(2);
require('node:fs').appendFileSync(process.env.CALLS, JSON.stringify({ name: '${name}', args, token: process.env.SWA_CLI_DEPLOYMENT_TOKEN }) + '\\n');
${then}
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'deploy-tab-test-'));
  const answer = `if (args.includes('list')) process.stdout.write('${token}\\n');`;
  writeFileSync(path.join(folder, 'az'), fake('az', answer), { mode: 0o755 });
  writeFileSync(path.join(folder, 'npx'), fake('npx', 'process.exit(Number(process.env.UPLOAD_STATUS));'), {
    mode: 0o755,
  });
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], uploadStatus = 0) {
  const calls = path.join(folder, 'calls');
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'infra/deploy-tab.mjs'), ...args], {
    encoding: 'utf8',
    env: { PATH: `${folder}${path.delimiter}/usr/bin:/bin`, CALLS: calls, UPLOAD_STATUS: `${uploadStatus}` },
  });
  const lines = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
  return {
    status,
    stdout,
    stderr,
    calls: lines.map((line) => JSON.parse(line) as { name: string; args: string[]; token?: string }),
  };
}

test.each([
  ['goes well', 0, 0],
  ['fails', 7, 1],
])('an upload that %s has a token that is seen nowhere and worthless afterwards', (_name, uploadStatus, status) => {
  const result = run([subscription, 'mentoring', 'viceversa-tab'], uploadStatus);
  expect(result.status).toBe(status);
  const [list, upload, reset] = result.calls;
  expect(result.calls.map(({ name }) => name)).toEqual(['az', 'npx', 'az']);
  expect(list?.args).toEqual(expect.arrayContaining(['staticwebapp', 'secrets', 'list', ...names]));
  expect(upload).toMatchObject({ token, args: expect.arrayContaining(['deploy', './tabs/dist']) as unknown });
  expect(reset?.args).toEqual(expect.arrayContaining(['staticwebapp', 'secrets', 'reset-api-key', ...names]));
  expect(JSON.stringify([result.stdout, result.stderr, result.calls.map(({ args }) => args)])).not.toContain(token);
  expect([list?.token, reset?.token]).toEqual([undefined, undefined]);
});

test.each([
  ['there is no subscription', ['', 'mentoring', 'viceversa-tab'], 'AZURE_SUBSCRIPTION_ID'],
  ['the group is a command', [subscription, '$(whoami)', 'viceversa-tab'], 'AZURE_RESOURCE_GROUP_NAME'],
  ['nothing was provisioned', [subscription, 'mentoring', '${{TAB_NAME}}'], 'TAB_NAME'],
])('where %s it says what to do and asks nothing', (_name, args, word) => {
  const { status, stderr, calls } = run(args);
  expect(status).toBe(1);
  expect(stderr).toContain(word);
  expect(calls).toEqual([]);
});
