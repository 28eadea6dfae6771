import { continueSync } from '../../../../api/src/use-cases/directory/continue-sync';
import { createOrgReader } from '../../../../api/src/use-cases/directory/org-reader';
import { directoryStatus } from '../../../../api/src/use-cases/directory/directory-status';
import { startSync } from '../../../../api/src/use-cases/directory/start-sync';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import type { DirectoryPage } from '../../../../api/src/use-cases/ports/directory-sync';
import { fixedClock } from '../../../support/fixed-clock';
import { colleague, inMemoryDirectory, scriptedPage, scriptedSource } from '../../../support/in-memory-directory';

const MINUTE = 60_000;

function company(pages: Record<string, DirectoryPage | Error>) {
  const clock = fixedClock();
  const directory = inMemoryDirectory();
  const directorySource = scriptedSource(pages);
  const org = createOrgReader(directory);
  const ports = { clock, directory, directorySource, org };
  const work = () => continueSync(ports, clock.nowUtc() + MINUTE);
  const ids = async () => (await org.current())?.people.map((person) => person.id).sort();
  return { ...ports, ports, work, ids };
}

const threePages = {
  start: scriptedPage([colleague('head'), colleague('a', 'head')], 'page-2'),
  'page-2': scriptedPage([], 'page-3'),
  'page-3': scriptedPage([colleague('b', 'a'), colleague('a', 'head', { jobTitle: 'Lead engineer' })], 'delta-1'),
};

