import type { ChangesSeen } from '../../domain/mailbox/mailbox-watch';
import type { ObservedEvent, ObservedSeries } from '../../domain/pairing/observed-series';
import type { BookedEvent, Series } from '../../domain/pairing/pairing';

/** The changes of a mailbox up to now, or the news that the place to go on from is forgotten, or the mailbox gone. */
export type MailboxChanges =
  ({ readonly kind: 'read'; readonly link: string } & ChangesSeen) | { readonly kind: 'expired' | 'gone' };

/** How Outlook says what people did to the meetings in it. Nothing of what other meetings are about is kept. */
export interface OutlookGateway {
  /** Whether notifications can reach this service at all. */
  readonly canSubscribe: boolean;
  /** Asks for notifications about a mailbox's events; answers the subscription's id. */
  subscribe(mailboxId: string, clientState: string, expiresAtUtc: number): Promise<string>;
  renew(subscriptionId: string, expiresAtUtc: number): Promise<'renewed' | 'gone'>;
  /** Safe to repeat. */
  unsubscribe(subscriptionId: string): Promise<void>;
  /** The subscriptions of this service to a mailbox, also those whose creation was never reported. */
  findSubscriptions(mailboxId: string): Promise<readonly string[]>;
  /** Begins to read the changes in a span of time: answers where later changes are read from; null where there is no mailbox. */
  beginChanges(mailboxId: string, fromUtc: number, untilUtc: number): Promise<string | null>;
  /** What changed since the place that an earlier call came to. */
  readChanges(mailboxId: string, link: string): Promise<MailboxChanges>;
  /** The series as it stands. `attendeeAddress` names the one whose answers count; null where they have no address. */
  readSeries(event: BookedEvent, series: Series, attendeeAddress: string | null): Promise<ObservedSeries>;
  /** Opens the attendee's own copy of a meeting; null where none is found. */
  findCopyLink(attendeeId: string, iCalUId: string): Promise<string | null>;
  /** The event of a single session as it stands; null where it is gone. */
  readSession(own: BookedEvent, series: Series, attendeeAddress: string | null): Promise<ObservedEvent | null>;
}
