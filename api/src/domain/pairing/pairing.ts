import type { ScorePart } from '../matching/explain-score';
import type { PairFacts } from '../matching/pair-facts';
import type { Cadence } from '../program/program';
import type { DayCount } from '../scheduling/keeps-spread';
import type { SeriesRecurrence } from '../scheduling/planned-series';
import type { SessionResponse } from './observed-series';

/** The life of a pairing; the second row ends it. */
export type PairingState =
  | 'proposed'
  | 'accepted'
  | 'awaiting-approval'
  | 'approved'
  | 'booked'
  | 'active'
  | 'completed'
  | 'declined'
  | 'rejected'
  | 'expired'
  | 'withdrawn';

export type SeatName = 'junior' | 'senior';

/** One of the two people of a pairing, with their answer to its terms. */
export interface SeatHolder {
  readonly personId: string;
  /** Epoch milliseconds; null until this person accepts its terms. */
  readonly acceptedAtUtc: number | null;
  /** When the last pause of this person that the pairing heard of ends; absent where there was none. */
  readonly pausedUntilUtc?: number;
}

/** What both people and their managers agree to; it stays as it was proposed, but for pauses, which move the span. */
export interface Terms {
  readonly sessions: number;
  readonly durationMinutes: number;
  readonly cadence: Cadence;
  /** The series lies between these instants. */
  readonly fromUtc: number;
  readonly untilUtc: number;
  /** When it was proposed: every answer is newer. */
  readonly changedAtUtc: number;
}

/** Why this approver is the one who is asked. */
export type ApprovalCause =
  /** The direct manager, or the next one up where that is one of the pair. */
  | 'manages'
  /** Named by the manager, who is away. */
  | 'delegate'
  /** The next manager up: the one below is away. */
  | 'next-level'
  /** The lead: the directory names no manager. */
  | 'no-manager'
  /** The lead: nobody decided before the deadline. */
  | 'not-answered'
  /** The lead: everybody who could decide is away. */
  | 'everybody-away'
  /** The lead: the org chart could not be asked. */
  | 'chart-unknown';

/** One manager's decision on one pairing; `approverId` null means the program lead decides. */
export interface Approval {
  /** Unique within the pairing. */
  readonly id: string;
  readonly approverId: string | null;
  readonly because: ApprovalCause;
  /** Whom the approver stands in for; null where they are asked in their own right. */
  readonly insteadOfId: string | null;
  /** The seats whose time this approval covers: both where one manager manages both people. */
  readonly seats: readonly SeatName[];
  readonly askedAtUtc: number;
  readonly dueAtUtc: number;
  /** When the approver is asked for it where the program collects approvals for a weekly list; absent where it does not. */
  readonly listedAtUtc?: number;
  /** Set while the approver asked to be asked later; the deadline stays. */
  readonly snoozedUntilUtc: number | null;
  /** When the approver was to be reminded last; absent where they were not. */
  readonly remindedAtUtc?: number;
  /**
   * `lapsed`: the deadline passed and the lead was asked instead. `handed-on`: the approver is away and a stand-in was asked.
   * `replaced`: the person reports to somebody else now, who was asked.
   */
  readonly decision: 'approved' | 'rejected' | 'lapsed' | 'handed-on' | 'replaced' | null;
  readonly decidedAtUtc: number | null;
  readonly decidedById: string | null;
  readonly reason: string | null;
}

/** One meeting of the series, as planned. */
export interface PlannedSession {
  /** From 1. */
  readonly number: number;
  /** Which recurrence of the event it is, from 1: one that fits neither its slot nor its week is skipped. */
  readonly occurrence: number;
  readonly startUtc: number;
  readonly endUtc: number;
  /** True where it stands off the recurring slot, because that collides or because somebody moved it in Outlook. */
  readonly moved: boolean;
}

/** One meeting of the series, as it was last seen in Outlook. */
export interface Session extends PlannedSession {
  /** True where it was cancelled in Outlook: it takes place no more, and the rest is as it stood last. */
  readonly cancelled: boolean;
  /** Set where the recurrence was cancelled and the session got an event of its own instead. */
  readonly own: BookedEvent | null;
  readonly responses: Readonly<Record<SeatName, SessionResponse>>;
  /** Set where a pause of one of the two takes it out of the calendars, until it stands at another time. */
  readonly putOff?: PutOff;
}

/** Where a session goes that a pause put off. */
export interface PutOff {
  /** It takes place between these instants. */
  readonly fromUtc: number;
  readonly untilUtc: number;
  /** The nearer to this, the better. */
  readonly nearUtc: number;
}

