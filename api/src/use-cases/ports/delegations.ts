import type { Delegation } from '../../domain/approver/delegation';
import type { Created, Replaced, Versioned } from './store';

/** Whom managers let decide in their place; one for each manager. */
export interface DelegationStore {
  read(managerId: string): Promise<Versioned<Delegation> | null>;
  create(delegation: Delegation): Promise<Created<Delegation>>;
  /** Takes the place of an earlier one. */
  replace(delegation: Delegation, etag: string): Promise<Replaced<Delegation>>;
  remove(managerId: string, etag: string): Promise<'removed' | 'changed'>;
  /** Delegations to this person, of any period. */
  listTo(delegateId: string): Promise<readonly Delegation[]>;
}
