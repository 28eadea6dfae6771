import { load, type LoadWorld, startLoadWorld } from '../load/load';

jest.setTimeout(180_000);

let world: LoadWorld;
beforeAll(async () => {
  world = await startLoadWorld(40);
});
afterAll(() => world.stop());

test('forty users at once over a Cosmos DB that throttles, fails over and loses answers lose nothing', async () => {
  const tally = await load(world, {
    users: 40,
    durationMs: 5_000,
    thinkMs: 400,
    faults: { throttled: 0.05, unavailable: 0.03, 'write-forbidden': 0.03, 'cut-before': 0.02, 'answer-lost': 0.03 },
    seed: 1,
  });
  expect(tally.lost).toEqual([]);
  expect(tally.unexpected).toEqual([]);
  const injected = Object.values(tally.injected).reduce((sum, count) => sum + count, 0);
  expect((tally.byStatus['503'] ?? 0) * 4).toBeLessThanOrEqual(injected);
  expect(Object.values(tally.injected).filter((count) => count > 0).length).toBeGreaterThanOrEqual(5);
  expect(tally.edits).toBeGreaterThan(5);
  expect(tally.pairings).toBeGreaterThan(0);
});
