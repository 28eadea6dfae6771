import type { AuditLog, AuditRecord } from '../../api/src/use-cases/ports/audit';

export interface InMemoryAudit extends AuditLog {
  readonly records: AuditRecord[];
}

/** The audit log: a line with the same id is added once. */
export function inMemoryAudit(): InMemoryAudit {
  const records: AuditRecord[] = [];
  return {
    records,
    append(record) {
      if (!records.some(({ id }) => id === record.id)) records.push(record);
      return Promise.resolve();
    },
    page: () => Promise.resolve({ items: [...records].reverse(), continuation: null }),
  };
}
