import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const api = path.resolve(import.meta.dirname, '../api');
const dist = path.join(api, 'dist');

/** Leaves `api/dist` as a folder that the Functions host can load: host.json, package.json, bundled code. */
export async function buildApi(): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await build({
    entryPoints: {
      index: path.join(api, 'src/index.ts'),
      'round-worker': path.join(api, 'src/gateways/matcher/round-worker.ts'),
    },
    outdir: dist,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: true,
    // The worker process of the Functions host brings this module along.
    external: ['@azure/functions-core'],
    logLevel: 'warning',
  });
  const { version, license } = JSON.parse(await readFile(path.join(api, '../package.json'), 'utf8')) as Record<
    string,
    string
  >;
  await copyFile(path.join(api, 'host.json'), path.join(dist, 'host.json'));
  await writeFile(
    path.join(dist, 'package.json'),
    `${JSON.stringify({ name: 'vice-versa-api', version, license, private: true, main: 'index.js' }, null, 2)}\n`,
  );
}

if (process.argv[1] === import.meta.filename) await buildApi();
