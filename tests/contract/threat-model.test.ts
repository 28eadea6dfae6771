import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const model = readFileSync(path.join(root, 'docs/threat-model.md'), 'utf8');
const rows = model.split('\n').filter((line) => /^\|\s+[STRIDE]\s+\|/u.test(line));

test('every threat names a test', () => {
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => !/`tests\/[\w./-]+\.test\.tsx?`/u.test(row))).toEqual([]);
});

test('every test that the model names exists', () => {
  const named = [...model.matchAll(/`(tests\/[\w./-]+)`/gu)].map(([, file]) => file ?? '');
  expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test.each(['S', 'T', 'R', 'I', 'D', 'E'])('there is a threat of kind %s', (kind) => {
  expect(rows.some((row) => new RegExp(`^\\|\\s+${kind}\\s`, 'u').test(row))).toBe(true);
});

const boundaries = model
  .split(/^## (?=\d)/mu)
  .slice(1)
  .map((text): [string, string] => [text.split('\n')[0] ?? '', text]);

test('every boundary of the picture has a chapter', () => {
  const drawn = [...model.matchAll(/-->\|(\d) /gu)].map(([, number]) => number);
  const written = boundaries.map(([title]) => title.split(' ')[0]);
  expect(written).toEqual([...new Set(drawn)].sort());
});

test.each(boundaries)('the boundary %s speaks of every kind of threat', (_title, text) => {
  const kinds = text.split('\n').flatMap((line) => /^\|\s+([STRIDE])\s+\|/u.exec(line)?.[1] ?? []);
  expect([...new Set(kinds)].sort()).toEqual(['D', 'E', 'I', 'R', 'S', 'T']);
});
