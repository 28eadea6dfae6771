import { isKnownLead } from '../../domain/contact/lead-role';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';

/**
 * A person of the chat as a caller. The channel's token tells who they are and nothing of roles: whether they lead is known
 * from their own visits.
 */
export async function callerInChat(ports: Pick<Ports, 'contacts' | 'clock'>, personId: string): Promise<Caller> {
  const contact = await ports.contacts.read(personId);
  const isLead = contact !== null && isKnownLead(contact.value, ports.clock.nowUtc());
  return { tenantId: '', personId, isLead };
}
