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
    read: async (managerId) => (await delegations.read(tenantId, managerId))?.value ?? null,
    put: (delegation) => delegations.put(tenantId, delegation),
    async remove(managerId) {
      await delegations.remove(tenantId, managerId);
    },
    async listTo(delegateId) {
      const found = await delegations.list(tenantId, {
        where: 'c.body.delegateId = @delegate',
        parameters: [{ name: '@delegate', value: delegateId }],
      });
      return found.map(({ value }) => value);
    },
  };
}
