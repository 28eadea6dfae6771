import type { Deliveries } from '../../contract/delivery';
import { failedChannels } from '../../domain/contact/receipts';
import { iso } from '../pairings/iso';
import { personCard } from '../people/person-card';
import type { Ports } from '../ports/ports';

/** Receipts of messages for the lead: who could not be reached and why, the longest first. Never what was to be said. */
export async function listDeliveries(ports: Pick<Ports, 'contacts' | 'org'>): Promise<Deliveries> {
  const [org, reached, contacts] = await Promise.all([
    ports.org.current(),
    ports.contacts.countReached(),
    ports.contacts.listUnreached(),
  ]);
  const unreached = contacts
    .flatMap((contact) => failedChannels(contact).map((failed) => ({ ...failed, personId: contact.personId })))
    .sort((a, b) => a.sinceUtc - b.sinceUtc || (a.personId < b.personId ? -1 : 1))
    .map(({ personId, channel, reason, sinceUtc }) => ({
      person: personCard(org, personId),
      channel,
      reason,
      sinceUtc: iso(sinceUtc),
    }));
  return { reached, unreached };
}
