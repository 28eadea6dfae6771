import type { FeedLedger, FeedSettings } from '../../domain/feed/feed-settings';
import type { Created, Replaced, Versioned } from './store';

/** What people want of the activity feed, and what they got of it. */
export interface FeedStore {
  readSettings(personId: string): Promise<FeedSettings | null>;
  /** Takes the place of what the person said before. */
  putSettings(settings: FeedSettings): Promise<void>;
  readLedger(personId: string): Promise<Versioned<FeedLedger> | null>;
  createLedger(ledger: FeedLedger): Promise<Created<FeedLedger>>;
  replaceLedger(ledger: FeedLedger, etag: string): Promise<Replaced<FeedLedger>>;
}
