import type { Contact } from '../../api/src/domain/contact/contact';
import { refreshFromUtc } from '../../api/src/domain/contact/refresh-work';
import type { ContactStore } from '../../api/src/use-cases/ports/contacts';
import type { Pause } from './in-memory-stores';
import { VersionedMap } from './versioned-map';

export interface InMemoryContacts extends ContactStore {
  readonly documents: VersionedMap<Contact>;
  of(personId: string): Contact | null;
}

export function inMemoryContacts(pause: Pause = () => Promise.resolve()): InMemoryContacts {
  const documents = new VersionedMap<Contact>();
  const all = async () => {
    await pause();
    return documents.all().map(({ value }) => value);
  };
  const has = (contact: Contact, outcome: string) =>
    Object.values(contact.receipts).some((receipt) => receipt?.outcome === outcome);
  return {
    documents,
    of: (personId) => documents.read(personId)?.value ?? null,
    async read(personId) {
      await pause();
      return documents.read(personId);
    },
    async create(contact) {
      await pause();
      return documents.create(contact.personId, contact);
    },
    async replace(contact, etag) {
      await pause();
      return documents.replace(contact.personId, contact, etag);
    },
    async listDue(nowUtc, limit) {
      const due = (await all()).filter((contact) => (refreshFromUtc(contact) ?? Infinity) <= nowUtc);
      return due.slice(0, limit).map(({ personId }) => personId);
    },
    listLeads: async (sinceUtc) =>
      (await all()).flatMap(({ personId, leadSeenAtUtc = 0 }) => (leadSeenAtUtc > sinceUtc ? [personId] : [])).sort(),
    listUnreached: async () => (await all()).filter((contact) => has(contact, 'unreachable')),
    countReached: async () => (await all()).filter((contact) => has(contact, 'delivered')).length,
  };
}
