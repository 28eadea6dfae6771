import type { Container } from '@azure/cosmos';
import type { SeniorityOverrides } from '../../contract/directory';
import type { Directory } from '../../domain/directory/directory';
import type { DirectoryChange, DirectoryRecord } from '../../domain/directory/directory-record';
import type { Clock } from '../../use-cases/ports/clock';
import type { DirectoryStore } from '../../use-cases/ports/directory-sync';
import type { Versioned } from '../../use-cases/ports/store';
import { openDocuments } from './documents';

/** How long another instance's change of the head may go unseen. */
const RECENT_MS = 2_000;

interface Part<Item> {
  readonly name: string;
  readonly index: number;
  readonly items: readonly Item[];
}

const partId = (name: string, index: number): string => `${name}:${index}`;
const idOfPart = (part: Part<unknown>): string => partId(part.name, part.index);

/** Keeps the directory of a tenant: one head, immutable chunks and pages, and the lead's corrections of seniority. */
export function createDirectoryStore(container: Container, tenantId: string, clock: Clock): DirectoryStore {
  const heads = openDocuments<Directory>(container, { kind: 'directory', idOf: () => 'head' });
  const chunks = openDocuments<Part<DirectoryRecord>>(container, { kind: 'chunk', idOf: idOfPart });
  const pages = openDocuments<Part<DirectoryChange>>(container, { kind: 'page', idOf: idOfPart });
  const overrides = openDocuments<SeniorityOverrides>(container, {
    kind: 'overrides',
    idOf: () => 'seniority',
  });
  const head = recent(() => heads.read(tenantId, 'head'), clock);
  const corrections = recent(() => overrides.read(tenantId, 'seniority'), clock);

  return {
    readHead: head.fresh,
    readRecentHead: head.recent,
    createHead: (directory) => head.after(heads.create(tenantId, directory)),
    replaceHead: (directory, etag) => head.after(heads.replace(tenantId, directory, etag)),

    putChunk: (version, index, items) => chunks.put(tenantId, { name: version, index, items }),
    readChunk: async (version, index) => (await chunks.read(tenantId, partId(version, index)))?.value.items ?? null,
    async removeChunk(version, index) {
      await chunks.remove(tenantId, partId(version, index));
    },

    putPage: (syncId, index, items) => pages.put(tenantId, { name: syncId, index, items }),
    readPage: async (syncId, index) => (await pages.read(tenantId, partId(syncId, index)))?.value.items ?? null,
    async removePage(syncId, index) {
      await pages.remove(tenantId, partId(syncId, index));
    },

    readOverrides: corrections.fresh,
    readRecentOverrides: corrections.recent,
    createOverrides: (value) => corrections.after(overrides.create(tenantId, value)),
    replaceOverrides: (value, etag) => corrections.after(overrides.replace(tenantId, value, etag)),
  };
}

/** Remembers the last reading of one document for a moment; a write through here makes the next reading fresh. */
function recent<Value>(read: () => Promise<Versioned<Value> | null>, clock: Clock) {
  let known: { readonly value: Versioned<Value> | null; readonly untilUtc: number } | null = null;
  let writes = 0;
  const fresh = async () => {
    const writesBefore = writes;
    const value = await read();
    if (writes === writesBefore) known = { value, untilUtc: clock.nowUtc() + RECENT_MS };
    return value;
  };
  return {
    fresh,
    recent: async () => (known !== null && clock.nowUtc() < known.untilUtc ? known.value : fresh()),
    async after<Result>(written: Promise<Result>): Promise<Result> {
      try {
        return await written;
      } finally {
        writes++;
        known = null;
      }
    },
  };
}
