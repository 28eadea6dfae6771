import { openDatabase } from '../../api/src/gateways/cosmos/database';
import { createDirectoryStore } from '../../api/src/gateways/cosmos/directory-store';
import { openGraph } from '../../api/src/gateways/graph/client';
import { createDirectorySource } from '../../api/src/gateways/graph/directory';
import { createPairingStore } from '../../api/src/gateways/cosmos/pairing-store';
import { createProgramStore } from '../../api/src/gateways/cosmos/program-store';
import { createOrgReader } from '../../api/src/use-cases/directory/org-reader';
import { continueSync } from '../../api/src/use-cases/directory/continue-sync';
import { reviewPairings } from '../../api/src/use-cases/directory/review-pairings';
import { startSync } from '../../api/src/use-cases/directory/start-sync';

/**
 * Syncs the directory as the service does and holds the pairings against the chart that it brought, in a process that can be
 * killed, and says what it took.
 */
const offsetMs = Number(process.env['BENCH_OFFSET_MS']);
const clock = { nowUtc: () => Date.now() + offsetMs };
const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + 3_600_000 }) };
const containers = openDatabase({
  endpoint: process.env['BENCH_COSMOS'] ?? '',
  database: 'vice-versa',
  credential,
  emulatorKey: 'bG9jYWw=',
});
const directory = createDirectoryStore(containers.directory, 'tenant', clock);
const graph = openGraph({ serviceRoot: process.env['BENCH_GRAPH'] ?? '', credential, timeoutMs: 30_000 });
const ports = {
  clock,
  directory,
  directorySource: createDirectorySource(graph, null),
  org: createOrgReader(directory),
  programs: createProgramStore(containers.programs, 'tenant'),
  pairings: createPairingStore(containers.pairings, 'tenant'),
};
const peakMb = () => Math.round(process.resourceUsage().maxRSS / 1024);
let syncMb = 0;

await startSync(ports);
for (;;) {
  // As `tendDirectory` does.
  await continueSync(ports, clock.nowUtc() + 50_000);
  syncMb = peakMb();
  await reviewPairings(ports, clock.nowUtc() + 50_000);
  const head = await directory.readHead();
  if (head !== null && head.value.sync === null && head.value.review === null) {
    const { records = 0, people = 0 } = head.value.current ?? {};
    process.send?.({ records, people, syncMb, peakMb: peakMb() });
    break;
  }
  if (head?.value.pending.some((work) => work.parked)) throw new Error(head.value.pending[0]?.lastError ?? 'parked');
  await new Promise((resolve) => setTimeout(resolve, 200));
}
process.disconnect();
