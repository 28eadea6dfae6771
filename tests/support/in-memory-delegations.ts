import type { Delegation } from '../../api/src/domain/approver/delegation';
import type { DelegationStore } from '../../api/src/use-cases/ports/delegations';

export interface InMemoryDelegations extends DelegationStore {
  /** By manager. */
  readonly documents: Map<string, Delegation>;
}

export function inMemoryDelegations(): InMemoryDelegations {
  const documents = new Map<string, Delegation>();
  return {
    documents,
    read: (managerId) => Promise.resolve(documents.get(managerId) ?? null),
    put(delegation) {
      documents.set(delegation.managerId, delegation);
      return Promise.resolve();
    },
    remove(managerId) {
      documents.delete(managerId);
      return Promise.resolve();
    },
    listTo: (delegateId) => Promise.resolve([...documents.values()].filter((one) => one.delegateId === delegateId)),
  };
}
