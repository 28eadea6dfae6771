import type { NotificationTemplate } from '../pairing/pairing';

/** What a person wants of the activity feed. */
export interface FeedSettings {
  readonly personId: string;
  /** Kinds that the person does not want; everything else is sent. */
  readonly muted: readonly NotificationTemplate[];
  /** Local time of day, in minutes since midnight, in which nothing is sent; an end before the start is the next morning. */
  readonly quietHours: { readonly startMinutes: number; readonly endMinutes: number } | null;
  /** Zone of the person's clock. */
  readonly zoneIana: string;
}

/** The last notification of each kind that a person got. */
export interface FeedLedger {
  readonly personId: string;
  readonly sent: Partial<Record<NotificationTemplate, { readonly key: string; readonly atUtc: number }>>;
}

/** What holds for somebody who never said anything: all kinds, at any time of day. */
export function defaultFeedSettings(personId: string): FeedSettings {
  return { personId, muted: [], quietHours: null, zoneIana: 'Etc/UTC' };
}