describe('a sync of the directory', () => {
  test('reads every page, empty ones too, and shows the people only when all of them are read', async () => {
    const { ports, work, org, ids } = company(threePages);
    await startSync(ports);
    expect(await directoryStatus(ports)).toMatchObject({ state: 'syncing', people: 0, lastSyncedAtUtc: null });
    expect(await org.current()).toBeNull();

    await work();

    expect(await ids()).toEqual(['a', 'b', 'head']);
    expect((await org.current())?.person('a')?.jobTitle).toBe('Lead engineer');
    expect(await directoryStatus(ports)).toMatchObject({ state: 'ready', people: 3, progress: null, lastError: null });
  });

  test('goes on from the last page kept after a crash in the middle, and reads no page twice', async () => {
    const { ports, work, clock, directory, directorySource, ids } = company(threePages);
    await startSync(ports);
    const replace = directory.replaceHead;
    directory.replaceHead = (next, etag) =>
      next.sync?.pages === 2 ? new Promise(() => undefined) : replace(next, etag);
    void work();
    await settle();
    directory.replaceHead = replace;

    await work();
    expect(await ids()).toBeUndefined();
    clock.advance(2 * MINUTE);
    await work();

    expect(await ids()).toEqual(['a', 'b', 'head']);
    expect(directorySource.asked).toEqual(['start', 'page-2', 'page-2', 'page-3']);
  });

  test('goes on after a crash between the chunks and the flip, with the old version counting until then', async () => {
    const { ports, work, clock, directory, directorySource, ids } = company(threePages);
    await startSync(ports);
    await work();
    directorySource.pages = { 'delta-1': scriptedPage([colleague('c', 'a')], 'delta-2') };
    await startSync(ports);
    const replace = directory.replaceHead;
    directory.replaceHead = (next, etag) => (next.sync === null ? new Promise(() => undefined) : replace(next, etag));
    void work();
    await settle();
    directory.replaceHead = replace;
    expect(await ids()).toEqual(['a', 'b', 'head']);

    clock.advance(2 * MINUTE);
    await work();

    expect(await ids()).toEqual(['a', 'b', 'c', 'head']);
  });

  test('asks only for changes the next time: new, changed, moved and removed people', async () => {
    const { ports, work, directorySource, org, ids } = company(threePages);
    await startSync(ports);
    await work();
    directorySource.pages = {
      'delta-1': scriptedPage(
        [
          { id: 'b', removed: true },
          { id: 'a', removed: false, properties: { department: 'Sales' } },
          colleague('c', 'head'),
        ],
        'delta-2',
      ),
    };

    await startSync(ports);
    await work();

    expect(await ids()).toEqual(['a', 'c', 'head']);
    expect((await org.current())?.person('a')).toMatchObject({ department: 'Sales', managerId: 'head' });
    expect((await directoryStatus(ports)).findings).toContainEqual(
      expect.objectContaining({ kind: 'removed', count: 1 }),
    );
  });

  test('reads everything afresh when the directory has forgotten the delta link (410)', async () => {
    const { ports, work, directorySource, ids } = company(threePages);
    await startSync(ports);
    await work();
    directorySource.pages = {
      'delta-1': { kind: 'expired' },
      start: scriptedPage([colleague('only')], 'delta-9'),
    };

    await startSync(ports);
    await work();

    expect(await ids()).toEqual(['only']);
  });

  test('mixes no page of a forgotten read into the new one', async () => {
    const { ports, work, directorySource, ids } = company({
      start: scriptedPage([colleague('gone-meanwhile')], 'page-2'),
      'page-2': { kind: 'expired' },
    });
    await startSync(ports);
    const readPage = directorySource.readPage.bind(directorySource);
    directorySource.readPage = async (cursor) => {
      const page = await readPage(cursor);
      if (page.kind === 'expired') directorySource.pages = { start: scriptedPage([colleague('new')], 'delta-1') };
      return page;
    };

    await work();

    expect(await ids()).toEqual(['new']);
  });

  test('reads everything when other properties are asked for than before', async () => {
    const { ports, work, directorySource } = company(threePages);
    await startSync(ports);
    await work();
    directorySource.properties = 'id,displayName,employeeType';

    await startSync(ports);
    await work();

    expect(directorySource.asked.filter((cursor) => cursor === 'start')).toHaveLength(2);
  });

  test('two workers at once read each page once', async () => {
    const { ports, work, directorySource, ids } = company(threePages);
    await startSync(ports);
    await Promise.all([work(), work(), work()]);
    expect(await ids()).toEqual(['a', 'b', 'head']);
    expect(directorySource.asked).toEqual(['start', 'page-2', 'page-3']);
  });

  test('two leads who start at once start one sync', async () => {
    const { ports, directory } = company(threePages);
    await Promise.all([startSync(ports), startSync(ports)]);
    expect(directory.heads.read('head')?.value.syncsStarted).toBe(1);
  });

  test('waits as long as the directory asks, and tells why', async () => {
    const { ports, work, clock, directorySource, ids } = company({
      start: new TemporaryFailure('Too many requests', 5 * MINUTE),
    });
    await startSync(ports);
    await work();
    expect(await directoryStatus(ports)).toMatchObject({ state: 'syncing', lastError: 'Too many requests' });

    directorySource.pages = threePages;
    clock.advance(4 * MINUTE);
    await work();
    expect(directorySource.asked).toEqual(['start']);

    clock.advance(2 * MINUTE);
    await work();
    expect(await ids()).toEqual(['a', 'b', 'head']);
  });

  test('fails visibly after too many failures, and goes on where it stopped when the lead asks again', async () => {
    const { ports, work, clock, directorySource, ids } = company({
      ...threePages,
      'page-2': new Error('Insufficient privileges to complete the operation.'),
    });
    await startSync(ports);
    for (let attempt = 0; attempt < 10; attempt++) {
      await work();
      clock.advance(60 * MINUTE);
    }
    expect(await directoryStatus(ports)).toMatchObject({
      state: 'failed',
      lastError: 'Insufficient privileges to complete the operation.',
    });

    directorySource.pages = threePages;
    await startSync(ports);
    await work();

    expect(await ids()).toEqual(['a', 'b', 'head']);
    expect(directorySource.asked.filter((cursor) => cursor === 'start')).toHaveLength(1);
  });

  test('does not ask for ever when even a full read is refused', async () => {
    const { ports, work } = company({ start: { kind: 'expired' } });
    await startSync(ports);
    await work();
    expect((await directoryStatus(ports)).lastError).toMatch(/410/);
  });

  test('stops at the end of its slice and leaves the rest to the next one', async () => {
    const { ports, clock, directorySource, work, ids } = company(threePages);
    await startSync(ports);
    const readPage = directorySource.readPage.bind(directorySource);
    directorySource.readPage = (cursor) => {
      clock.advance(2 * MINUTE);
      return readPage(cursor);
    };

    await work();
    expect(directorySource.asked).toEqual(['start']);
    await work();
    await work();
    await work();
    expect(await ids()).toEqual(['a', 'b', 'head']);
  });

  test('deletes replaced chunks and read pages, but not before their readers have finished', async () => {
    const { ports, work, clock, directory, directorySource } = company(threePages);
    await startSync(ports);
    await work();
    expect(directory.pages.size).toBe(2);
    directorySource.pages = { 'delta-1': scriptedPage([colleague('c', 'a')], 'delta-2') };
    await startSync(ports);
    await work();
    expect(directory.chunks.keys()).toEqual(['v1:0', 'v2:0']);

    clock.advance(11 * MINUTE);
    await work();

    expect(directory.chunks.keys()).toEqual(['v2:0']);
    expect(directory.pages.size).toBe(0);
  });

  test('keeps an organisation of thousands in chunks far below the largest document', async () => {
    const people = Array.from({ length: 2_500 }, (_, index) => colleague(`p${index}`, index === 0 ? null : 'p0'));
    const { ports, work, directory, ids } = company({ start: scriptedPage(people, 'delta-1') });
    await startSync(ports);
    await work();
    expect(await ids()).toHaveLength(2_500);
    const largest = Math.max(...directory.chunks.all().map(({ value }) => JSON.stringify(value).length));
    expect(largest).toBeLessThan(500_000);
  });
});

