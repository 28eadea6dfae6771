import fc from 'fast-check';
import {
  applyChanges,
  type DirectoryChange,
  type DirectoryRecord,
} from '../../../../api/src/domain/directory/directory-record';
import { continueSync } from '../../../../api/src/use-cases/directory/continue-sync';
import { readRecords } from '../../../../api/src/use-cases/directory/read-records';
import { startSync } from '../../../../api/src/use-cases/directory/start-sync';
import type { DirectoryPage } from '../../../../api/src/use-cases/ports/directory-sync';
import { fixedClock } from '../../../support/fixed-clock';
import { colleague, inMemoryDirectory, scriptedPage, scriptedSource } from '../../../support/in-memory-directory';

const MINUTE = 60_000;

const personId = fc.integer({ min: 0, max: 7 }).map((number) => `p${number}`);
const change: fc.Arbitrary<DirectoryChange> = fc.oneof(
  fc.tuple(personId, personId).map(([id, manager]) => colleague(id, manager)),
  fc.tuple(personId, fc.constantFrom('Analyst', 'Director', null)).map(([id, jobTitle]): DirectoryChange => ({
    id,
    removed: false,
    properties: { jobTitle },
  })),
  personId.map((id): DirectoryChange => ({ id, removed: true })),
);
const page = fc.array(change, { maxLength: 5 });
/** Each sync is some pages; a number says at which write a worker dies, none where it lives. */
const syncs = fc.array(
  fc.record({
    pages: fc.array(page, { minLength: 1, maxLength: 4 }),
    diesAt: fc.option(fc.integer({ min: 1, max: 8 })),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The pages of the n-th sync, linked from `entry` to the delta link of the next one. */
function script(
  pages: readonly (readonly DirectoryChange[])[],
  entry: string,
  sync: number,
): Record<string, DirectoryPage> {
  const cursorOf = (index: number) => (index === 0 ? entry : `sync-${sync}-page-${index}`);
  return Object.fromEntries(
    pages.map((changes, index) => {
      const next = index + 1 < pages.length ? cursorOf(index + 1) : `delta-${sync}`;
      return [cursorOf(index), scriptedPage(changes, next)];
    }),
  );
}

describe('any sequence of syncs', () => {
  test('ends with the directory as it is, however its pages fall and wherever workers die', async () => {
    await fc.assert(
      fc.asyncProperty(syncs, async (runs) => {
        const clock = fixedClock();
        const directory = inMemoryDirectory();
        const directorySource = scriptedSource({});
        const ports = { clock, directory, directorySource };
        const model = new Map<string, DirectoryRecord>();

        for (const [number, { pages, diesAt }] of runs.entries()) {
          directorySource.pages = script(pages, number === 0 ? 'start' : `delta-${number - 1}`, number);
          await startSync(ports);
          if (diesAt !== null) await workUntilDeath(ports, diesAt);
          clock.advance(2 * MINUTE);
          await continueSync(ports, clock.nowUtc() + MINUTE);
          for (const changes of pages) applyChanges(model, changes);

          const current = directory.heads.read('head')?.value.current;
          const records = new Map<string, DirectoryRecord>();
          expect(await readRecords(directory, current!, (record) => records.set(record.id, record))).toBe(true);
          expect(records).toEqual(model);
        }
      }),
      { numRuns: 60 },
    );
  });
});

type SyncPorts = Parameters<typeof continueSync>[0] & { readonly directory: ReturnType<typeof inMemoryDirectory> };

/** A worker whose n-th write of the head is its last deed. */
async function workUntilDeath(ports: SyncPorts, diesAt: number): Promise<void> {
  const replace = ports.directory.replaceHead;
  let writes = 0;
  ports.directory.replaceHead = async (next, etag) => {
    if (++writes > diesAt) return new Promise(() => undefined);
    return replace(next, etag);
  };
  void continueSync(ports, ports.clock.nowUtc() + MINUTE);
  for (let turn = 0; turn < 300; turn++) await Promise.resolve();
  ports.directory.replaceHead = replace;
}
