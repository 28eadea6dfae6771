import { mayDecide, type Decider } from '../../domain/pairing/approval';
import { sendableFromUtc } from '../../domain/pairing/approval';
import type { Approval, EndingReason, Pairing, SeatName } from '../../domain/pairing/pairing';
import type { PairingPolicy } from '../../domain/pairing/policy';
import { stoodInFor } from '../../domain/pairing/stood-in';
import { canUndo } from '../../domain/pairing/undo-approval';

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
  /** Who was away before this was asked, the latest first. */
  readonly stoodInFor: readonly string[];
  /** Who was asked in this approver's place; null for the lead, absent where nobody was. */
  readonly handedOnTo?: string | null;
  /** Until when the viewer's approval can be taken back for sure; null where it cannot any more. */
  readonly undoUntilUtc: number | null;
}

/** The approvals of a pairing that this person may decide, or decided, without the pairing's content. */
export function approvalSubjects(pairing: Pairing, viewer: Decider, policy: PairingPolicy): readonly ApprovalSubject[] {
  const seen = pairing.approvals.filter((approval) => isShown(pairing, approval, viewer));
  return seen.map((approval): ApprovalSubject => {
    const successor = successorOf(pairing, approval);
    return {
      pairingId: pairing.id,
      programId: pairing.programId,
      people: { junior: pairing.junior.personId, senior: pairing.senior.personId },
      terms: pairing.terms,
      endedAtUtc: pairing.ending?.atUtc ?? null,
      endedBecause: pairing.ending?.reason ?? null,
      approval,
      stoodInFor: stoodInFor(pairing, approval),
      ...(successor !== undefined && { handedOnTo: successor.approverId }),
      undoUntilUtc: canUndo(pairing, approval, viewer.personId) ? sendableFromUtc(pairing, policy) : null,
    };
  });
}

/** A delegate sees what waits and what they decided themselves, not what the manager decided before. */
function isShown(pairing: Pairing, approval: Approval, viewer: Decider): boolean {
  if (!mayDecide(pairing, approval, viewer)) return approval.decidedById === viewer.personId;
  const successor = successorOf(pairing, approval);
  if (successor !== undefined && mayDecide(pairing, successor, viewer)) return false;
  const own =
    [null, viewer.personId].includes(approval.approverId) || stoodInFor(pairing, approval).includes(viewer.personId);
  return own || approval.decision === null || approval.decidedById === viewer.personId;
}

function successorOf(pairing: Pairing, approval: Approval): Approval | undefined {
  if (approval.decision !== 'handed-on') return undefined;
  return pairing.approvals.find(
    ({ insteadOfId, seats, askedAtUtc }) =>
      insteadOfId === approval.approverId &&
      askedAtUtc === approval.decidedAtUtc &&
      seats.every((seat) => approval.seats.includes(seat)),
  );
}
