import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(__dirname, '../..');
const Lockfile = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});
const Versions = z.record(z.string(), z.string());
const Manifest = z.object({ dependencies: Versions, devDependencies: Versions });

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const lockfile = Lockfile.parse(read('package-lock.json'));
const manifest = Manifest.parse(read('package.json'));
const packages = Object.entries(lockfile.packages).filter(([place, { link }]) => place !== '' && link !== true);

const isHash = (integrity: string | undefined) => /^sha512-[\w+/]{86}==$/u.test(integrity ?? '');

test('every locked package has a strong integrity hash', () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, { integrity }]) => !isHash(integrity)).map(([place]) => place)).toEqual([]);
});

test('whatever the service or the tab brings to people counts as deployed, so that it is audited', () => {
  const bundled = ['react', 'react-dom', 'react-router', '@fluentui/react-components', '@microsoft/teams-js'];
  for (const name of bundled) expect(lockfile.packages[`node_modules/${name}`]?.dev).not.toBe(true);
});

test('nothing is fetched from a repository or over an open connection', () => {
  const odd = packages.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://'));
  expect(odd).toEqual([]);
});

test('every version is exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version))).toEqual([]);
});
