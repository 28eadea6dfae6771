import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { ProgramList } from '../../api/src/contract/program';
import { StartedProduct } from '../support/started-product';

let folder: string;
let running: StartedProduct | null = null;

const TenantAnswer = z.object({
  nowUtc: z.string(),
  people: z.number(),
  personas: z.array(z.object({ role: z.string(), person: z.object({ id: z.string(), jobTitle: z.string() }) })),
});
const Token = z.object({ accessToken: z.string() });

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vice-versa-start-'));
});
afterEach(async () => {
  await running?.kill();
  running = null;
  await rm(folder, { recursive: true });
});

function start(...args: string[]): StartedProduct {
  return (running = new StartedProduct(['--port', '0', '--data', path.join(folder, 'state'), ...args]));
}

async function json<Schema extends z.ZodType>(schema: Schema, url: string, init?: RequestInit) {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${response.status} ${url}: ${await response.text()}`);
  return schema.parse(await response.json());
}

/** How the program lead calls the API. */
async function asLead(origin: string) {
  const { personas } = await json(TenantAnswer, `${origin}/local/tenant`);
  const lead = personas.find(({ role }) => role === 'Program lead')?.person.id;
  const { accessToken } = await json(Token, `${origin}/local/token?person=${lead}`);
  return { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' };
}

test('one address has everything, and Ctrl+C loses nothing of what the last second brought', async () => {
  const origin = await start('--people', '40').address();
  for (const [place, expected] of [
    ['/', '<div id="root">'],
    ['/tab/', '<div id="root">'],
    ['/api/openapi.json', '"openapi":"3.1'],
  ] as const) {
    const response = await fetch(`${origin}${place}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(expected);
  }
  const body = JSON.stringify({ settings: { ...defaultProgramSettings, name: 'Written just before the end' } });
  await fetch(`${origin}/local/clock`, { method: 'POST', body: JSON.stringify({ advance: 'P30D' }) });
  const created = await fetch(`${origin}/api/programs`, { method: 'POST', headers: await asLead(origin), body });
  expect(created.status).toBe(201);
  const { code, output } = await running!.interrupt();
  expect(output).not.toMatch(/error|ended/iu);
  expect(code).toBe(0);

  const again = await start('--people', '40').address();
  const { items } = await json(ProgramList, `${again}/api/programs`, { headers: await asLead(again) });
  expect(items.map(({ settings }) => settings.name)).toEqual(['Written just before the end']);
  const { nowUtc } = await json(TenantAnswer, `${again}/local/tenant`);
  expect(Date.parse(nowUtc) - Date.now()).toBeGreaterThan(29 * 86_400_000);
  expect((await running!.interrupt('SIGTERM')).code).toBe(0);
});

const chart = [
  'id,jobTitle,department,managerId',
  'p1,Chief Executive,Board,',
  'p2,Head of Human Resources,People,p1',
  ...Array.from({ length: 30 }, (_, at) => `q${at},Clerk,Post,${at === 0 ? 'p1' : 'q0'}`),
];

test('an edited organisation file is followed after a restart; another one is refused', async () => {
  const file = path.join(folder, 'people.csv');
  await writeFile(file, chart.join('\n'));
  const origin = await start('--org', file).address();
  expect((await json(TenantAnswer, `${origin}/local/tenant`)).people).toBe(32);
  await running!.interrupt();

  await writeFile(file, [...chart.slice(0, -2), 'new,Apprentice,Post,q0'].join('\n'));
  const again = await start('--org', file).address();
  expect(running!.output).toContain('The organisation file was edited: 1 new, 0 changed, 2 gone.');
  expect((await json(TenantAnswer, `${again}/local/tenant`)).people).toBe(31);
  await running!.interrupt();

  await writeFile(file, chart.join('\n').replaceAll(/\b([pq])(\d)/gu, 'other-$1$2'));
  const { code, output } = await start('--org', file).ended;
  expect(code).toBe(1);
  expect(output).toContain('--fresh');
});

test('a bad file and a bad option are named and nothing is started; --fresh keeps the report of the file', async () => {
  const file = path.join(folder, 'people.csv');
  await writeFile(file, 'id;name\n1;Ann\n');
  const refused = await start('--org', file).ended;
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('line 1');
  expect(refused.output).toContain('was not loaded');
  expect(existsSync(path.join(folder, 'state/tenant.json'))).toBe(false);

  const unknown = await start('--peopel', '40').ended;
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain('--help');
  const outside = await start('--enrolled', '2').ended;
  expect(outside.output).toContain('--enrolled takes a number from 0 to 1, not "2"');

  await writeFile(file, [...chart, ...chart.slice(3)].join('\n'));
  await start('--org', file, '--fresh').address();
  const report = await readFile(path.join(folder, 'state/org-problems.txt'), 'utf8');
  expect(report.trim().split('\n')).toHaveLength(30);
  await running!.interrupt();
});
