import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build as bundle } from 'esbuild';
import { build as viteBuild } from 'vite';
import { buildApi } from '../scripts/build-api';
import { isForAnotherOrigin, isOlder } from './build-state';
import { folders, root } from './folders';

const tabSources = [
  'tabs/src',
  'tabs/public',
  'tabs/index.html',
  'tabs/vite.config.ts',
  'tabs/api-origin-plugin.ts',
  'api/src/contract',
  'package-lock.json',
];
const apiSources = ['api/src', 'api/host.json', 'scripts', 'package.json', 'package-lock.json'];

const processSources = [
  'local/functions-host',
  'local/cosmos',
  'local/leave-signals-to-parent.ts',
  'api/src/gateways/cosmos',
];

const inRoot = (places: readonly string[]) => places.map((place) => path.join(root, place));

/** Builds what is missing or older than its sources: what runs without a browser, the tab, and the frame around it. */
export async function buildAll(): Promise<void> {
  await Promise.all([buildServers(), buildTabWhenStale(), buildFrameWhenStale()]);
}

/** The same without what a browser shows: the deployable API and the processes of the tenant. */
export async function buildServers(): Promise<void> {
  await Promise.all([buildApiWhenStale(), buildProcessesWhenStale()]);
}

async function buildApiWhenStale(): Promise<void> {
  if (await isOlder(folders.apiMain, inRoot(apiSources))) await building('API', buildApi);
}

/** Each in one file, packages included: they are started, and killed, so often that reading many files would count. */
async function buildProcessesWhenStale(): Promise<void> {
  const { cosmos, functionsHost } = folders;
  const sources = inRoot([...processSources, 'package-lock.json']);
  const stale = await Promise.all([cosmos, functionsHost].map((built) => isOlder(built, sources)));
  if (stale.includes(true)) await building('processes of the tenant', buildProcesses);
}

async function buildProcesses(): Promise<void> {
  await bundle({
    entryPoints: ['cosmos', 'functions-host'].map((name) => path.join(root, 'local', name, 'process.ts')),
    outdir: path.join(root, 'local/dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // For packages that are no ES modules.
    banner: { js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);" },
    logLevel: 'warning',
  });
}

async function buildTabWhenStale(): Promise<void> {
  const old = await isOlder(path.join(folders.tab, 'index.html'), inRoot(tabSources));
  if (old || (await isForAnotherOrigin(folders.tab, path.join(root, 'tabs/public')))) await building('tab', buildTab);
}

async function buildTab(): Promise<void> {
  // Here the API is on the tab's own origin, whatever a deployment from this shell has set.
  delete process.env['VITE_API_BASE'];
  await viteBuild({ configFile: path.join(root, 'tabs/vite.config.ts'), logLevel: 'error' });
}

async function buildFrameWhenStale(): Promise<void> {
  const main = path.join(folders.frame, 'main.js');
  if (await isOlder(main, inRoot(['local/frame', 'package-lock.json']))) await building('frame around it', buildFrame);
}

/** Says what takes the time: the first start builds everything. */
async function building(what: string, make: () => Promise<void>): Promise<void> {
  console.log(`Building the ${what} …`);
  await make();
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

if (process.argv[1] === import.meta.filename) await buildAll();
