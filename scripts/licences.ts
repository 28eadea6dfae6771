import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Prints the licence of every locked package; those that are deployed with the service or bundled come first. */
const text = readFileSync(path.resolve(import.meta.dirname, '../package-lock.json'), 'utf8');
const packages = Object.entries(Lockfile.parse(JSON.parse(text)).packages).filter(([place]) => place !== '');
const byLicence = new Map<string, string[]>();
for (const [place, { version, license, dev }] of packages) {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const licence = license ?? 'not stated';
  const line = `${dev === true ? '  (development) ' : '  '}${name} ${version ?? ''}`;
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), line]);
}
for (const [licence, names] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`${licence}: ${names.length}`);
  for (const name of [...new Set(names)].sort()) console.log(name);
}
