import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const config = path.join(root, '.dependency-cruiser.cjs');
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

function violations(folder: string, ...places: string[]): readonly Violation[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...places],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (stdout === '') throw new Error(`The layers could not be read: ${stderr}`);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

test('every import keeps to its layer', () => {
  const found = violations(root, 'api/src', 'tabs/src', 'local').map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
  expect(found).toEqual([]);
});

test('each rule finds its planted violation', () => {
  const { forbidden } = createRequire(__filename)(config) as { forbidden: readonly { name: string }[] };
  const found = new Set(
    violations(path.join(__dirname, 'planted'), 'api', 'tabs', 'local').map(({ rule }) => rule.name),
  );
  expect([...found].sort()).toEqual(forbidden.map(({ name }) => name).sort());
});

test('the domain reads no clock, no environment and no chance', () => {
  const impure = spawnSync(
    'grep',
    [
      '-rnE',
      String.raw`\bDate\.now\(|new Date\(\)|Math\.random\(|process\.|crypto\.|globalThis\.`,
      path.join(root, 'api/src/domain'),
    ],
    { encoding: 'utf8' },
  ).stdout;
  expect(impure).toBe('');
});
