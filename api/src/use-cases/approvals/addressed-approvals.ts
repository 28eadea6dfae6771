import type { Decider } from '../../domain/pairing/approval';
import type { Pairing } from '../../domain/pairing/pairing';
import { pairingPolicy } from '../../domain/pairing/policy';
import type { Program } from '../../domain/program/program';
import type { Ports } from '../ports/ports';
import { approvalSubjects, type ApprovalSubject } from './approval-subject';

/** The approvals of one program that are this person's to decide, or were, each without the content of its pairing. */
export async function addressedApprovals(
  ports: Pick<Ports, 'pairings'>,
  viewer: Decider,
  program: Program,
): Promise<readonly ApprovalSubject[]> {
  const asked = await Promise.all([
    ...[viewer.personId, ...viewer.onBehalfOf].map((id) => ports.pairings.listByApprover(program.id, id)),
    viewer.isLead ? ports.pairings.listForLead(program.id) : [],
  ]);
  const distinct = new Map<string, Pairing>(asked.flat().map((pairing) => [pairing.id, pairing]));
  const policy = pairingPolicy(program.settings);
  return [...distinct.values()].flatMap((pairing) => approvalSubjects(pairing, viewer, policy));
}

/** Whether this approval waits for an answer. */
export function isWaiting({ approval, endedAtUtc }: ApprovalSubject): boolean {
  return approval.decision === null && endedAtUtc === null;
}
