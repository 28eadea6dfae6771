import type { Container } from '@azure/cosmos';
import type { FeedLedger, FeedSettings } from '../../domain/feed/feed-settings';
import type { FeedStore } from '../../use-cases/ports/feed';
import { openDocuments } from './documents';

/** Keeps what the people of one tenant want of the activity feed, and what they got: two documents for each. */
export function createFeedStore(container: Container, tenantId: string): FeedStore {
  const idOf = ({ personId }: { readonly personId: string }) => personId;
  const settings = openDocuments<FeedSettings>(container, { kind: 'feed-settings', idOf });
  const ledgers = openDocuments<FeedLedger>(container, { kind: 'feed-ledger', idOf });
  const partition = (personId: string) => `${tenantId}|${personId}`;
  return {
    readSettings: (personId) => settings.read(partition(personId), personId),
    createSettings: (value) => settings.create(partition(value.personId), value),
    replaceSettings: (value, etag) => settings.replace(partition(value.personId), value, etag),
    readLedger: (personId) => ledgers.read(partition(personId), personId),
    createLedger: (ledger) => ledgers.create(partition(ledger.personId), ledger),
    replaceLedger: (ledger, etag) => ledgers.replace(partition(ledger.personId), ledger, etag),
  };
}
