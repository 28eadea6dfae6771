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
 * Syncs the directory twice as the service does, in a process that can be killed, holds the pairings against each chart
 * that it brought, and says what that took.
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
let [syncMb, firstMb] = [0, 0];

// The second time with the first chart still in use, as in the service.
for (let round = 0; round < 2; round += 1) {
  await startSync(ports);
  while (!(await isSettled())) {
    // As `tendDirectory` does.
    await continueSync(ports, clock.nowUtc() + 50_000);
    if (round === 0) {
      syncMb = peakMb();
      process.send?.('first sync');
    }
    await reviewPairings(ports, clock.nowUtc() + 50_000);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  if (round === 0) firstMb = peakMb();
}
const { records = 0, people = 0 } = (await directory.readHead())?.value.current ?? {};
process.send?.({ records, people, syncMb, firstMb, againMb: peakMb() });
process.disconnect();

async function isSettled(): Promise<boolean> {
  const head = (await directory.readHead())?.value;
  const stuck = head?.pending.find((work) => work.parked);
  if (stuck !== undefined) throw new Error(stuck.lastError ?? `${stuck.kind} is parked.`);
  return head !== undefined && head.sync === null && head.review === null;
}
