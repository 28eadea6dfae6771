import type { Interval, PersonCalendar } from '../../domain/scheduling/calendar';
import type { BookedEvent, Pairing, Series, Session } from '../../domain/pairing/pairing';
import type { Person } from '../../domain/org/person';

/** The people and words of a meeting series. */
export interface SeriesInvitation {
  readonly pairing: Pairing;
  readonly series: Series;
  readonly organizer: Person;
  readonly attendee: Person;
  readonly programName: string;
  /** Makes creation idempotent: a repeat with the same key creates nothing. */
  readonly transactionId: string;
}

/**
 * What became of a move: `crosses-neighbour` where the order of the series forbids it, `gone` where the occurrence was
 * cancelled in Outlook, `series-gone` where all of it was.
 */
export type SessionMoveResult = 'moved' | 'crosses-neighbour' | 'gone' | 'series-gone';

/** Calendars of Microsoft Graph: free/busy only, never what a meeting is about. */
export interface CalendarGateway {
  /** Free/busy, working hours and zone of each person, in the order asked; null where there is no mailbox. */
  readCalendars(
    people: readonly Person[],
    fromUtc: number,
    untilUtc: number,
  ): Promise<readonly (PersonCalendar | null)[]>;
  /** Puts one recurring event with a Teams link into the organizer's mailbox. */
  bookSeries(invitation: SeriesInvitation): Promise<BookedEvent>;
  /** Moves the occurrences whose session is marked as moved, cancels those that are no session; safe to repeat. */
  moveSessions(event: BookedEvent, series: Series): Promise<void>;
  /** Moves one session to another time; safe to repeat. */
  moveSession(event: BookedEvent, series: Series, session: Session, to: Interval): Promise<SessionMoveResult>;
  /** Puts an event of its own into the organizer's mailbox for a session whose occurrence was cancelled. */
  bookSession(invitation: SeriesInvitation, session: Interval & { readonly number: number }): Promise<BookedEvent>;
  /**
   * Cancels these occurrences of the series with a courteous message, the others stay. Safe to repeat. Where the organizer's
   * mailbox is gone, as below.
   */
  cancelOccurrences(
    event: BookedEvent,
    series: Series,
    sessions: readonly Session[],
    comment: string,
    attendeeId: string,
  ): Promise<void>;
  /** Cancels such an event. Safe to repeat. Where the organizer's mailbox is gone, as below. */
  cancelSession(own: BookedEvent, comment: string, attendeeId: string): Promise<void>;
  /** The events of a pairing's series in this mailbox, also those that an attempt at booking left there without a word. */
  findSeries(organizerId: string, pairing: Pick<Pairing, 'programId' | 'id'>): Promise<readonly BookedEvent[]>;
  /** The same for the event of a single session; null where there is none. */
  findSession(
    organizerId: string,
    pairing: Pick<Pairing, 'programId' | 'id'>,
    number: number,
  ): Promise<BookedEvent | null>;
  /**
   * Cancels what lies ahead of this instant with a courteous message; past sessions stay. Safe to repeat. Where the organizer's
   * mailbox is gone, the attendee's copies are taken out of theirs instead.
   */
  cancelSeries(event: BookedEvent, fromUtc: number, comment: string, attendeeId: string): Promise<void>;
}
