import type { MailboxWatch } from '../../domain/mailbox/mailbox-watch';
import type { Created, Replaced, Versioned } from './store';

/** The watches over mailboxes, one for each. */
export interface WatchStore {
  read(mailboxId: string): Promise<Versioned<MailboxWatch> | null>;
  create(watch: MailboxWatch): Promise<Created<MailboxWatch>>;
  replace(watch: MailboxWatch, etag: string): Promise<Replaced<MailboxWatch>>;
  remove(mailboxId: string, etag: string): Promise<'removed' | 'changed'>;
  /** Ids of the mailboxes that are to be looked at now, those that waited longest first. */
  listDue(nowUtc: number, limit: number): Promise<readonly string[]>;
  /** The watches whose subscription is one of these. */
  listBySubscription(subscriptionIds: readonly string[]): Promise<readonly MailboxWatch[]>;
}
