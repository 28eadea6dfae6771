import { withWork, type Directory, type DirectoryWork } from '../../domain/directory/directory';
import { isClaimable, lease } from '../../domain/work/owed-work';
import { ClaimLost, holdClaim } from '../work/claim';
import { afterFailure } from '../work/failure-text';
import { buildSnapshot } from './build-snapshot';
import { deleteRetired } from './delete-retired';
import { readPages } from './read-pages';
import { LEASE_MS, type SyncPorts, type SyncSlice } from './sync-slice';

/**
 * Does what the directory owes until `untilUtc`, for a timer to call again and again. Two workers never do the same slice:
 * the first to write its lease under the ETag has it, and whatever the other one then writes is refused. A worker that
 * dies leaves its lease behind, and the work goes on from the last page kept once that has run out.
 */
export async function continueSync(ports: SyncPorts, untilUtc: number): Promise<void> {
  while (ports.clock.nowUtc() < untilUtc) {
    const head = await ports.directory.readHead();
    const work = head?.value.pending.find(
      (owed) => owed.kind !== 'review-pairings' && isClaimable(owed, ports.clock.nowUtc()),
    );
    if (head === null || work === undefined) return;
    const claim = holdClaim(head, (value, etag) => ports.directory.replaceHead(value, etag));
    try {
      await claim.save(withWork(head.value, lease(work, ports.clock.nowUtc() + LEASE_MS)));
      await perform({ ports, claim, work: leased(claim.value, work), untilUtc });
    } catch (error) {
      if (error instanceof ClaimLost) return;
      try {
        const failed = afterFailure(leased(claim.value, work), error, ports.clock.nowUtc());
        await claim.save(withWork(claim.value, failed));
      } catch (again) {
        if (!(again instanceof ClaimLost)) throw again;
        return;
      }
    }
  }
}

function perform(slice: SyncSlice): Promise<void> {
  switch (slice.work.kind) {
    case 'read-pages':
      return readPages(slice);
    case 'build-snapshot':
      return buildSnapshot(slice);
    case 'delete-retired':
      return deleteRetired(slice);
    case 'review-pairings':
      return Promise.resolve(); // Done by `reviewPairings`, which a sync never waits for.
  }
}

function leased(directory: Directory, work: DirectoryWork): DirectoryWork {
  return directory.pending.find((owed) => owed.kind === work.kind) ?? work;
}
