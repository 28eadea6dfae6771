import type { FeedChoice, FeedSettingsView } from '../../contract/feed';
import { FeedKind } from '../../contract/feed';
import { defaultFeedSettings, type FeedSettings } from '../../domain/feed/feed-settings';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { zoneOf } from '../../domain/scheduling/zone';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { NOT_STORED_ETAG, type Versioned } from '../ports/store';
import { saveAsRead } from '../work/save-as-read';

/** What the caller wants of the activity feed. */
export async function readFeedSettings(
  { feed }: Pick<Ports, 'feed'>,
  caller: Caller,
): Promise<Versioned<FeedSettingsView>> {
  const stored = await feed.readSettings(caller.personId);
  if (stored !== null) return view(stored);
  const { value } = view({ value: defaultFeedSettings(caller.personId), etag: NOT_STORED_ETAG });
  return { value: { ...value, zoneIana: null }, etag: NOT_STORED_ETAG };
}

/** Keeps what the caller wants of the activity feed, if it is still what the caller read. */
export async function changeFeedSettings(
  { feed }: Pick<Ports, 'feed'>,
  caller: Caller,
  { muted, quietHours, zoneIana }: FeedChoice,
  etag: string,
): Promise<Outcome<Versioned<FeedSettingsView>> | 'changed'> {
  if (!isZone(zoneIana))
    return refused('not-allowed', 'This time zone is not known. Choose one such as Europe/Berlin.');
  const wanted = { personId: caller.personId, muted: [...new Set(muted)], quietHours, zoneIana };
  const saved = await saveAsRead(
    etag,
    () => feed.createSettings(wanted),
    () => feed.replaceSettings(wanted, etag),
  );
  return saved === 'changed' ? 'changed' : accepted(view(saved));
}

function view({ value: { muted, quietHours, zoneIana }, etag }: Versioned<FeedSettings>): Versioned<FeedSettingsView> {
  const kinds = FeedKind.options.map((kind) => ({ kind, wanted: !muted.includes(kind) }));
  return { value: { kinds, quietHours, zoneIana }, etag };
}

function isZone(iana: string): boolean {
  try {
    zoneOf(iana);
    return true;
  } catch {
    return false;
  }
}
