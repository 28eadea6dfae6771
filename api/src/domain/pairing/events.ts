import type { Interval, WorkingHours } from '../scheduling/calendar';
import type { ApproverRequest, StandIn } from './approvers';
import type { ObservedOwn, ObservedSeries } from './observed-series';
import type { BookedEvent, Clash, EndingReason, PlannedSession, Series } from './pairing';

/** Everything that can happen to a pairing. */
export type PairingEvent =
  | PersonEvent
  | WorkResult
  | WorkEvent
  | SeriesObserved
  | SeriesNotFollowed
  | ClashesFound
  | ChartReviewed
  | { readonly kind: 'time-passed' };

/** The series was read from Outlook at that instant. */
export interface SeriesObserved {
  readonly kind: 'series-observed';
  readonly observed: ObservedSeries;
  /** Events of single sessions, as far as they were read. */
  readonly owns?: readonly ObservedOwn[];
  /** Opens the attendee's copy, where that was found. */
  readonly copyLink?: string | null;
  readonly seenAtUtc: number;
}

/** The series could not be read from Outlook for long. */
export interface SeriesNotFollowed {
  readonly kind: 'series-not-followed';
  readonly reason: string;
}

/** The calendars of the days ahead were read: these are the sessions that collide now. */
export interface ClashesFound {
  readonly kind: 'clashes-found';
  readonly clashes: readonly Clash[];
}

/** The org chart was read anew and the pairing held against it. */
export interface ChartReviewed {
  readonly kind: 'chart-reviewed';
  readonly finding: ChartFinding;
}

/** What the org chart says of a pair now. */
export interface ChartFinding {
  /** Why the two may not be a pair; null where they may. */
  readonly bar: PairBar | null;
  /** Who approves their time by the present lines. */
  readonly approvers: readonly ApproverRequest[];
  readonly bandGap: number;
  readonly minimumBandGap: number;
}

/** What a person does. */
export type PersonEvent =
  | { readonly kind: 'accept'; readonly byPersonId: string }
  | { readonly kind: 'decline'; readonly byPersonId: string; readonly note: string | null }
  | { readonly kind: 'withdraw'; readonly byPersonId: string; readonly note: string | null }
  | { readonly kind: 'person-left'; readonly personId: string }
  /** Somebody begins, changes or ends a pause in the program; null where they take none. */
  | { readonly kind: 'pause-changed'; readonly personId: string; readonly untilUtc: number | null }
  | {
      readonly kind: 'move-session';
      readonly byPersonId: string;
      readonly number: number;
      readonly startUtc: number;
      /** Where this person saw the session, or saw it going; absent where they did not say. */
      readonly expectedStartUtc?: number;
    }
  | ({ readonly kind: 'approve' } & ByApprover)
  | ({ readonly kind: 'reject'; readonly reason: string } & ByApprover)
  /** "Ask me later." */
  | ({ readonly kind: 'snooze' } & ByApprover)
  | { readonly kind: 'undo-approval'; readonly byPersonId: string }
  | {
      readonly kind: 'pulse-answered';
      readonly byPersonId: string;
      readonly helpful: number;
      readonly again: number;
    };

/** Who acts on an approval. */
interface ByApprover {
  readonly byPersonId: string;
  readonly isLead: boolean;
  /** Managers who named this person their delegate for now; nobody where it is absent. */
  readonly onBehalfOf?: readonly string[];
}

/** What work brought back. `workId` names the pending work that it settles. */
export type WorkResult =
  | { readonly kind: 'seats-held'; readonly workId: string }
  | { readonly kind: 'seat-refused'; readonly workId: string; readonly why: SeatRefusal }
  | {
      readonly kind: 'invitees-checked';
      readonly workId: string;
      /** Those who had not answered; working hours are null, and absences none, where no mailbox tells. */
      readonly people: readonly {
        readonly personId: string;
        readonly workingHours: WorkingHours | null;
        readonly absences: readonly Interval[];
      }[];
    }
  | { readonly kind: 'approvers-resolved'; readonly workId: string; readonly approvers: readonly ApproverRequest[] }
  | {
      readonly kind: 'approver-checked';
      readonly workId: string;
      /** Null where the approver has no mailbox that can be read. */
      readonly workingHours: WorkingHours | null;
      /** When the approver is out of office, or has automatic replies switched on. */
      readonly absences: readonly Interval[];
      readonly standIns: readonly StandIn[];
    }
  /** People who are known to lead programs now. */
  | { readonly kind: 'leads-found'; readonly workId: string; readonly leadIds: readonly string[] }
  | { readonly kind: 'barred'; readonly workId: string; readonly why: PairBar }
  | { readonly kind: 'series-planned'; readonly workId: string; readonly series: PlannedSeries }
  | { readonly kind: 'no-slot'; readonly workId: string; readonly retryAtUtc: number }
  /** `retryAtUtc`: when it is planned again. */
  | { readonly kind: 'series-clashes'; readonly workId: string; readonly retryAtUtc: number }
  /** The organizer's mailbox takes no event. */
  | { readonly kind: 'mailbox-refused'; readonly workId: string; readonly isMissing: boolean }
  | { readonly kind: 'series-booked'; readonly workId: string; readonly event: BookedEvent }
  | { readonly kind: 'sessions-moved'; readonly workId: string }
  | SessionMoved
  | { readonly kind: 'sessions-cancelled'; readonly workId: string }
  | { readonly kind: 'session-replanned'; readonly workId: string; readonly startUtc: number }
  | { readonly kind: 'no-other-time'; readonly workId: string }
  /** Outlook will never take this move: the order of the series forbids it, or the session is gone there. */
  | { readonly kind: 'session-not-moved'; readonly workId: string }
  /** A notification has no way to its recipient. */
  | { readonly kind: 'unreachable'; readonly workId: string; readonly recipientId: string }
  /** The recipient wants nothing in their quiet hours. */
  | { readonly kind: 'notification-postponed'; readonly workId: string; readonly untilUtc: number }
  | { readonly kind: 'work-done'; readonly workId: string };

/** A session stands in Outlook at its new time. */
export interface SessionMoved {
  readonly kind: 'session-moved';
  readonly workId: string;
  /** The event that the session got where its recurrence was cancelled; null where that was moved. */
  readonly own: BookedEvent | null;
  /** Which session it is, for a report that comes when the work is not known any more. */
  readonly number?: number;
}

/** How work itself goes, whatever it is about. */
export type WorkEvent =
  | { readonly kind: 'work-leased'; readonly workId: string; readonly leasedUntilUtc: number }
  | {
      readonly kind: 'work-failed';
      readonly workId: string;
      /** The attempt that failed: news of an earlier one than the present is stale. */
      readonly attempt: number;
      readonly error: string;
      /** Null where trying again cannot help: the work is parked at once. */
      readonly retryAtUtc: number | null;
    }
  | { readonly kind: 'work-retried'; readonly byPersonId: string };

/** Why a participant's document does not take the seat. */
export type SeatRefusal = Extract<
  EndingReason,
  'seat-full' | 'participant-paused' | 'participant-left' | 'participant-excludes'
>;

/** Why two people may not be paired as the org chart stands now. */
export type PairBar = Extract<EndingReason, 'same-management-line' | 'same-direct-manager' | 'gone-from-directory'>;

/** A series before it stands in a mailbox. */
export type PlannedSeries = Omit<Series, 'event' | 'seenAtUtc' | 'sessions'> & {
  readonly sessions: readonly PlannedSession[];
};
