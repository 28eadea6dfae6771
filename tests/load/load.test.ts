import { load, type LoadWorld, startLoadWorld } from './load';

jest.setTimeout(600_000);

const users = Number(process.env['LOAD_USERS'] ?? 200);
const seconds = Number(process.env['LOAD_SECONDS'] ?? 60);

let world: LoadWorld;
beforeAll(async () => {
  world = await startLoadWorld(220);
});
afterAll(() => world.stop());

test(`${users} users at once for ${seconds} s over a Cosmos DB that fails lose nothing`, async () => {
  const tally = await load(world, {
    users,
    durationMs: seconds * 1_000,
    thinkMs: 2_000,
    faults: {
      throttled: 0.02,
      unavailable: 0.01,
      'write-forbidden': 0.01,
      'cut-before': 0.005,
      'answer-lost': 0.005,
      'answer-late': 0.001,
    },
    seed: 1,
  });
  process.stdout.write(`${JSON.stringify(tally, null, 2)}\n`);
  expect(tally.lost).toEqual([]);
  expect(tally.unexpected).toEqual([]);
  // A request is given up only after four failures in a row.
  const injected = Object.values(tally.injected).reduce((sum, count) => sum + count, 0);
  expect((tally.byStatus['503'] ?? 0) * 4).toBeLessThanOrEqual(injected);
  expect(tally.edits).toBeGreaterThan(users / 2);
  expect(tally.pairings).toBeGreaterThan(5);
});
