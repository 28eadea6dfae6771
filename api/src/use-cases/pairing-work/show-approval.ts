import { oweRefresh } from '../../domain/contact/refresh-work';
import { changeContact } from '../contact/change-contact';
import { PermanentFailure } from '../ports/permanent-failure';
import type { Performer } from './performer';

/** Hands the news to the approver's contact, whose own work brings the card in their chat up to date. */
export const showApproval: Performer = async ({ ports, work }) => {
  if (work.approverId === undefined) throw new PermanentFailure('This work names no approver.');
  const nowUtc = ports.clock.nowUtc();
  await changeContact(ports, work.approverId, (contact) => oweRefresh(contact, nowUtc));
  return { kind: 'work-done', workId: work.id };
};
