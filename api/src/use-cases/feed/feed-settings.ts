import type { FeedChoice, FeedSettingsView } from '../../contract/feed';
import { FeedKind } from '../../contract/feed';
import { defaultFeedSettings } from '../../domain/feed/feed-settings';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { zoneOf } from '../../domain/scheduling/zone';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';

/** What the caller wants of the activity feed. */
export async function readFeedSettings({ feed }: Pick<Ports, 'feed'>, caller: Caller): Promise<FeedSettingsView> {
  const stored = await feed.readSettings(caller.personId);
  const { muted, quietHours, zoneIana } = stored ?? defaultFeedSettings(caller.personId);
  return {
    kinds: FeedKind.options.map((kind) => ({ kind, wanted: !muted.includes(kind) })),
    quietHours,
    zoneIana: stored === null ? null : zoneIana,
  };
}

/** Keeps what the caller wants of the activity feed. */
export async function changeFeedSettings(
  ports: Pick<Ports, 'feed'>,
  caller: Caller,
  { muted, quietHours, zoneIana }: FeedChoice,
): Promise<Outcome<FeedSettingsView>> {
  if (!isZone(zoneIana))
    return refused('not-allowed', 'This time zone is not known. Choose one such as Europe/Berlin.');
  await ports.feed.putSettings({ personId: caller.personId, muted: [...new Set(muted)], quietHours, zoneIana });
  return accepted(await readFeedSettings(ports, caller));
}

function isZone(iana: string): boolean {
  try {
    zoneOf(iana);
    return true;
  } catch {
    return false;
  }
}
