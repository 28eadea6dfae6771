import type { Container } from '@azure/cosmos';
import type { Delegation } from '../../domain/approver/delegation';
import type { DelegationStore } from '../../use-cases/ports/delegations';
import { openDocuments } from './documents';

/** Keeps whom the managers of one tenant let decide in their place, one document for each manager. */
export function createDelegationStore(container: Container, tenantId: string): DelegationStore {
  const delegations = openDocuments<Delegation>(container, {
    kind: 'delegation',
    idOf: ({ managerId }) => managerId,
  });
  return {
    read: (managerId) => delegations.read(tenantId, managerId),
    create: (delegation) => delegations.create(tenantId, delegation),
    replace: (delegation, etag) => delegations.replace(tenantId, delegation, etag),
    remove: (managerId, etag) => delegations.remove(tenantId, managerId, etag),
    async listTo(delegateId) {
      const found = await delegations.list(tenantId, {
        where: 'c.body.delegateId = @delegate',
        parameters: [{ name: '@delegate', value: delegateId }],
      });
      return found.map(({ value }) => value);
    },
  };
}
