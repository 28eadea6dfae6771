import { mkdtemp, rm, utimes, writeFile, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isForAnotherOrigin, isOlder } from '../../../local/build-state';
import { allowApi } from '../../../tabs/api-origin-plugin';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vice-versa-build-'));
  for (const name of ['source', 'built', 'source/dist']) await mkdir(path.join(folder, name));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(file: string, text: string, secondsOfDay = 0): Promise<string> {
  const place = path.join(folder, file);
  await writeFile(place, text);
  await utimes(place, secondsOfDay, secondsOfDay);
  return place;
}

test('a tab built for the API of a deployment is not taken for the one that runs here', async () => {
  const policy = "connect-src 'self' https://res.cdn.office.net";
  await write('source/staticwebapp.config.json', policy);
  await write('built/staticwebapp.config.json', allowApi(policy, 'https://api.contoso.example/api'));
  const [built, source] = [path.join(folder, 'built'), path.join(folder, 'source')];
  expect(await isForAnotherOrigin(built, source)).toBe(true);
  await write('built/staticwebapp.config.json', allowApi(policy, undefined));
  expect(await isForAnotherOrigin(built, source)).toBe(false);
});

test('what is built is old when it is missing or a source changed later, results of builds left out', async () => {
  const source = path.join(folder, 'source');
  const file = await write('source/a.ts', '', 1_000);
  await write('source/dist/a.js', '', 9_000);
  for (const place of [source, path.join(source, 'dist')]) await utimes(place, 1_000, 1_000);
  expect(await isOlder(path.join(folder, 'built/missing.js'), [source])).toBe(true);
  const built = await write('built/main.js', '', 2_000);
  expect(await isOlder(built, [source])).toBe(false);
  await utimes(file, 3_000, 3_000);
  expect(await isOlder(built, [source])).toBe(true);
});
