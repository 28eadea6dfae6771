import { PermanentFailure } from '../ports/permanent-failure';
import { notificationText } from './notification-text';
import { orgOf, type Performer } from './performer';

/** Sends one notification. Who cannot be reached in Teams is noted on the timeline; the tab shows the same news. */
export const notify: Performer = async ({ ports, program, pairing, work }) => {
  if (work.notification === null) throw new PermanentFailure('This notification names no recipient.');
  const org = await orgOf(ports);
  const { template, recipientId } = work.notification;
  const delivery = await ports.notifications.send({
    key: `${pairing.programId}.${pairing.id}.${work.id}`,
    template,
    recipientId,
    ...notificationText(work.notification, pairing, program, (id) => org.person(id)?.displayName ?? 'a colleague'),
  });
  return delivery.kind === 'sent'
    ? { kind: 'work-done', workId: work.id }
    : { kind: 'unreachable', workId: work.id, recipientId };
};
