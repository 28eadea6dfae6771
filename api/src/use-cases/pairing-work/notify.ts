import type { Receipt } from '../../domain/contact/contact';
import { noteReceipt } from '../../domain/contact/receipts';
import { isStillNews } from '../../domain/feed/still-news';
import { changeContact } from '../contact/change-contact';
import { takeTurn } from '../feed/take-turn';
import type { Delivery } from '../ports/notifications';
import { PermanentFailure } from '../ports/permanent-failure';
import { notificationText } from './notification-text';
import { orgOf, type Performer } from './performer';

/**
 * Sends one notification, as far as the recipient wants it now: otherwise it waits for the end of their quiet hours, or is
 * left to the tab, which shows the same news. Who cannot be reached in Teams is noted on the timeline.
 */
export const notify: Performer = async ({ ports, program, pairing, work }) => {
  if (work.notification === null) throw new PermanentFailure('This notification names no recipient.');
  const org = await orgOf(ports);
  const { template, recipientId, late = false } = work.notification;
  const settled = { kind: 'work-done', workId: work.id } as const;
  if (late && !isStillNews(work.notification, pairing, ports.clock.nowUtc())) return settled;
  const key = `${pairing.programId}.${pairing.id}.${work.id}`;
  const verdict = await takeTurn(ports, template, recipientId, key);
  if (verdict.kind === 'keep-back') return settled;
  if (verdict.kind === 'wait') return { kind: 'notification-postponed', workId: work.id, untilUtc: verdict.untilUtc };
  const delivery = await ports.notifications.send({
    key,
    template,
    recipientId,
    ...notificationText(work.notification, pairing, program, (id) => org.person(id)?.displayName ?? 'a colleague'),
  });
  await changeContact(ports, recipientId, (contact) =>
    noteReceipt(contact, 'activity-feed', receiptOf(delivery), ports.clock.nowUtc()),
  );
  return delivery.kind === 'sent' ? settled : { kind: 'unreachable', workId: work.id, recipientId };
};

/** Written only where it differs from the last one, so that most notifications cost no write. */
const receiptOf = (delivery: Delivery): Pick<Receipt, 'outcome' | 'reason'> =>
  delivery.kind === 'sent'
    ? { outcome: 'delivered', reason: null }
    : { outcome: 'unreachable', reason: delivery.reason };
