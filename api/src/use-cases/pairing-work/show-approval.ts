import { isActive } from '../../domain/approver/delegation';
import { sameItem } from '../../domain/contact/contact';
import { leadsKnownSinceUtc } from '../../domain/contact/lead-role';
import { oweRefresh } from '../../domain/contact/refresh-work';
import { changeContact } from '../contact/change-contact';
import { PermanentFailure } from '../ports/permanent-failure';
import type { Performer } from './performer';

/**
 * Hands the news to the approver's contact, whose own work brings the card in their chat up to date. A delegate who has a card
 * about it, because they asked the bot what waits, sees the news as well.
 */
export const showApproval: Performer = async ({ ports, program, pairing, work }) => {
  const { approverId } = work;
  if (approverId === undefined) throw new PermanentFailure('This work names no approver.');
  const nowUtc = ports.clock.nowUtc();
  if (approverId === null) {
    for (const leadId of await ports.contacts.listLeads(leadsKnownSinceUtc(nowUtc))) {
      await changeContact(ports, leadId, (contact) => oweRefresh(contact, nowUtc));
    }
    return { kind: 'work-done', workId: work.id };
  }
  await changeContact(ports, approverId, (contact) => oweRefresh(contact, nowUtc));
  const delegation = (await ports.delegations.read(approverId))?.value ?? null;
  if (delegation !== null && isActive(delegation, nowUtc)) {
    const about = { programId: program.id, pairingId: pairing.id };
    await changeContact(ports, delegation.delegateId, (contact) =>
      contact.cards.some(({ items }) => items.some((item) => sameItem(item, about)))
        ? oweRefresh(contact, nowUtc)
        : contact,
    );
  }
  return { kind: 'work-done', workId: work.id };
};
