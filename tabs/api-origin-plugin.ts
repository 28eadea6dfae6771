import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

/**
 * The content security policy with an API on another origin allowed to be called.
 *
 * @param policy must name `connect-src 'self'`; throws otherwise.
 * @param apiBase `VITE_API_BASE`: an absolute address adds its origin, a path or nothing leaves the policy as it is.
 */
export function allowApi(policy: string, apiBase: string | undefined): string {
  if (apiBase === undefined || !URL.canParse(apiBase)) return policy;
  const place = "connect-src 'self'";
  if (!policy.includes(place)) throw new Error(`staticwebapp.config.json must say ${place}`);
  return policy.replace(place, `${place} ${new URL(apiBase).origin}`);
}

/** Writes the API's origin into the built `staticwebapp.config.json`, so that the tab may call it and nothing else. */
export function apiOriginPlugin(): Plugin {
  let outDir = '';
  let apiBase: string | undefined;
  return {
    name: 'api-origin',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir);
      const value: unknown = config.env['VITE_API_BASE'];
      apiBase = typeof value === 'string' ? value : undefined;
    },
    async closeBundle() {
      const file = path.join(outDir, 'staticwebapp.config.json');
      await writeFile(file, allowApi(await readFile(file, 'utf8'), apiBase));
    },
  };
}
