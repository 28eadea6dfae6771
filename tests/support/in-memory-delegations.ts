import type { Delegation } from '../../api/src/domain/approver/delegation';
import type { DelegationStore } from '../../api/src/use-cases/ports/delegations';
import { VersionedMap } from './versioned-map';

export interface InMemoryDelegations extends DelegationStore {
  /** By manager. */
  readonly documents: VersionedMap<Delegation>;
}

export function inMemoryDelegations(): InMemoryDelegations {
  const documents = new VersionedMap<Delegation>();
  return {
    documents,
    read: (managerId) => Promise.resolve(documents.read(managerId)),
    create: (delegation) => Promise.resolve(documents.create(delegation.managerId, delegation)),
    replace: (delegation, etag) => Promise.resolve(documents.replace(delegation.managerId, delegation, etag)),
    remove(managerId, etag) {
      const stored = documents.read(managerId);
      if (stored !== null && stored.etag !== etag) return Promise.resolve('changed');
      documents.remove(managerId);
      return Promise.resolve('removed');
    },
    listTo: (delegateId) =>
      Promise.resolve(
        documents
          .all()
          .map(({ value }) => value)
          .filter((one) => one.delegateId === delegateId),
      ),
  };
}
