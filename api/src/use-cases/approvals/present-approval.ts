import type { Approval as ApprovalShape } from '../../contract/approval';
import { timeCostSentence } from '../../domain/pairing/time-cost';
import type { Program } from '../../domain/program/program';
import { iso, isoOrNull } from '../pairings/iso';
import { personCard } from '../people/person-card';
import type { OrgView } from '../ports/directory';
import type { ApprovalSubject } from './approval-subject';
import { whyThisPair, whyYou } from './approval-words';

/** What a manager's team gives to the program already. */
export interface TeamLoad {
  readonly people: number;
  /** Live pairings of these people, beside the one in question. */
  readonly pairings: number;
}

/** An approval as this viewer, who decides or decided it, sees it. */
export function presentApproval(
  subject: ApprovalSubject,
  program: Pick<Program, 'settings'>,
  org: OrgView | null,
  viewerId: string,
  team: TeamLoad,
): ApprovalShape {
  const { approval, terms, people } = subject;
  const decision = decisionOf(subject);
  const handedOnTo = subject.handedOnTo ?? null;
  return {
    programId: subject.programId,
    programName: program.settings.name,
    pairingId: subject.pairingId,
    approvalId: approval.id,
    junior: personCard(org, people.junior),
    senior: personCard(org, people.senior),
    seats: [...approval.seats],
    whyThisPair: whyThisPair(org, people),
    whyYou: whyYou(org, subject, viewerId),
    askedAtUtc: iso(approval.askedAtUtc),
    dueAtUtc: iso(approval.dueAtUtc),
    listedAtUtc: iso(approval.listedAtUtc ?? approval.askedAtUtc),
    remindedAtUtc: isoOrNull(approval.remindedAtUtc ?? null),
    snoozedUntilUtc: isoOrNull(approval.snoozedUntilUtc),
    timeCost: {
      sessions: terms.sessions,
      durationMinutes: terms.durationMinutes,
      cadence: terms.cadence,
      fromUtc: iso(terms.fromUtc),
      untilUtc: iso(terms.untilUtc),
      sentence: timeCostSentence(terms),
    },
    teamPairings: team.pairings,
    teamPeople: team.people,
    forLead: approval.approverId === null,
    decision,
    decidedAtUtc: decision === null ? null : isoOrNull(approval.decidedAtUtc ?? subject.endedAtUtc),
    decidedBy: approval.decidedById === null ? null : personCard(org, approval.decidedById),
    handedOnTo: handedOnTo === null ? null : personCard(org, handedOnTo),
    reason: approval.reason,
    undoUntilUtc: isoOrNull(subject.undoUntilUtc),
  };
}

/** An approval that nobody gave ends with its pairing: by the deadline, or because the pairing ended otherwise. */
function decisionOf({ approval, endedBecause }: ApprovalSubject): ApprovalShape['decision'] {
  if (approval.decision !== null || endedBecause === null) return approval.decision;
  return endedBecause === 'not-approved-in-time' ? 'lapsed' : 'withdrawn';
}
