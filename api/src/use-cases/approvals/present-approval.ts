import type { Approval as ApprovalShape } from '../../contract/approval';
import { timeCostSentence } from '../../domain/pairing/time-cost';
import type { Program } from '../../domain/program/program';
import { iso, isoOrNull } from '../pairings/iso';
import { personCard } from '../people/person-card';
import type { OrgView } from '../ports/directory';
import type { ApprovalSubject } from './approval-subject';

/**
 * An approval as its approver sees it.
 *
 * @param teamPairings live pairings of the approver's direct reports, beside this one.
 */
export function presentApproval(
  subject: ApprovalSubject,
  program: Pick<Program, 'settings'>,
  org: OrgView | null,
  teamPairings: number,
): ApprovalShape {
  const { approval, terms, people } = subject;
  const decision = decisionOf(subject);
  return {
    programId: subject.programId,
    programName: program.settings.name,
    pairingId: subject.pairingId,
    junior: personCard(org, people.junior),
    senior: personCard(org, people.senior),
    seats: [...approval.seats],
    askedAtUtc: iso(approval.askedAtUtc),
    dueAtUtc: iso(approval.dueAtUtc),
    timeCost: {
      sessions: terms.sessions,
      durationMinutes: terms.durationMinutes,
      cadence: terms.cadence,
      fromUtc: iso(terms.fromUtc),
      untilUtc: iso(terms.untilUtc),
      sentence: timeCostSentence(terms),
    },
    teamPairings,
    forLead: approval.approverId === null,
    decision,
    decidedAtUtc: decision === null ? null : isoOrNull(approval.decidedAtUtc ?? subject.endedAtUtc),
    reason: approval.reason,
  };
}

/** An approval that nobody gave ends with its pairing: by the deadline, or because the pairing ended otherwise. */
function decisionOf({ approval, endedBecause }: ApprovalSubject): ApprovalShape['decision'] {
  if (approval.decision !== null || endedBecause === null) return approval.decision;
  return endedBecause === 'not-approved-in-time' ? 'lapsed' : 'withdrawn';
}