/** The series as planned, before and after it stands in Outlook. */
export interface Series {
  /** In whose calendar the event stands: the junior's, who leads, unless only the senior has a mailbox. */
  readonly organizer: SeatName;
  /** Zone of the organizer, whose wall time the series keeps. */
  readonly zoneIana: string;
  /** Local date and time of the first recurrence, such as `2026-01-08T09:00`. */
  readonly startLocal: string;
  readonly pattern: SeriesRecurrence['pattern'];
  /** Start of every recurrence at the slot, also of those that are moved or skipped. */
  readonly slotsUtc: readonly number[];
  readonly sessions: readonly Session[];
  /** Null until the event stands in a mailbox. */
  readonly event: BookedEvent | null;
  /** True where neither mailbox takes events: the two keep the sessions from a calendar file. */
  readonly byFile?: true;
  /** By which days and weeks the sessions of each were counted when it was planned; absent where nothing was. */
  readonly counts?: Readonly<Record<SeatName, DayCount>>;
  /** When the series was last read from Outlook, whose word on time counts; null while it never was. */
  readonly seenAtUtc: number | null;
  /** Since when, and why, it could not be read for long; counts until it is read again. Absent where that never was. */
  readonly notFollowed?: { readonly sinceUtc: number; readonly reason: string };
}

/** The recurring event in the organizer's mailbox. */
export interface BookedEvent {
  readonly organizerId: string;
  readonly eventId: string;
  readonly iCalUId: string;
  /** Opens the organizer's item in Outlook. */
  readonly webLink: string | null;
  /** Opens the attendee's copy; null until they answered, and where it was not found then. */
  readonly attendeeWebLink: string | null;
  readonly joinUrl: string | null;
}

/** One of the two declined or cancelled a session in Outlook before it began. */
export interface Cancellation {
  readonly seat: SeatName;
  readonly sessionNumber: number;
  /** When the session would have been: one that gets another time can be cancelled again. */
  readonly startUtc: number;
  readonly atUtc: number;
}

/** A session that collides with something that was booked over it. */
export interface Clash {
  readonly number: number;
  readonly startUtc: number;
  /** A time that was free for both when the collision was found; null for none. */
  readonly alternativeUtc: number | null;
}

export type TimelineKind =
  | 'proposed'
  | 'accepted'
  | 'invitee-away'
  | 'approval-asked'
  | 'lead-asked'
  | 'approver-away'
  | 'stand-in-asked'
  | 'approver-reminded'
  | 'approval-snoozed'
  | 'approval-lapsed'
  | 'time-approved'
  | 'line-changed'
  | 'approval-undone'
  | 'approved'
  | 'no-slot'
  | 'booked'
  | 'booked-by-file'
  | 'sessions-moved'
  | 'session-moved'
  | 'session-cancelled'
  | 'session-restored'
  | 'session-accepted'
  | 'session-tentative'
  | 'session-declined'
  | 'session-moved-here'
  | 'session-not-moved'
  | 'session-rebooked'
  | 'session-clashes'
  | 'paused'
  | 'pause-ended'
  | 'session-put-off'
  | 'no-other-time'
  | 'lead-asked-to-look'
  | 'started'
  | 'stalled'
  | 'unreachable'
  | 'ended';

/** Something that happened, kept for the pair and the lead. It never holds content. */
export interface TimelineEntry {
  readonly atUtc: number;
  readonly kind: TimelineKind;
  readonly byPersonId: string | null;
  /** Which session it is about; absent where it is about all or none. */
  readonly sessionNumber?: number;
}

/** Why a pairing is over. */
export type EndingReason =
  | 'completed'
  | 'declined'
  | 'withdrawn'
  | 'left-program'
  | 'seat-full'
  | 'participant-paused'
  | 'participant-left'
  | 'participant-excludes'
  | 'same-management-line'
  | 'same-direct-manager'
  | 'gone-from-directory'
  | 'series-cancelled'
  | 'rejected'
  | 'not-accepted-in-time'
  | 'not-approved-in-time'
  | 'no-time-found';

/** How a pairing came to its end. */
export interface Ending {
  readonly atUtc: number;
  readonly reason: EndingReason;
  readonly byPersonId: string | null;
  /** What the person who ended it wrote to the partner: for the pair only, never for a manager or the lead. */
  readonly note: string | null;
}

/** What the match said, frozen at proposal. Topic ids are private to the pair. */
export interface MatchNote {
  readonly score: number;
  /** In the words of an outsider. */
  readonly parts: readonly ScorePart[];
  /** What the parts are made of, to say them to the two; pairings of earlier versions do not tell. */
  readonly facts?: PairFacts;
  readonly juniorShares: readonly string[];
  readonly seniorShares: readonly string[];
}

/** One person's answer to a pulse, on a scale from 1 to 5. Each answer is for its giver alone; others see averages of many. */
export interface PulseAnswer {
  readonly seat: SeatName;
  readonly number: number;
  readonly helpful: number;
  /** The senior would do it again; the junior dares to speak up more. */
  readonly again: number;
  readonly atUtc: number;
}

/** How the pairing is going, asked of both from time to time. */
export interface Pulses {
  /** Number of the last pulse that both were asked. */
  readonly asked: number;
  readonly answers: readonly PulseAnswer[];
}

