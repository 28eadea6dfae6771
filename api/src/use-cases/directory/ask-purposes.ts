import type { DirectoryRecords } from '../../domain/directory/directory-record';
import { accountsToAsk } from '../../domain/directory/mailbox-purpose';
import { renewed, type SyncSlice } from './sync-slice';

/** Mailboxes asked in one sync; whoever is left over is asked in the next. */
const MOST_ASKED = 2_000;
/** Two batches at a time. */
const ASKED_AT_ONCE = 40;

/**
 * Asks the mailboxes of accounts that look like nobody's what they are for, and notes it in the records. A sync never fails
 * for it: who cannot be asked now keeps what was known, and is asked in the next sync.
 */
export async function askPurposes(slice: SyncSlice, records: DirectoryRecords): Promise<void> {
  const { ports, claim } = slice;
  const ids = accountsToAsk(records, MOST_ASKED, claim.value.syncsStarted);
  for (let from = 0; from < ids.length; from += ASKED_AT_ONCE) {
    const group = ids.slice(from, from + ASKED_AT_ONCE);
    const told = await ports.directorySource.readPurposes(group);
    for (const [id, mailboxPurpose] of told) {
      const record = records.get(id);
      if (record !== undefined) records.set(id, { ...record, mailboxPurpose });
    }
    await claim.save(renewed(slice, claim.value));
    // Whoever asks for patience gets it.
    if (told.size < group.length) return;
  }
}
