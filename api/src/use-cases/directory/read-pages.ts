import { cursorExpired, pageRead, withWork, type Directory } from '../../domain/directory/directory';
import type { Outcome } from '../../domain/refusal';
import { giveBack, lease } from '../../domain/work/owed-work';
import { ClaimLost } from '../work/claim';
import { LEASE_MS, type SyncSlice } from './sync-slice';

/** Reads pages until the last one or the end of the slice. Each is kept before the cursor moves past it. */
export async function readPages(slice: SyncSlice): Promise<void> {
  const { ports, claim, untilUtc } = slice;
  for (;;) {
    const { sync } = claim.value;
    if (sync === null || sync.deltaLink !== null) return;
    const page = await ports.directorySource.readPage(sync.cursor);
    const nowUtc = ports.clock.nowUtc();
    if (page.kind === 'expired') {
      if (sync.cursor === null) throw new Error('Microsoft Graph refuses to list the users of the directory (410).');
      await claim.save(valueOf(cursorExpired(claim.value, nowUtc)));
      return;
    }
    if (page.changes.length > 0) await ports.directory.putPage(sync.id, sync.pages, page.changes);
    const next = valueOf(pageRead(claim.value, { records: page.changes.length, next: page.next }, nowUtc));
    await claim.save(held(next, nowUtc, untilUtc));
    if (nowUtc >= untilUtc) return;
  }
}

/** Got on: failures before are forgotten; the lease is renewed, or given back at the end of the slice. */
function held(directory: Directory, nowUtc: number, untilUtc: number): Directory {
  const owed = directory.pending.find((work) => work.kind === 'read-pages');
  if (owed === undefined) return directory;
  const free = giveBack(owed, nowUtc);
  return withWork(directory, nowUtc >= untilUtc ? free : lease(free, nowUtc + LEASE_MS));
}

function valueOf(outcome: Outcome<Directory>): Directory {
  if (!outcome.ok) throw new ClaimLost();
  return outcome.value;
}
