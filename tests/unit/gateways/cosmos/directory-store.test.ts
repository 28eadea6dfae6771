import { emptyDirectory, requestSync } from '../../../../api/src/domain/directory/directory';
import { createDirectoryStore } from '../../../../api/src/gateways/cosmos/directory-store';
import { createProgramStore } from '../../../../api/src/gateways/cosmos/program-store';
import { createRoundStore } from '../../../../api/src/gateways/cosmos/round-store';
import { queueRound } from '../../../../api/src/domain/round/round';
import { startEmbeddedCosmos, type EmbeddedCosmos } from '../../../support/embedded-cosmos';
import { fixedClock } from '../../../support/fixed-clock';
import { makeProgram } from '../../../support/make-program';

let cosmos: EmbeddedCosmos;
beforeAll(async () => {
  cosmos = await startEmbeddedCosmos();
});
afterAll(() => cosmos.stop());

describe('the directory in Cosmos DB', () => {
  test('has one head, changed only under its ETag', async () => {
    const store = createDirectoryStore(cosmos.container, 'head-tenant', fixedClock());
    expect(await store.readHead()).toBeNull();
    const created = await store.createHead(emptyDirectory);
    if (created === 'exists') throw new Error('It was there before.');
    expect(await store.createHead(emptyDirectory)).toBe('exists');
    const next = requestSync(emptyDirectory, 'id', 0);
    const replaced = await store.replaceHead(next, created.etag);
    expect(replaced).toMatchObject({ value: { syncsStarted: 1 } });
    expect(await store.replaceHead(next, created.etag)).toBe('changed');
    expect(await store.readHead()).toEqual(replaced);
  });

  test('shows own writes at once, and those of others within two seconds', async () => {
    const clock = fixedClock();
    const here = createDirectoryStore(cosmos.container, 'cache-tenant', clock);
    const there = createDirectoryStore(cosmos.container, 'cache-tenant', clock);
    expect(await here.readRecentHead()).toBeNull();
    const created = await there.createHead(emptyDirectory);
    if (created === 'exists') throw new Error('It was there before.');
    expect(await here.readRecentHead()).toBeNull();
    clock.advance(2_000);
    expect(await here.readRecentHead()).toMatchObject({ value: { syncsStarted: 0 } });
    await here.replaceHead(requestSync(emptyDirectory, 'id', 0), created.etag);
    expect(await here.readRecentHead()).toMatchObject({ value: { syncsStarted: 1 } });
  });

  test('keeps chunks and pages apart, and forgets what is removed', async () => {
    const store = createDirectoryStore(cosmos.container, 'chunk-tenant', fixedClock());
    await store.putPage('x', 0, [{ id: 'a', removed: true }]);
    await store.putChunk('x', 0, []);
    await store.putChunk('x', 0, []);
    expect(await store.readPage('x', 0)).toEqual([{ id: 'a', removed: true }]);
    expect(await store.readChunk('x', 0)).toEqual([]);
    expect(await store.readChunk('x', 1)).toBeNull();
    await store.removePage('x', 0);
    await store.removePage('x', 0);
    expect(await store.readPage('x', 0)).toBeNull();
  });

  test('keeps the corrections of seniority of each tenant', async () => {
    const store = createDirectoryStore(cosmos.container, 'one-tenant', fixedClock());
    const other = createDirectoryStore(cosmos.container, 'other-tenant', fixedClock());
    const created = await store.createOverrides({ people: [], titles: [{ title: 'Lead', band: 4 }], words: [] });
    expect(created).not.toBe('exists');
    expect(await store.readOverrides()).toEqual(created);
    expect(await other.readOverrides()).toBeNull();
  });
});

describe('programs in Cosmos DB', () => {
  test('are listed newest first, for their tenant alone', async () => {
    const store = createProgramStore(cosmos.container, 'program-tenant');
    await store.create(makeProgram({ id: 'older', createdAtUtc: 1 }));
    await store.create(makeProgram({ id: 'newer', createdAtUtc: 2 }));
    await createProgramStore(cosmos.container, 'elsewhere').create(makeProgram({ id: 'theirs' }));
    expect((await store.list()).map(({ value }) => value.id)).toEqual(['newer', 'older']);
    expect(await store.read('theirs')).toBeNull();
  });
});

describe('rounds in Cosmos DB', () => {
  test('of one number exist once, and are listed newest first', async () => {
    const store = createRoundStore(cosmos.container, 't');
    const outcomes = await Promise.all([
      store.create(queueRound('spring', 1, 'lead', 0)),
      store.create(queueRound('spring', 1, 'other-lead', 0)),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'exists')).toHaveLength(1);
    await store.create(queueRound('spring', 2, 'lead', 0));
    await store.create(queueRound('autumn', 1, 'lead', 0));
    expect((await store.list('spring')).map(({ value }) => value.number)).toEqual([2, 1]);
  });

  test('keep parts by kind and number', async () => {
    const store = createRoundStore(cosmos.container, 't');
    const address = { programId: 'spring', roundId: 'round-1', index: 0 };
    const week = { personId: 'ada', working: [1, 2], free: null };
    await store.putPart({ ...address, kind: 'weeks' }, [week]);
    expect(await store.readPart({ ...address, kind: 'weeks' })).toEqual([week]);
    expect(await store.readPart({ ...address, kind: 'pairs' })).toBeNull();
    await store.removePart({ ...address, kind: 'weeks' });
    expect(await store.readPart({ ...address, kind: 'weeks' })).toBeNull();
  });
});
