import type { Container } from '@azure/cosmos';
import type { AuditLog, AuditRecord } from '../../use-cases/ports/audit';
import { openDocuments } from './documents';

/** Keeps the audit log of one tenant: documents are created and read, never replaced or removed. */
export function createAuditLog(container: Container, tenantId: string): AuditLog {
  const records = openDocuments<AuditRecord>(container, {
    kind: 'audit',
    idOf: (record) => record.id,
  });
  return {
    async append(record) {
      await records.create(tenantId, record);
    },
    page(filter, request) {
      const conditions = [
        { clause: 'c.body.byPersonId = @by', name: '@by', value: filter.byPersonId },
        { clause: 'c.body.operation = @operation', name: '@operation', value: filter.operation },
        { clause: 'c.body.atUtc >= @from', name: '@from', value: filter.fromUtc },
        { clause: 'c.body.atUtc < @until', name: '@until', value: filter.untilUtc },
      ].filter(({ value }) => value !== null);
      return records.page(tenantId, request, {
        ...(conditions.length > 0 && { where: conditions.map(({ clause }) => clause).join(' AND ') }),
        parameters: conditions.map(({ name, value }) => ({ name, value })),
        orderBy: 'c.body.atUtc DESC',
      });
    },
  };
}
