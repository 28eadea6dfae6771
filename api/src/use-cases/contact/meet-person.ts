import type { ChatAddress } from '../../domain/contact/contact';
import { noteReceipt } from '../../domain/contact/receipts';
import { oweRefresh } from '../../domain/contact/refresh-work';
import type { Ports } from '../ports/ports';
import { changeContact } from './change-contact';

/** The app was installed for a person, or they wrote to the bot: the chat is known, and what waits can be asked there. */
export async function meetPerson(
  ports: Pick<Ports, 'contacts' | 'clock'>,
  personId: string,
  chat: ChatAddress,
): Promise<void> {
  const nowUtc = ports.clock.nowUtc();
  await changeContact(ports, personId, (contact) => {
    const same = contact.chat?.conversationId === chat.conversationId && contact.chat.memberId === chat.memberId;
    if (same && contact.chat?.serviceUrl === chat.serviceUrl) return contact;
    return oweRefresh({ ...contact, chat }, nowUtc);
  });
}

/** The app was removed for a person: nothing can be posted any more, until it is installed again. */
export async function losePerson(ports: Pick<Ports, 'contacts' | 'clock'>, personId: string): Promise<void> {
  const reason = 'They removed the app. Ask them to add Vice Versa in Teams again.';
  await changeContact(ports, personId, (contact) => ({
    ...noteReceipt(contact, 'chat', { outcome: 'unreachable', reason }, ports.clock.nowUtc()),
    chat: null,
  }));
}
