import {
  askForSubscription,
  subscribed,
  subscriptionEnd,
  subscriptionNeed,
  unsubscribed,
} from '../../domain/mailbox/mailbox-subscription';
import type { MailboxWatch } from '../../domain/mailbox/mailbox-watch';
import type { Ports } from '../ports/ports';

/** Saves a change of the watch that is being tended. */
export type SaveWatch = (change: (watch: MailboxWatch) => MailboxWatch) => Promise<MailboxWatch>;

/**
 * Creates, renews or removes the subscription of a mailbox, as it needs. A subscription is kept before it is asked for; one
 * whose creation was never reported is found and removed before another is asked for, so that none is left behind.
 */
export async function keepSubscription(
  ports: Pick<Ports, 'clock' | 'ids' | 'outlook'>,
  watch: MailboxWatch,
  save: SaveWatch,
): Promise<void> {
  const nowUtc = ports.clock.nowUtc();
  const { outlook } = ports;
  switch (subscriptionNeed(watch, nowUtc)) {
    case 'create':
      if (!outlook.canSubscribe) return;
      await create(ports, await save((current) => askForSubscription(current, ports.ids.newId(), nowUtc)), save);
      return;
    case 'finish-creating':
      await removeStrays(ports, watch.mailboxId);
      await create(ports, watch, save);
      return;
    case 'renew':
      await renew(ports, watch, save);
      return;
    case 'remove':
      if (watch.subscription?.id) await outlook.unsubscribe(watch.subscription.id);
      else await removeStrays(ports, watch.mailboxId);
      await save(unsubscribed);
      return;
    case null:
  }
}

async function create(
  { outlook, clock }: Pick<Ports, 'clock' | 'outlook'>,
  { mailboxId, subscription }: MailboxWatch,
  save: SaveWatch,
): Promise<void> {
  if (subscription === null) return;
  const nowUtc = clock.nowUtc();
  const expiresAtUtc = subscriptionEnd(nowUtc);
  const id = await outlook.subscribe(mailboxId, subscription.clientState, expiresAtUtc);
  await save((current) => subscribed(current, id, expiresAtUtc, nowUtc));
}

async function renew(
  { outlook, clock }: Pick<Ports, 'clock' | 'outlook'>,
  { subscription }: MailboxWatch,
  save: SaveWatch,
): Promise<void> {
  if (!subscription?.id) return;
  const { id } = subscription;
  const nowUtc = clock.nowUtc();
  const expiresAtUtc = subscriptionEnd(nowUtc);
  const renewed = await outlook.renew(id, expiresAtUtc);
  await save((current) =>
    renewed === 'renewed' ? subscribed(current, id, expiresAtUtc, nowUtc) : unsubscribed(current),
  );
}

async function removeStrays({ outlook }: Pick<Ports, 'outlook'>, mailboxId: string): Promise<void> {
  for (const id of await outlook.findSubscriptions(mailboxId)) await outlook.unsubscribe(id);
}
