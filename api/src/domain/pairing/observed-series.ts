/** What Outlook says of a person's answer to one session; the organizer of the series is not asked. */
export type SessionResponse = 'none' | 'accepted' | 'tentative' | 'declined' | 'organizer';

/** One recurrence of the series as it stands in Outlook. */
export interface ObservedSession {
  /** Where the recurrence puts it, moved or not: this names the session. */
  readonly originalStartUtc: number;
  readonly startUtc: number;
  readonly endUtc: number;
  /** A cancelled recurrence may also be missing from the list: both mean the same. */
  readonly cancelled: boolean;
  readonly juniorResponse: SessionResponse;
  readonly seniorResponse: SessionResponse;
}

/** A series as it was read from the organizer's mailbox. */
export type ObservedSeries =
  /** The whole series was deleted or cancelled. */
  { readonly kind: 'gone' } | { readonly kind: 'standing'; readonly sessions: readonly ObservedSession[] };
