import { retiredDeleted, type Retired } from '../../domain/directory/directory';
import type { DirectoryStore } from '../ports/directory-sync';
import { renewed, type SyncSlice } from './sync-slice';

const AT_ONCE = 20;

/** Deletes chunks and pages that nobody reads any more. */
export async function deleteRetired(slice: SyncSlice): Promise<void> {
  const { ports, claim } = slice;
  const nowUtc = ports.clock.nowUtc();
  const deletable = claim.value.retired.filter((item) => item.deletableAtUtc <= nowUtc);
  for (const item of deletable) {
    for (let from = 0; from < item.count; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, item.count - from);
      await Promise.all(Array.from({ length: count }, (_, offset) => remove(ports.directory, item, from + offset)));
      await claim.save(renewed(slice, claim.value));
    }
  }
  await claim.save(retiredDeleted(claim.value, deletable, ports.clock.nowUtc()));
}

function remove(store: DirectoryStore, item: Retired, index: number): Promise<void> {
  return item.kind === 'chunks' ? store.removeChunk(item.name, index) : store.removePage(item.name, index);
}