/** The aggregate: two seats, state, approvals, series, and the work that it still owes. */
export interface Pairing {
  /** `personA~personB~n`, people in order of id: two live pairings of the same two people cannot exist. */
  readonly id: string;
  readonly programId: string;
  readonly origin:
    { readonly kind: 'round'; readonly roundId: string } | { readonly kind: 'own-pick'; readonly byPersonId: string };
  readonly junior: SeatHolder;
  readonly senior: SeatHolder;
  readonly state: PairingState;
  /** True once both participants' documents hold a seat for this pairing; before that it is not shown to anyone. */
  readonly seatsHeld: boolean;
  readonly terms: Terms;
  readonly match: MatchNote | null;
  readonly approvals: readonly Approval[];
  readonly series: Series | null;
  /** Start of the session that both were last reminded of; one that moves since is told again. */
  readonly remindedOfUtc: number | null;
  /** Seats whose mailbox refused to take the series; absent where none did. */
  readonly cannotOrganize?: readonly SeatName[];
  /** Those of them that have a mailbox, which the service may not use. */
  readonly deniedMailboxes?: readonly SeatName[];
  /** Sessions that one of the two declined or cancelled in Outlook before they began, in the order of the news. */
  readonly cancellations: readonly Cancellation[];
  /** Sessions ahead that something was booked over since. */
  readonly clashes: readonly Clash[];
  /** From when the silence counted that both were last told of; absent where they never were. */
  readonly stalledFromUtc?: number;
  /** What both were asked about the pairing, and their answers; absent where they never were. */
  readonly pulses?: Pulses;
  /** Career bands between the two where those have become too few for the program; null where they are enough. */
  readonly narrowBandGap: number | null;
  /** When the present state ends by itself; null only in ended states. */
  readonly dueAtUtc: number | null;
  /** Null while the pairing is live. */
  readonly ending: Ending | null;
  readonly pending: readonly PendingWork[];
  /** How many pieces of work and approvals there ever were: numbers the next one. */
  readonly workIssued: number;
  readonly timeline: readonly TimelineEntry[];
  readonly createdAtUtc: number;
}

/** Kinds of work that a pairing may owe, in the order of its life. */
export type PairingWorkKind =
  | 'hold-seats'
  | 'check-invitees'
  | 'resolve-approvers'
  | 'ask-approver'
  | 'remind-approver'
  | 'ask-leads'
  | 'plan-series'
  | 'book-series'
  | 'move-sessions'
  | 'move-session'
  | 'rebook-session'
  | 'cancel-sessions'
  | 'cancel-series'
  | 'release-seats'
  | 'notify'
  | 'show-approval';

/** Work owed: saved in the same write as the state change that causes it; its id is deterministic. */
export interface PendingWork {
  /** `kind.sequence` within the pairing; with the pairing's id it makes the key of every outside effect. */
  readonly id: string;
  readonly kind: PairingWorkKind;
  readonly dueAtUtc: number;
  /** Counted when the work is claimed, so that a crash counts too. */
  readonly attempts: number;
  readonly lastError: string | null;
  /** Set when it failed too often: it waits for the lead's retry. */
  readonly parked: boolean;
  /** Who claimed it until when; another worker leaves it alone until then. */
  readonly leasedUntilUtc: number | null;
  readonly notification: NotificationRequest | null;
  readonly move: SessionMove | null;
  /** The approval that asking or reminding is about. */
  readonly approvalId: string | null;
  /** The session that needs another time. */
  readonly sessionNumber: number | null;
  /** Whose chat is to show the news, null for those of the leads; only of `show-approval`. */
  readonly approverId?: string | null;
  /** The sessions to take out of the calendars; only of `cancel-sessions` and `cancel-series`. */
  readonly sessionNumbers?: readonly number[];
  /** A second look, once nobody who was at work when the pairing ended can still be; only of `cancel-series`. */
  readonly again?: true;
}

/** Where one session is to go: in Outlook first, and only then here. */
export interface SessionMove {
  readonly number: number;
  readonly startUtc: number;
  readonly endUtc: number;
  /** Null where the service found the time by itself. */
  readonly byPersonId: string | null;
}

/** A notification to send: a template of the manifest and the people it names. Never topics or notes. */
export interface NotificationRequest {
  readonly template: NotificationTemplate;
  readonly recipientId: string;
  /** The session that it is about, null where it is about none. */
  readonly session: number | null;
  /** Set where it was put off: by then it may not be true any more. */
  readonly late?: boolean;
}

export type NotificationTemplate =
  | 'matchProposed'
  | 'pairingStalled'
  | 'matchAccepted'
  | 'matchEnded'
  | 'approvalRequested'
  | 'approvalReminder'
  | 'approvalHandedOn'
  | 'approvalDecided'
  | 'seriesBooked'
  | 'seriesByFile'
  | 'noTimeFound'
  | 'sessionComing'
  | 'sessionMoved'
  | 'sessionNotMoved'
  | 'sessionNotRebooked'
  | 'cancelledAgain'
  | 'sessionClashes'
  | 'pairingPaused'
  | 'pulseDue';
