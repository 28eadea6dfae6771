import { randomInt } from 'node:crypto';
import { fuzz } from './fuzz';
import { type FuzzWorld, startFuzzWorld } from './world';

jest.setTimeout(3_600_000);

const requests = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));

let world: FuzzWorld;
beforeAll(async () => {
  world = await startFuzzWorld();
});
afterAll(() => world.stop());

test(`${requests} generated requests break nothing (FUZZ_SEED=${seed})`, async () => {
  const tally = await fuzz(world, requests, seed);
  const { succeeded, operations, ...counts } = tally;
  process.stdout.write(`${JSON.stringify({ ...counts, succeeded: `${succeeded.size} of ${operations}` }, null, 2)}\n`);
  expect(tally.requests).toBe(requests);
  expect(tally.heapGrowthMb).toBeLessThan(32);
  expect(succeeded.size).toBeGreaterThan(operations * 0.6);
});
