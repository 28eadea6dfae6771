import { fuzz } from '../fuzz/fuzz';
import { type FuzzWorld, startFuzzWorld } from '../fuzz/world';

jest.setTimeout(300_000);

let world: FuzzWorld;
beforeAll(async () => {
  world = await startFuzzWorld();
});
afterAll(() => world.stop());

test('2,000 generated requests, hostile ones among them, break nothing, and every 400 names its field', async () => {
  const tally = await fuzz(world, 2_000, 1);
  expect(tally.requests).toBe(2_000);
  expect(tally.heapGrowthMb).toBeLessThan(32);
  // The run says something only where requests also get through.
  expect(tally.byStatus['200']).toBeGreaterThan(200);
  expect(tally.succeeded.size).toBeGreaterThan(tally.operations * 0.6);
});
