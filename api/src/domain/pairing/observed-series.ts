/** What Outlook says of a person's answer to one session; the organizer of the series is not asked. */
export type SessionResponse = 'none' | 'accepted' | 'tentative' | 'declined' | 'organizer';

/** A meeting as it stands in Outlook. */
export interface ObservedEvent {
  readonly startUtc: number;
  readonly endUtc: number;
  /** A cancelled recurrence may also be missing from the list: both mean the same. */
  readonly cancelled: boolean;
  readonly juniorResponse: SessionResponse;
  readonly seniorResponse: SessionResponse;
}

/** One recurrence of the series as it stands in Outlook. */
export interface ObservedSession extends ObservedEvent {
  /** Where the recurrence puts it, moved or not: this names the session. */
  readonly originalStartUtc: number;
}

/** A session that has an event of its own, as it stands in Outlook. */
export interface ObservedOwn {
  readonly number: number;
  /** Which event was read: the session may have got another since. */
  readonly eventId: string;
  /** Null where it was deleted or cancelled. */
  readonly event: ObservedEvent | null;
}

/** A series as it was read from the organizer's mailbox. */
export type ObservedSeries =
  /** The whole series was deleted or cancelled. */
  { readonly kind: 'gone' } | { readonly kind: 'standing'; readonly sessions: readonly ObservedSession[] };
