import { cursorExpired, snapshotBuilt, type Sync } from '../../domain/directory/directory';
import { applyChanges, type DirectoryRecord } from '../../domain/directory/directory-record';
import { countPeople } from '../../domain/directory/select-people';
import { ClaimLost } from '../work/claim';
import { askPurposes } from './ask-purposes';
import { readRecords } from './read-records';
import { renewed, type SyncSlice } from './sync-slice';

/** Records in one chunk: some 150 kB, far from the 2 MB that a document may have. */
export const RECORDS_PER_CHUNK = 400;

/** Chunks between two renewals of the lease. */
const CHUNKS_PER_LEASE = 20;

/**
 * Applies the pages kept to the snapshot before, writes the result as chunks under a new version, and makes that version
 * count in one write. Done again after a crash, it writes the same chunks.
 */
export async function buildSnapshot(slice: SyncSlice): Promise<void> {
  const { ports, claim } = slice;
  const { sync, current } = claim.value;
  if (sync === null) return;
  const base = sync.mode === 'full' || current === null ? [] : await readRecords(ports.directory, current);
  if (base === null) {
    const restarted = cursorExpired(claim.value, ports.clock.nowUtc());
    if (restarted.ok) await claim.save(restarted.value);
    return;
  }
  const records = new Map(base.map((record) => [record.id, record]));
  const removed = await applyPages(slice, sync, records);
  await askPurposes(slice, records);
  const version = `v${claim.value.syncsStarted}`;
  const chunks = await writeChunks(slice, version, [...records.values()]);
  const { people, bridged } = countPeople(records);
  const built = snapshotBuilt(
    claim.value,
    {
      version,
      chunks,
      records: records.size,
      people,
      bridged,
      removed,
      properties: ports.directorySource.properties,
    },
    ports.clock.nowUtc(),
  );
  if (!built.ok) throw new ClaimLost();
  await claim.save(built.value);
}

async function applyPages(slice: SyncSlice, sync: Sync, records: Map<string, DirectoryRecord>): Promise<number> {
  let removed = 0;
  for (let index = 0; index < sync.pages; index++) {
    // An empty page was never kept.
    const changes = await slice.ports.directory.readPage(sync.id, index);
    if (changes !== null) removed += applyChanges(records, changes);
  }
  return removed;
}

async function writeChunks(slice: SyncSlice, version: string, records: readonly DirectoryRecord[]): Promise<number> {
  const chunks = Math.ceil(records.length / RECORDS_PER_CHUNK);
  for (let from = 0; from < chunks; from += CHUNKS_PER_LEASE) {
    const group = Array.from({ length: Math.min(CHUNKS_PER_LEASE, chunks - from) }, (_, offset) => from + offset);
    await Promise.all(
      group.map((index) => {
        const start = index * RECORDS_PER_CHUNK;
        return slice.ports.directory.putChunk(version, index, records.slice(start, start + RECORDS_PER_CHUNK));
      }),
    );
    await slice.claim.save(renewed(slice, slice.claim.value));
  }
  return chunks;
}
