import { cursorExpired, snapshotBuilt, type Sync } from '../../domain/directory/directory';
import { applyChanges, type DirectoryRecord, type DirectoryRecords } from '../../domain/directory/directory-record';
import { countPeople } from '../../domain/directory/select-people';
import { ClaimLost } from '../work/claim';
import { askPurposes } from './ask-purposes';
import { createPackedRecords } from './packed-records';
import { readRecords } from './read-records';
import { renewed, type SyncSlice } from './sync-slice';

/** Records in one chunk: some 110 kB, far from the 2 MB that a document may have. */
export const RECORDS_PER_CHUNK = 300;

/** Chunks between two renewals of the lease. */
const CHUNKS_PER_LEASE = 4;

/**
 * Applies the pages kept to the snapshot before, writes the result as chunks under a new version, and makes that version
 * count in one write. Done again after a crash, it writes the same chunks.
 */
export async function buildSnapshot(slice: SyncSlice): Promise<void> {
  const { ports, claim } = slice;
  const { sync, current } = claim.value;
  if (sync === null) return;
  const records = createPackedRecords();
  if (sync.mode === 'changes' && current !== null) {
    const isWhole = await readRecords(ports.directory, current, (record) => records.set(record.id, record));
    if (!isWhole) {
      const restarted = cursorExpired(claim.value, ports.clock.nowUtc());
      if (restarted.ok) await claim.save(restarted.value);
      return;
    }
  }
  const removed = await applyPages(slice, sync, records);
  await askPurposes(slice, records);
  const version = `v${claim.value.syncsStarted}`;
  const chunks = await writeChunks(slice, version, records.values());
  const { people, bridged } = countPeople(records.values());
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

async function applyPages(slice: SyncSlice, sync: Sync, records: DirectoryRecords): Promise<number> {
  let removed = 0;
  for (let index = 0; index < sync.pages; index++) {
    // An empty page was never kept.
    const changes = await slice.ports.directory.readPage(sync.id, index);
    if (changes !== null) removed += applyChanges(records, changes);
  }
  return removed;
}

/** Writes the records a few chunks at a time, so that no more than those are ever there as text. */
async function writeChunks(slice: SyncSlice, version: string, all: Iterable<DirectoryRecord>): Promise<number> {
  const records = all[Symbol.iterator]();
  let chunks = 0;
  for (let done = false; !done;) {
    const writes: Promise<void>[] = [];
    while (!done && writes.length < CHUNKS_PER_LEASE) {
      const chunk = take(records, RECORDS_PER_CHUNK);
      done = chunk.length < RECORDS_PER_CHUNK;
      if (chunk.length > 0) writes.push(slice.ports.directory.putChunk(version, chunks++, chunk));
    }
    await Promise.all(writes);
    await slice.claim.save(renewed(slice, slice.claim.value));
  }
  return chunks;
}

function take(records: Iterator<DirectoryRecord>, most: number): DirectoryRecord[] {
  const taken: DirectoryRecord[] = [];
  while (taken.length < most) {
    const next = records.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
