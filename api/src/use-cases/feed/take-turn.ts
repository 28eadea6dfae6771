import { defaultFeedSettings } from '../../domain/feed/feed-settings';
import { feedVerdict, noteSent, type FeedVerdict } from '../../domain/feed/feed-verdict';
import type { NotificationTemplate } from '../../domain/pairing/pairing';
import type { Ports } from '../ports/ports';
import { untilSaved } from '../work/until-saved';

/**
 * Decides whether a notification goes out now, and notes it in the same step, before it is sent: of two workers with
 * news of one kind for one person, one sends. Who dies in between sends the same again.
 */
export function takeTurn(
  { feed, clock }: Pick<Ports, 'feed' | 'clock'>,
  template: NotificationTemplate,
  recipientId: string,
  key: string,
): Promise<FeedVerdict> {
  return untilSaved('feed of a person', async () => {
    const settings = (await feed.readSettings(recipientId))?.value ?? defaultFeedSettings(recipientId);
    const read = await feed.readLedger(recipientId);
    const ledger = read?.value ?? { personId: recipientId, sent: {} };
    const nowUtc = clock.nowUtc();
    const verdict = feedVerdict(template, key, settings, ledger, nowUtc);
    if (verdict.kind !== 'send') return verdict;
    const noted = noteSent(ledger, template, key, nowUtc);
    const saved = read === null ? await feed.createLedger(noted) : await feed.replaceLedger(noted, read.etag);
    return saved === 'exists' || saved === 'changed' ? 'again' : verdict;
  });
}
