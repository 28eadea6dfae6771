import { z } from 'zod';
import { InstantUtc, PairingId, PersonId, ProgramId, lineOfText } from './primitives';
import { Seat } from './candidate';
import { PersonCard } from './people';

/** What a line manager sees: people, time, deadline. Never topics, goals or notes. */
export const Approval = z.object({
  programId: ProgramId,
  programName: z.string(),
  pairingId: PairingId,
  /** Unique within the pairing. */
  approvalId: z.string(),
  junior: PersonCard,
  senior: PersonCard,
  /** Whose time is asked for. */
  seats: z.array(Seat),
  /** Where the two work and how far apart their career stages are: never what they want to talk about. */
  whyThisPair: z.string(),
  /** Why it is this person who is asked. */
  whyYou: z.string(),
  askedAtUtc: InstantUtc,
  dueAtUtc: InstantUtc,
  /** From when the chat asks for it: at once, or with the weekly list of the program. */
  listedAtUtc: InstantUtc,
  /** When the approver was reminded last. */
  remindedAtUtc: InstantUtc.nullable(),
  /** Set while the approver asked to be asked later. */
  snoozedUntilUtc: InstantUtc.nullable(),
  timeCost: z.object({
    sessions: z.int(),
    durationMinutes: z.int(),
    cadence: z.enum(['weekly', 'biweekly', 'monthly']),
    fromUtc: InstantUtc,
    untilUtc: InstantUtc,
    /** The whole in words: "6 × 60 minutes between 8 January and 30 June, within working hours". */
    sentence: z.string(),
  }),
  /** Live pairings that the manager's direct reports already hold, beside this one. */
  teamPairings: z.int(),
  /** How many direct reports the manager has; 0 where no manager is concerned. */
  teamPeople: z.int(),
  /** True where the program lead decides. */
  forLead: z.boolean(),
  decision: z.enum(['approved', 'rejected', 'lapsed', 'withdrawn', 'handed-on', 'replaced']).nullable(),
  decidedAtUtc: InstantUtc.nullable(),
  decidedBy: PersonCard.nullable(),
  /** Who was asked instead, because the approver is away; null for the program lead, and where nobody was. */
  handedOnTo: PersonCard.nullable(),
  reason: z.string().nullable(),
  /** The caller can take this approval back at least until then; null where that is not possible any more. */
  undoUntilUtc: InstantUtc.nullable(),
});
export type Approval = z.infer<typeof Approval>;

export const Approvals = z.object({ waiting: z.array(Approval), decided: z.array(Approval) });
export type Approvals = z.infer<typeof Approvals>;

export const ApprovalDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve') }),
  z.strictObject({ decision: z.literal('reject'), reason: lineOfText(300) }),
  /** Ask me again after a working day, or half-way to the deadline where that is sooner. */
  z.strictObject({ decision: z.literal('later') }),
  /** Takes an approval back, as long as nothing is booked. */
  z.strictObject({ decision: z.literal('undo') }),
]);
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;

/** As many approvals are decided with one request. */
export const MOST_APPROVED_AT_ONCE = 100;

/** The approvals that the caller saw when choosing to approve all. */
export const ApproveSeveral = z.strictObject({
  items: z
    .array(z.strictObject({ programId: ProgramId, pairingId: PairingId }))
    .min(1)
    .max(MOST_APPROVED_AT_ONCE),
});

export const SeveralApproved = z.object({
  approvals: Approvals,
  /** Those that could not be approved any more, with the reason. */
  refused: z.array(z.object({ programId: ProgramId, pairingId: PairingId, message: z.string() })),
});
export type SeveralApproved = z.infer<typeof SeveralApproved>;

/** Who decides in a manager's place, from and until when; null is open. */
export const DelegateChoice = z.strictObject({
  personId: PersonId,
  fromUtc: InstantUtc.nullable(),
  untilUtc: InstantUtc.nullable(),
});
export type DelegateChoice = z.infer<typeof DelegateChoice>;

const Delegated = z.object({
  person: PersonCard,
  fromUtc: InstantUtc.nullable(),
  untilUtc: InstantUtc.nullable(),
  activeNow: z.boolean(),
});

export const DelegateSettings = z.object({
  /** Whom the caller named; null where nobody. */
  delegate: Delegated.nullable(),
  /** Managers who named the caller. */
  actingFor: z.array(Delegated),
  nowUtc: InstantUtc,
});
export type DelegateSettings = z.infer<typeof DelegateSettings>;
