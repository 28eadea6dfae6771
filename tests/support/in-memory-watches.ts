import type { MailboxWatch } from '../../api/src/domain/mailbox/mailbox-watch';
import { claimableFromUtc } from '../../api/src/domain/work/owed-work';
import type { WatchStore } from '../../api/src/use-cases/ports/watches';
import type { Pause } from './in-memory-stores';
import { VersionedMap } from './versioned-map';

export interface InMemoryWatches extends WatchStore {
  readonly documents: VersionedMap<MailboxWatch>;
}

/** Watches in memory; ETags behave as in the real store. */
export function inMemoryWatches(pause: Pause = () => Promise.resolve()): InMemoryWatches {
  const documents = new VersionedMap<MailboxWatch>();
  const after = async <Result>(result: () => Result): Promise<Result> => {
    await pause();
    return result();
  };
  return {
    documents,
    read: (mailboxId) => after(() => documents.read(mailboxId)),
    create: (watch) => after(() => documents.create(watch.mailboxId, watch)),
    replace: (watch, etag) => after(() => documents.replace(watch.mailboxId, watch, etag)),
    remove: (mailboxId, etag) =>
      after(() => {
        if (documents.read(mailboxId)?.etag !== etag) return 'changed';
        documents.remove(mailboxId);
        return 'removed';
      }),
    listDue: (nowUtc, limit) =>
      after(() =>
        documents
          .all()
          .filter(({ value }) => (claimableFromUtc([value.tend]) ?? Infinity) <= nowUtc)
          .slice(0, limit)
          .map(({ value }) => value.mailboxId),
      ),
    listBySubscription: (ids) =>
      after(() =>
        documents
          .all()
          .map(({ value }) => value)
          .filter(({ subscription }) => ids.includes(subscription?.id ?? '')),
      ),
  };
}
