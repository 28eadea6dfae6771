import { z } from 'zod';
import { InstantUtc, PairingId, PersonId, ProgramId, lineOfText } from './primitives';
import { Seat, ScorePart } from './candidate';
import { PersonCard } from './people';

export const PairingState = z.enum([
  'proposed',
  'accepted',
  'awaiting-approval',
  'approved',
  'booked',
  'active',
  'completed',
  'declined',
  'rejected',
  'expired',
  'withdrawn',
]);

export const ApprovalState = z.object({
  /** Whose time this approval is about. */
  seats: z.array(Seat),
  /** Null where the program lead decides because the directory names no manager. */
  approver: PersonCard.nullable(),
  dueAtUtc: InstantUtc,
  decision: z.enum(['approved', 'rejected']).nullable(),
  decidedAtUtc: InstantUtc.nullable(),
  /** Given by the approver; shown to the pair. */
  reason: z.string().nullable(),
});

/** What Outlook says of a person's answer to a session. */
export const SessionResponse = z.enum(['none', 'accepted', 'tentative', 'declined', 'organizer']);

export const Session = z.object({
  number: z.int(),
  startUtc: InstantUtc,
  endUtc: InstantUtc,
  /** Who prepares the agenda: the junior leads, the senior takes every third. */
  agendaOwner: Seat,
  moved: z.boolean(),
  /** Cancelled in Outlook or put off by a pause: it does not take place then. */
  cancelled: z.boolean(),
  myResponse: SessionResponse,
  partnerResponse: SessionResponse,
  /** Set while a move is on its way to Outlook. */
  movingToUtc: InstantUtc.nullable(),
  /** Something was booked over it: another time that suited both when that was found, null for none; absent where nothing was. */
  clash: z.object({ alternativeUtc: InstantUtc.nullable() }).optional(),
  /** A pause put it off: it gets another time from this instant on; absent where none did. */
  putOffUntilUtc: InstantUtc.optional(),
});

export const Series = z.object({
  sessions: z.array(Session),
  /** Opens the item in Outlook. */
  webLink: z.string().nullable(),
  joinUrl: z.string().nullable(),
  /** Neither mailbox takes events: the two keep the sessions from a calendar file. */
  byFile: z.boolean(),
  /** Wall time at which the series recurs, in the junior's zone. */
  wallTime: z.string(),
  zoneIana: z.string(),
});

const Rating = z.int().min(1).max(5);

/** How it goes, from 1 (not at all) to 5 (very much): seen by nobody else, others get averages of at least five people. */
export const PulseAnswer = z.strictObject({
  helpful: Rating,
  /** Of the senior: I would do it again. Of the junior: I dare to speak up more. */
  again: Rating,
});
export type PulseAnswer = z.infer<typeof PulseAnswer>;

/** Averages of one side, a person counted once with the latest answer; null where fewer than five people answered. */
const PulseGroup = z.object({ answers: z.int().min(5), helpful: z.number(), again: z.number() }).nullable();

/** How the pairings of a program go, as far as it tells nothing about single people. */
export const PulseSummary = z.object({ junior: PulseGroup, senior: PulseGroup });
export type PulseSummary = z.infer<typeof PulseSummary>;

export const TimelineEntry = z.object({ atUtc: InstantUtc, sentence: z.string() });

/** A pairing as its two people see it. */
export const Pairing = z.object({
  id: PairingId,
  programId: ProgramId,
  programName: z.string(),
  state: PairingState,
  seat: Seat,
  me: PersonCard,
  partner: PersonCard,
  iAccepted: z.boolean(),
  partnerAccepted: z.boolean(),
  /** When the present state ends by itself. */
  dueAtUtc: InstantUtc.nullable(),
  /** What happens next and who must act, in words. */
  nextStep: z.string(),
  score: z.int().nullable(),
  parts: z.array(ScorePart),
  youShare: z.array(z.string()),
  youLearn: z.array(z.string()),
  approvals: z.array(ApprovalState),
  series: Series.nullable(),
  timeCost: z.object({ sessions: z.int(), durationMinutes: z.int(), cadence: z.string() }),
  groundRules: z.array(z.string()),
  timeline: z.array(TimelineEntry),
  /** The pulse that waits for the caller's answer; null where none does. */
  pulse: z.object({ number: z.int() }).nullable(),
});
export type Pairing = z.infer<typeof Pairing>;

export const MyPairings = z.object({ items: z.array(Pairing) });

/** A pairing as the lead sees it: who, state, deadlines, trouble; no content. */
export const PairingOverview = z.object({
  id: PairingId,
  programId: ProgramId,
  state: PairingState,
  junior: PersonCard,
  senior: PersonCard,
  dueAtUtc: InstantUtc.nullable(),
  nextStep: z.string(),
  /** Approvals that only the lead can decide. */
  leadDecides: z.boolean(),
  firstSessionUtc: InstantUtc.nullable(),
  /** What only the lead can judge, such as a third cancellation in a row; null where there is nothing. */
  lookAt: z.string().nullable(),
  /** Share of appointments that each side declined or cancelled, 0–1. */
  cancellationRates: z.object({ junior: z.number(), senior: z.number() }),
  /** Work that failed too often and waits for a retry. */
  parked: z.array(z.object({ workId: z.string(), kind: z.string(), error: z.string(), attempts: z.int() })),
});
export type PairingOverview = z.infer<typeof PairingOverview>;

export const OwnPick = z.strictObject({ partnerId: PersonId, seat: Seat });
/** Optional; shown to the partner. */
export const PairingReason = z.strictObject({ reason: lineOfText(300).nullable() });
