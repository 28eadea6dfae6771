import type { Delegation } from '../../domain/approver/delegation';

/** Whom managers let decide in their place; one for each manager. */
export interface DelegationStore {
  read(managerId: string): Promise<Delegation | null>;
  /** Takes the place of an earlier one. */
  put(delegation: Delegation): Promise<void>;
  remove(managerId: string): Promise<void>;
  /** Delegations to this person, of any period. */
  listTo(delegateId: string): Promise<readonly Delegation[]>;
}
