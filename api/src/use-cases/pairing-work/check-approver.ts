import { isActive } from '../../domain/approver/delegation';
import type { StandIn } from '../../domain/pairing/approvers';
import type { Approval } from '../../domain/pairing/pairing';
import { firstAsked } from '../../domain/pairing/stood-in';
import { managersAbove } from '../approvals/managers-above';
import type { OrgView } from '../ports/directory';
import { PermanentFailure } from '../ports/permanent-failure';
import { orgOf, type ClaimedWork, type Performer } from './performer';

/** As long as anybody can be away. */
const ALWAYS = { startUtc: 0, endUtc: Number.MAX_SAFE_INTEGER };

/**
 * Asks the mailbox of an approver whether they are there before the deadline, and finds who could decide in their place:
 * the delegate that they named, then the managers above whoever was asked first. Somebody who is gone from the org chart is away for good.
 */
export const checkApprover: Performer = async (claimed) => {
  const { ports, pairing, work } = claimed;
  const org = await orgOf(ports);
  const approval = pairing.approvals.find(({ id }) => id === work.approvalId);
  const approverId = approval?.approverId ?? null;
  if (approval === undefined || approverId === null) throw new PermanentFailure('This work names no approver.');
  const approver = org.person(approverId);
  const nowUtc = ports.clock.nowUtc();
  // Their own deadline is at most twice as far away as the one of an ordinary week.
  const untilUtc = Math.max(nowUtc, approval.askedAtUtc) + 2 * (approval.dueAtUtc - approval.askedAtUtc);
  const availability =
    approver === null
      ? { workingHours: null, absences: [ALWAYS] }
      : await ports.availability.read(approver, nowUtc, untilUtc);
  const standIns = await standInsOf(claimed, org, approval, approverId);
  return { kind: 'approver-checked', workId: work.id, ...availability, standIns };
};

/** A delegate stands in for the manager who named them: neither their own delegate nor their own managers come next. */
async function standInsOf(
  { ports, pairing }: ClaimedWork,
  org: OrgView,
  approval: Approval,
  approverId: string,
): Promise<StandIn[]> {
  const delegation =
    approval.because === 'delegate' ? null : ((await ports.delegations.read(approverId))?.value ?? null);
  const named = delegation !== null && isActive(delegation, ports.clock.nowUtc()) ? [delegation.delegateId] : [];
  return [
    ...named.filter((id) => org.person(id) !== null).map((personId) => ({ personId, because: 'delegate' as const })),
    ...managersAbove(org, firstAsked(pairing, approval) ?? approverId).map((personId) => ({
      personId,
      because: 'next-level' as const,
    })),
  ];
}
