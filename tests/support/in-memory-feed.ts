import type { FeedLedger, FeedSettings } from '../../api/src/domain/feed/feed-settings';
import type { FeedStore } from '../../api/src/use-cases/ports/feed';
import type { Pause } from './in-memory-stores';
import { VersionedMap } from './versioned-map';

export interface InMemoryFeed extends FeedStore {
  /** By person. */
  readonly settings: VersionedMap<FeedSettings>;
}

export function inMemoryFeed(pause: Pause = () => Promise.resolve()): InMemoryFeed {
  const settings = new VersionedMap<FeedSettings>();
  const ledgers = new VersionedMap<FeedLedger>();
  return {
    settings,
    readSettings: (personId) => Promise.resolve(settings.read(personId)),
    createSettings: (value) => Promise.resolve(settings.create(value.personId, value)),
    replaceSettings: (value, etag) => Promise.resolve(settings.replace(value.personId, value, etag)),
    async readLedger(personId) {
      await pause();
      return ledgers.read(personId);
    },
    async createLedger(ledger) {
      await pause();
      return ledgers.create(ledger.personId, ledger);
    },
    async replaceLedger(ledger, etag) {
      await pause();
      return ledgers.replace(ledger.personId, ledger, etag);
    },
  };
}
