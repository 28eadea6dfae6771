import type { Approval, EndingReason, Pairing, SeatName } from '../../domain/pairing/pairing';

/**
 * All that whoever approves may know of a pairing: two people, the time, the state. Topics, the match, what the two wrote
 * to each other and their sessions are not in this type, so that no approval can show them.
 */
export interface ApprovalSubject {
  readonly pairingId: string;
  readonly programId: string;
  readonly people: Readonly<Record<SeatName, string>>;
  readonly terms: Pairing['terms'];
  readonly endedAtUtc: number | null;
  readonly endedBecause: EndingReason | null;
  readonly approval: Approval;
}

/** The approvals of a pairing, without its content. */
export function approvalSubjects(pairing: Pairing): readonly ApprovalSubject[] {
  return pairing.approvals.map((approval) => ({
    pairingId: pairing.id,
    programId: pairing.programId,
    people: { junior: pairing.junior.personId, senior: pairing.senior.personId },
    terms: pairing.terms,
    endedAtUtc: pairing.ending?.atUtc ?? null,
    endedBecause: pairing.ending?.reason ?? null,
    approval,
  }));
}
