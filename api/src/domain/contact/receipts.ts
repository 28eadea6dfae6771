import type { Channel, Contact, Receipt } from './contact';

/** Notes what became of a message. What changes nothing returns the very same contact: the time stays that of the change. */
export function noteReceipt(
  contact: Contact,
  channel: Channel,
  { outcome, reason }: Pick<Receipt, 'outcome' | 'reason'>,
  nowUtc: number,
): Contact {
  const last = contact.receipts[channel];
  if (last?.outcome === outcome && last.reason === reason) return contact;
  return { ...contact, receipts: { ...contact.receipts, [channel]: { outcome, reason, sinceUtc: nowUtc } } };
}

/** Channels on which the last message did not reach the person, with the reason. */
export function failedChannels(
  contact: Contact,
): readonly { readonly channel: Channel; readonly reason: string; readonly sinceUtc: number }[] {
  return (['chat', 'activity-feed'] as const).flatMap((channel) => {
    const receipt = contact.receipts[channel];
    return receipt?.outcome === 'unreachable'
      ? [{ channel, reason: receipt.reason ?? 'No reason is known.', sinceUtc: receipt.sinceUtc }]
      : [];
  });
}
