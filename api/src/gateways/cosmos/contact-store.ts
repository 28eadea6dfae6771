import type { Container } from '@azure/cosmos';
import type { Contact } from '../../domain/contact/contact';
import { refreshFromUtc } from '../../domain/contact/refresh-work';
import type { ContactStore } from '../../use-cases/ports/contacts';
import type { Versioned } from '../../use-cases/ports/store';
import { openDocuments } from './documents';

/** A contact with what queries ask for and the contact itself only implies. */
type StoredContact = Contact & {
  /** Absent where nothing is owed: a comparison with it is then never true. */
  readonly refreshFromUtc?: number;
};

const receiptIs = (outcome: 'delivered' | 'unreachable') =>
  `c.body.receipts.chat.outcome = '${outcome}' OR c.body.receipts["activity-feed"].outcome = '${outcome}'`;

/** Keeps how the people of one tenant are reached, one document each. */
export function createContactStore(container: Container, tenantId: string): ContactStore {
  const contacts = openDocuments<StoredContact>(container, {
    kind: 'contact',
    idOf: (contact) => contact.personId,
  });
  return {
    async read(personId) {
      const read = await contacts.read(tenantId, personId);
      return read === null ? null : versioned(read);
    },
    async create(contact) {
      const created = await contacts.create(tenantId, toStored(contact));
      return created === 'exists' ? 'exists' : versioned(created);
    },
    async replace(contact, etag) {
      const replaced = await contacts.replace(tenantId, toStored(contact), etag);
      return replaced === 'changed' ? 'changed' : versioned(replaced);
    },
    async listDue(nowUtc, limit) {
      const due = await contacts.list(tenantId, {
        where: 'c.body.refreshFromUtc <= @now',
        parameters: [{ name: '@now', value: nowUtc }],
        orderBy: 'c.body.refreshFromUtc ASC',
        limit,
      });
      return due.map(({ value }) => value.personId);
    },
    async listLeads(sinceUtc) {
      const leads = await contacts.list(tenantId, {
        where: 'c.body.leadSeenAtUtc > @since',
        parameters: [{ name: '@since', value: sinceUtc }],
      });
      return leads.map(({ value }) => value.personId).sort();
    },
    async listUnreached() {
      const found = await contacts.list(tenantId, { where: receiptIs('unreachable') });
      return found.map(({ value }) => fromStored(value));
    },
    countReached: () => contacts.count(tenantId, { where: receiptIs('delivered') }),
  };
}

function toStored(contact: Contact): StoredContact {
  const due = refreshFromUtc(contact);
  return due === null ? contact : { ...contact, refreshFromUtc: due };
}

function fromStored({ refreshFromUtc: _, ...contact }: StoredContact): Contact {
  return contact;
}

function versioned({ value, etag }: Versioned<StoredContact>): Versioned<Contact> {
  return { value: fromStored(value), etag };
}