/** Lets a worker that will never finish come as far as it can. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}

describe('mailboxes that are nobody’s', () => {
  const nobody = { jobTitle: null, department: null };
  const messy = {
    start: scriptedPage(
      [
        colleague('head'),
        colleague('a', 'head'),
        colleague('desk', null, nobody),
        colleague('hall', null, nobody),
        colleague('new', null, nobody),
      ],
      'delta-1',
    ),
  };
  const excluded = async (ports: Parameters<typeof directoryStatus>[0]) =>
    (await directoryStatus(ports)).findings
      .filter(({ kind }) => kind === 'excluded')
      .map(({ sentence, examples }) => [sentence, ...examples]);

  test('are found by asking only the accounts that look like it, and left out with reasons of their own', async () => {
    const { ports, work, directorySource, ids } = company(messy);
    directorySource.purposes = { desk: 'shared', hall: 'room' };

    await startSync(ports);
    await work();

    expect(directorySource.askedForPurpose).toEqual(['desk', 'hall', 'new']);
    expect(await ids()).toEqual(['a', 'head', 'new']);
    expect(await excluded(ports)).toEqual([
      ['1 directory entry is left out: shared mailbox, used by several people and not by one.', 'Person desk'],
      ['1 directory entry is left out: mailbox of a room.', 'Person hall'],
    ]);
  });

  test('are asked again in the next sync, and a person once they are one’s', async () => {
    const { ports, work, directorySource, ids } = company(messy);
    directorySource.purposes = { desk: 'shared', hall: 'room' };
    await startSync(ports);
    await work();
    directorySource.pages = { 'delta-1': scriptedPage([], 'delta-2') };
    directorySource.purposes = { desk: 'user', hall: undefined };

    await startSync(ports);
    await work();

    expect(await ids()).toEqual(['a', 'desk', 'head', 'new']);
  });

  test('never stop a sync: where Graph cannot tell now, the account counts and is asked first the next time', async () => {
    const { ports, work, directorySource, ids } = company(messy);
    directorySource.purposes = { desk: undefined, hall: undefined, new: null };
    await startSync(ports);
    await work();
    expect(await ids()).toEqual(['a', 'desk', 'hall', 'head', 'new']);
    directorySource.pages = { 'delta-1': scriptedPage([], 'delta-2') };
    directorySource.purposes = { desk: 'equipment', hall: 'room' };

    await startSync(ports);
    await work();

    expect(directorySource.askedForPurpose.slice(3)).toEqual(['desk', 'hall', 'new']);
    expect(await ids()).toEqual(['a', 'head', 'new']);
  });

  test('are asked in groups, and no more once Graph asks for patience', async () => {
    const many = Array.from({ length: 100 }, (_, index) => colleague(`n${index}`, null, nobody));
    const { ports, work, directorySource } = company({ start: scriptedPage(many, 'delta-1') });
    directorySource.purposes = { n45: undefined };

    await startSync(ports);
    await work();

    expect(directorySource.askedForPurpose).toHaveLength(80);
  });
});
