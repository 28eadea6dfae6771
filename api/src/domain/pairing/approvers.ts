import type { ApprovalPolicy } from '../program/program';
import type { SeatName } from './pairing';

/** Whom to ask for whose time; `approverId` null means the program lead. */
export interface ApproverRequest {
  readonly approverId: string | null;
  readonly seats: readonly SeatName[];
}

/** Somebody who can be asked in an approver's place, in the order in which they come. */
export interface StandIn {
  readonly personId: string;
  readonly because: 'delegate' | 'next-level';
}

/** A person of the pair with their managers, the direct one first. */
export interface ManagedSeat {
  readonly personId: string;
  readonly managersUpwards: readonly string[];
}

/** The seats whose time needs an approval. */
export function seatsToApprove(policy: Pick<ApprovalPolicy, 'approvers'>): readonly SeatName[] {
  switch (policy.approvers) {
    case 'both':
      return ['junior', 'senior'];
    case 'junior':
      return ['junior'];
    case 'none':
      return [];
  }
}

/**
 * Whom to ask: the direct manager of each seat. A manager who is one of the pair is passed over for the next level up,
 * who manages both seats is asked once, and where nobody is left the lead decides.
 */
export function chooseApprovers(
  junior: ManagedSeat,
  senior: ManagedSeat,
  policy: Pick<ApprovalPolicy, 'approvers'>,
): readonly ApproverRequest[] {
  const pair = [junior.personId, senior.personId];
  const requests = new Map<string | null, SeatName[]>();
  for (const seat of seatsToApprove(policy)) {
    const { managersUpwards } = seat === 'junior' ? junior : senior;
    const approverId = managersUpwards.find((manager) => !pair.includes(manager)) ?? null;
    requests.set(approverId, [...(requests.get(approverId) ?? []), seat]);
  }
  return [...requests].map(([approverId, seats]) => ({ approverId, seats }));
}
