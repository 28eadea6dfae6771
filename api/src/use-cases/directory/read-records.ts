import type { Snapshot } from '../../domain/directory/directory';
import type { DirectoryRecord } from '../../domain/directory/directory-record';
import type { DirectoryStore } from '../ports/directory-sync';

const CHUNKS_AT_ONCE = 2;

/**
 * Gives every record of a snapshot to `take`, in stored order, and keeps none: a large directory is more than memory should
 * hold twice.
 *
 * @returns false where a chunk is gone, because a newer snapshot counts by now.
 */
export async function readRecords(
  store: Pick<DirectoryStore, 'readChunk'>,
  snapshot: Pick<Snapshot, 'version' | 'chunks'>,
  take: (record: DirectoryRecord) => void,
): Promise<boolean> {
  for (let from = 0; from < snapshot.chunks; from += CHUNKS_AT_ONCE) {
    const count = Math.min(CHUNKS_AT_ONCE, snapshot.chunks - from);
    const group = Array.from({ length: count }, (_, offset) => store.readChunk(snapshot.version, from + offset));
    for (const chunk of await Promise.all(group)) {
      if (chunk === null) return false;
      for (const record of chunk) take(record);
    }
  }
  return true;
}
