import type { Container } from '@azure/cosmos';
import type { MailboxWatch } from '../../domain/mailbox/mailbox-watch';
import { claimableFromUtc } from '../../domain/work/owed-work';
import type { WatchStore } from '../../use-cases/ports/watches';
import { openDocuments } from './documents';

/** A watch with what queries ask for and the watch itself only implies. */
interface StoredWatch {
  readonly watch: MailboxWatch;
  /** When it is to be looked at, not counting those whom a worker has claimed until later. */
  readonly dueUtc: number | null;
}

/** Keeps the watches over one tenant's mailboxes. */
export function createWatchStore(container: Container, tenantId: string): WatchStore {
  const watches = openDocuments<StoredWatch>(container, {
    kind: 'watch',
    idOf: ({ watch }) => watch.mailboxId,
  });
  return {
    async read(mailboxId) {
      const read = await watches.read(tenantId, mailboxId);
      return read === null ? null : { value: read.value.watch, etag: read.etag };
    },
    async create(watch) {
      const created = await watches.create(tenantId, toStored(watch));
      return created === 'exists' ? 'exists' : { value: watch, etag: created.etag };
    },
    async replace(watch, etag) {
      const replaced = await watches.replace(tenantId, toStored(watch), etag);
      return replaced === 'changed' ? 'changed' : { value: watch, etag: replaced.etag };
    },
    remove: (mailboxId, etag) => watches.remove(tenantId, mailboxId, etag),
    async listDue(nowUtc, limit) {
      const due = await watches.list(tenantId, {
        where: 'c.body.dueUtc <= @now',
        parameters: [{ name: '@now', value: nowUtc }],
        orderBy: 'c.body.dueUtc ASC',
        limit,
      });
      return due.map(({ value }) => value.watch.mailboxId);
    },
    async listBySubscription(subscriptionIds) {
      if (subscriptionIds.length === 0) return [];
      const found = await watches.list(tenantId, {
        where: 'ARRAY_CONTAINS(@ids, c.body.watch.subscription.id)',
        parameters: [{ name: '@ids', value: [...subscriptionIds] }],
      });
      return found.map(({ value }) => value.watch);
    },
  };
}

function toStored(watch: MailboxWatch): StoredWatch {
  return { watch, dueUtc: claimableFromUtc([watch.tend]) };
}
