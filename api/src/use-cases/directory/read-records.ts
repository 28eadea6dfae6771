import type { Snapshot } from '../../domain/directory/directory';
import type { DirectoryRecord } from '../../domain/directory/directory-record';
import type { DirectoryStore } from '../ports/directory-sync';
import { createTextSharing } from './share-texts';

const CHUNKS_AT_ONCE = 8;

/** Every record of a snapshot in its stored order; null where a chunk is gone, because a newer snapshot counts by now. */
export async function readRecords(
  store: Pick<DirectoryStore, 'readChunk'>,
  snapshot: Pick<Snapshot, 'version' | 'chunks'>,
): Promise<DirectoryRecord[] | null> {
  const records: DirectoryRecord[] = [];
  const shareTexts = createTextSharing();
  for (let from = 0; from < snapshot.chunks; from += CHUNKS_AT_ONCE) {
    const count = Math.min(CHUNKS_AT_ONCE, snapshot.chunks - from);
    const group = Array.from({ length: count }, (_, offset) => store.readChunk(snapshot.version, from + offset));
    for (const chunk of await Promise.all(group)) {
      if (chunk === null) return null;
      for (const record of chunk) records.push(shareTexts(record));
    }
  }
  return records;
}
