import { emptyDirectory, type Directory } from '../../../../api/src/domain/directory/directory';
import { owedWork } from '../../../../api/src/domain/work/owed-work';
import { directoryStatus } from '../../../../api/src/use-cases/directory/directory-status';
import { reviewPairings } from '../../../../api/src/use-cases/directory/review-pairings';
import { HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { bookedPair, pairingOf, sweep } from '../../../support/booked-pair';
import { inMemoryDirectory } from '../../../support/in-memory-directory';
import { orgViewOf } from '../../../support/in-memory-ports';
import { company } from '../../../support/small-company';

/** A tenant with Ned and Sara booked, right after a sync that brought this change. */
async function afterSync(change: (people: typeof company) => typeof company) {
  const ports = { ...(await bookedPair()), directory: inMemoryDirectory() };
  ports.org.view = orgViewOf(change(company));
  const owed: Directory = {
    ...emptyDirectory,
    review: { programId: '', continuation: null },
    pending: [owedWork('review-pairings', ports.clock.nowUtc())],
  };
  await ports.directory.createHead(owed);
  const head = async () => (await ports.directory.readHead())?.value;
  return { ports, head, run: () => reviewPairings(ports, ports.clock.nowUtc() + HOUR_MS) };
}

test('a person who left ends their pairings with the reason, and future sessions are cancelled', async () => {
  const { ports, head, run } = await afterSync((people) => people.filter(({ id }) => id !== 'sara'));
  await run();
  expect(pairingOf(ports)).toMatchObject({ state: 'withdrawn', ending: { reason: 'gone-from-directory' } });
  expect(await head()).toMatchObject({ review: null, pending: [] });
  await sweep(ports);
  expect([...ports.calendars.events.values()][0]?.cancelledFromUtc).toBe(ports.clock.nowUtc());
});

test('two people who are in one line now are no pair any more', async () => {
  const { ports, run } = await afterSync((people) =>
    people.map((person) => (person.id === 'ned' ? { ...person, managerId: 'sara' } : person)),
  );
  await run();
  expect(pairingOf(ports)).toMatchObject({ state: 'withdrawn', ending: { reason: 'same-management-line' } });
});

test('a new manager is asked for the time, and the sessions stay', async () => {
  const { ports, run } = await afterSync((people) =>
    people.map((person) => (person.id === 'ned' ? { ...person, managerId: 'norm' } : person)),
  );
  await run();
  const asked = pairingOf(ports).approvals.filter(({ decision }) => decision === null);
  expect(asked).toMatchObject([{ approverId: 'norm', seats: ['junior'] }]);
  expect(pairingOf(ports).state).toBe('booked');
});

test('nothing is done twice, and nothing while a sync is on its way', async () => {
  const { ports, head, run } = await afterSync((people) => people.filter(({ id }) => id !== 'sara'));
  const before = pairingOf(ports);
  const read = await ports.directory.readHead();
  if (read === null) throw new Error('no head');
  const sync = {
    id: 'sync-1',
    startedAtUtc: 0,
    mode: 'full',
    cursor: null,
    pages: 0,
    recordsRead: 0,
    deltaLink: null,
  } as const;
  const busy = await ports.directory.replaceHead({ ...read.value, sync }, read.etag);
  await run();
  expect(pairingOf(ports)).toEqual(before);
  if (busy === 'changed') throw new Error('changed');
  await ports.directory.replaceHead({ ...busy.value, sync: null }, busy.etag);
  await Promise.all([run(), run()]);
  expect(pairingOf(ports).timeline.filter(({ kind }) => kind === 'ended')).toHaveLength(1);
  expect((await head())?.review).toBeNull();
});

test('a failure is taken up again where the review was', async () => {
  const { ports, head, run } = await afterSync((people) => people.filter(({ id }) => id !== 'sara'));
  const { page } = ports.pairings;
  ports.pairings.page = () => Promise.reject(new Error('The store is away.'));
  await run();
  expect((await head())?.pending).toMatchObject([{ kind: 'review-pairings', lastError: 'The store is away.' }]);
  ports.pairings.page = page;
  ports.clock.advance(HOUR_MS);
  await run();
  expect(pairingOf(ports).state).toBe('withdrawn');
});

test('the lead sees that pairings still have to be checked, or why they could not be', async () => {
  const { ports, run } = await afterSync((people) => people);
  expect((await directoryStatus(ports)).review).toEqual({ state: 'under-way', error: null });
  const read = await ports.directory.readHead();
  if (read === null) throw new Error('no head');
  const parked = { ...owedWork('review-pairings' as const, 0), parked: true, lastError: 'Out of memory' };
  await ports.directory.replaceHead({ ...read.value, pending: [parked] }, read.etag);
  expect((await directoryStatus(ports)).review).toEqual({ state: 'failed', error: 'Out of memory' });
  const stuck = await ports.directory.readHead();
  await ports.directory.replaceHead(read.value, stuck?.etag ?? '');
  await run();
  expect((await directoryStatus(ports)).review).toBeNull();
});

describe('a pairing that cannot be reviewed', () => {
  async function withOneBroken() {
    const world = await afterSync((people) => people.filter(({ id }) => id !== 'sara'));
    const { ports } = world;
    await ports.pairings.create({ ...pairingOf(ports), id: 'broken' });
    const { page, read } = ports.pairings;
    ports.pairings.page = async (...given) => {
      const listed = await page(...given);
      return { ...listed, items: listed.items.toSorted((a) => (a.id === 'broken' ? -1 : 1)) };
    };
    ports.pairings.read = (programId, pairingId) =>
      pairingId === 'broken' ? Promise.reject(new Error('It cannot be read.')) : read(programId, pairingId);
    const mend = () => (ports.pairings.read = read);
    return { ...world, mend };
  }

  test('keeps no other from it, and has another round', async () => {
    const { ports, head, run, mend } = await withOneBroken();
    await run();
    expect(pairingOf(ports)).toMatchObject({ state: 'withdrawn' });
    const [owed] = (await head())?.pending ?? [];
    expect(owed).toMatchObject({ kind: 'review-pairings', parked: false });
    expect(owed?.lastError).toContain('broken: It cannot be read.');
    mend();
    ports.clock.advance(HOUR_MS);
    await run();
    expect(ports.pairings.documents.read('spring/broken')?.value.state).toBe('withdrawn');
    expect(await head()).toMatchObject({ review: null, pending: [] });
  });

  test('is shown to the lead once it failed in every round', async () => {
    const { ports, run } = await withOneBroken();
    for (let rounds = 0; rounds < 8; rounds += 1) {
      await run();
      ports.clock.advance(2 * HOUR_MS);
    }
    const { review } = await directoryStatus(ports);
    expect(review).toEqual({ state: 'failed', error: '1 pairings could not be checked. broken: It cannot be read.' });
  });
});
