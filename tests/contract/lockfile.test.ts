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
      optional: z.boolean().optional(),
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

test('every locked package has a strong integrity hash, but for builds of tools for other platforms', () => {
  expect(packages.length).toBeGreaterThan(100);
  const without = packages.filter(([, { integrity }]) => !isHash(integrity));
  const unexplained = without.filter(
    ([, one]) => one.integrity !== undefined || one.optional !== true || one.dev !== true,
  );
  expect(unexplained).toEqual([]);
});

test('whatever is deployed with the service has its hash', () => {
  const deployed = packages.filter(([, { dev }]) => dev !== true);
  expect(deployed.length).toBeGreaterThan(20);
  expect(deployed.filter(([, { integrity }]) => !isHash(integrity))).toEqual([]);
});

test('nothing is fetched from a repository or over an open connection', () => {
  const odd = packages.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://'));
  expect(odd).toEqual([]);
});

test('every version is exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version))).toEqual([]);
});
