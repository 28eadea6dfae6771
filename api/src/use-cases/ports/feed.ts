import type { FeedLedger, FeedSettings } from '../../domain/feed/feed-settings';
import type { Created, Replaced, Versioned } from './store';

/** What people want of the activity feed, and what they got of it. */
export interface FeedStore {
  readSettings(personId: string): Promise<Versioned<FeedSettings> | null>;
  createSettings(settings: FeedSettings): Promise<Created<FeedSettings>>;
  replaceSettings(settings: FeedSettings, etag: string): Promise<Replaced<FeedSettings>>;
  readLedger(personId: string): Promise<Versioned<FeedLedger> | null>;
  createLedger(ledger: FeedLedger): Promise<Created<FeedLedger>>;
  replaceLedger(ledger: FeedLedger, etag: string): Promise<Replaced<FeedLedger>>;
}
