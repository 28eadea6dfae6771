import type { Contact } from '../../domain/contact/contact';
import type { Created, Replaced, Versioned } from './store';

export interface ContactStore {
  read(personId: string): Promise<Versioned<Contact> | null>;
  create(contact: Contact): Promise<Created<Contact>>;
  replace(contact: Contact, etag: string): Promise<Replaced<Contact>>;
  /** Ids of people whose chat is to be looked at by this instant; parked and leased work does not count. */
  listDue(nowUtc: number, limit: number): Promise<readonly string[]>;
  /** Ids of people who came with the role of a program lead after this instant, in order. */
  listLeads(sinceUtc: number): Promise<readonly string[]>;
  /** People whom the last message on some channel did not reach. */
  listUnreached(): Promise<readonly Contact[]>;
  /** People whom the last message on some channel did reach. */
  countReached(): Promise<number>;
}
