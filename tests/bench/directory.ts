import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildServers } from '../../local/build';
import { startListeningProcess } from '../../local/child-process';
import { folders } from '../../local/folders';
import { Faults } from '../../local/graph/faults';
import { createGraphHandler } from '../../local/graph/handler';
import { generateCompany } from '../../local/organisation/generate-company';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';
import { writePairings } from './directory-pairings';
import { LEASE_MS } from '../../api/src/use-cases/directory/sync-slice';

/** Users on a page of a delta query, as the simulated Graph serves them. */
const PAGE = 200;
const MOST_REQUESTS = 1.02;
const MOST_MB = 300;

/** Peaks: by the end of the first sync, after the review that followed, and after a second sync with the first chart in use. */
const Done = z.object({
  records: z.number(),
  people: z.number(),
  syncMb: z.number(),
  firstMb: z.number(),
  againMb: z.number(),
});

/**
 * Syncs a large directory through Graph and Cosmos DB in a process of its own, which is killed in the middle, and reviews the
 * pairings against the chart that it brought; then once more, for changes alone.
 *
 * Reports the requests against the fewest that the page size allows, and the peak of that process's memory. Fails where
 * either is beyond its limit.
 *
 * Options: `--people 100000`, `--pairings 1000`, `--kills 2`, `--seed 1`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '100000' },
      pairings: { type: 'string', default: '1000' },
      kills: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
    },
    strict: false,
  });
  const [people = 0, kills = 0, seed = 1] = [values.people, values.kills, values.seed].map(Number);
  const pairings = Number(values.pairings);

  const clock = { now: () => new Date() };
  const company = generateCompany({ people, seed });
  const tenantId = '11111111-1111-4111-8111-111111111111';
  const tenant = tenantOfPeople(company.people, { seed, clock, domain: company.domain, tenantId, calendars: 'empty' });
  const handler = createGraphHandler({ tenant, clock, faults: new Faults() });
  let requests = 0;
  let onRequest = (): void => undefined;
  const server = createServer((request, response) => {
    requests += 1;
    onRequest();
    void handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const graph = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph/v1.0`;
  await buildServers();
  const cosmos = await startListeningProcess(folders.cosmos, {}, () => undefined);

  const folder = await mkdtemp(path.join(os.tmpdir(), 'vice-versa-bench-'));
  const bundle = path.join(folder, 'directory-child.mjs');
  await bundleChild(bundle);
  const userIds = tenant.directory.users().map(({ id }) => id);
  await writePairings(`http://127.0.0.1:${cosmos.port}`, userIds, pairings);
  const fewest = Math.ceil(userIds.length / PAGE);
  let firstRequests = 0;
  const startedAt = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    const child = fork(bundle, {
      execArgv: [],
      env: {
        ...process.env,
        BENCH_GRAPH: graph,
        BENCH_COSMOS: `http://127.0.0.1:${cosmos.port}`,
        // The claim of the dead has run out by the time that the next one starts.
        BENCH_OFFSET_MS: String(attempt * (LEASE_MS + 1_000)),
      },
    });
    const dieAt = Math.round((fewest * (attempt + 1)) / (kills + 1));
    onRequest = () => {
      if (attempt < kills && requests >= dieAt) child.kill('SIGKILL');
    };
    const done = await new Promise<z.infer<typeof Done> | null>((resolve) => {
      child.on('message', (message) => {
        if (message === 'first sync') firstRequests = requests;
        else resolve(Done.parse(message));
      });
      child.once('exit', () => resolve(null));
    });
    if (done === null && attempt < kills) continue;
    if (done === null) throw new Error('The syncing process ended by itself.');
    const ratio = firstRequests / fewest;
    console.log(
      JSON.stringify({
        ...done,
        requests: firstRequests,
        fewest,
        ratio: Number(ratio.toFixed(4)),
        pairings,
        kills: attempt,
        seconds: Math.round((performance.now() - startedAt) / 1_000),
      }),
    );
    server.close();
    server.closeAllConnections();
    await cosmos.stop();
    await rm(folder, { recursive: true, force: true });
    if (done.records !== userIds.length) throw new Error(`${done.records} records are kept.`);
    if (ratio > MOST_REQUESTS) throw new Error(`More than ${MOST_REQUESTS} times the fewest requests.`);
    if (done.againMb > MOST_MB) throw new Error(`The process took more than ${MOST_MB} MB.`);
    return;
  }
}

/** One file, as the service is deployed: the loader for TypeScript takes more memory than some of what is measured. */
async function bundleChild(outfile: string): Promise<void> {
  const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
  await build({
    entryPoints: [path.join(import.meta.dirname, 'directory-child.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner: { js: banner },
    logLevel: 'error',
  });
}
