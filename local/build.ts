import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { build as viteBuild } from 'vite';
import { buildApi } from '../scripts/build-api';
import { folders, root } from './folders';

/** Builds what is missing or older than its sources: the deployable API, the tab, and the frame around it. */
export async function buildAll(): Promise<void> {
  await Promise.all([
    buildApiWhenStale(),
    buildWhenStale(
      path.join(folders.tab, 'index.html'),
      [
        'tabs/src',
        'tabs/public',
        'tabs/index.html',
        'tabs/vite.config.ts',
        'tabs/api-origin-plugin.ts',
        'api/src/contract',
        'package-lock.json',
      ],
      () => viteBuild({ configFile: path.join(root, 'tabs/vite.config.ts'), logLevel: 'error' }).then(() => undefined),
    ),
    buildWhenStale(path.join(folders.frame, 'main.js'), ['local/frame', 'package-lock.json'], buildFrame),
  ]);
}

/** Builds the deployable API alone. */
export function buildApiWhenStale(): Promise<void> {
  return buildWhenStale(folders.apiMain, ['api/src', 'scripts', 'package-lock.json'], buildApi);
}

async function buildFrame(): Promise<void> {
  await mkdir(folders.frame, { recursive: true });
  await bundle({
    entryPoints: [path.join(root, 'local/frame/main.tsx'), path.join(root, 'local/frame/index.html')],
    outdir: folders.frame,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.html': 'copy' },
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    logLevel: 'warning',
  });
}

async function buildWhenStale(output: string, sources: readonly string[], make: () => Promise<void>): Promise<void> {
  const built = (await stat(output).catch(() => null))?.mtimeMs ?? 0;
  const newest = Math.max(...(await Promise.all(sources.map((source) => newestChange(path.join(root, source))))));
  if (newest > built) await make();
}

/** Latest modification below a path, build results left out. */
async function newestChange(place: string): Promise<number> {
  const found = await stat(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(place);
  const times = await Promise.all(
    names.filter((name) => name !== 'dist').map((name) => newestChange(path.join(place, name))),
  );
  return Math.max(found.mtimeMs, ...times);
}

if (process.argv[1] === import.meta.filename) await buildAll();
