import { z } from 'zod';
import { InstantUtc, PairingId, ProgramId, lineOfText } from './primitives';
import { Seat } from './candidate';
import { PersonCard } from './people';

/** What a line manager sees: people, time, deadline. Never topics, goals or notes. */
export const Approval = z.object({
  programId: ProgramId,
  programName: z.string(),
  pairingId: PairingId,
  junior: PersonCard,
  senior: PersonCard,
  /** Whose time is asked for. */
  seats: z.array(Seat),
  askedAtUtc: InstantUtc,
  dueAtUtc: InstantUtc,
  timeCost: z.object({
    sessions: z.int(),
    durationMinutes: z.int(),
    cadence: z.enum(['weekly', 'biweekly', 'monthly']),
    fromUtc: InstantUtc,
    untilUtc: InstantUtc,
    /** The whole in words: "6 × 60 minutes between 8 January and 30 June, within working hours". */
    sentence: z.string(),
  }),
  /** Live pairings that the approver's direct reports already hold. */
  teamPairings: z.int(),
  /** True where the lead decides because the directory names no manager. */
  forLead: z.boolean(),
  decision: z.enum(['approved', 'rejected', 'lapsed', 'withdrawn']).nullable(),
  decidedAtUtc: InstantUtc.nullable(),
  reason: z.string().nullable(),
});
export type Approval = z.infer<typeof Approval>;

export const Approvals = z.object({ waiting: z.array(Approval), decided: z.array(Approval) });
export type Approvals = z.infer<typeof Approvals>;

export const ApprovalDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve') }),
  z.strictObject({ decision: z.literal('reject'), reason: lineOfText(300) }),
]);
export type ApprovalDecision = z.infer<typeof ApprovalDecision>;
