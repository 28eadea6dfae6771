import type { Container } from '@azure/cosmos';
import type { AuditFilter, AuditLog, AuditRecord } from '../../use-cases/ports/audit';
import type { Clock } from '../../use-cases/ports/clock';
import { UnknownContinuation } from '../../use-cases/ports/unknown-continuation';
import { openDocuments, type Clauses } from './documents';

/** No line is older: months before it are not asked for. */
const FIRST_MONTH = '2026-01';

/**
 * Keeps the audit log of one tenant: documents are created and read, never replaced or removed. Each month is a partition of
 * its own, so that none reaches the bound of a partition (20 GB). Lines from before there were months stand in the tenant's.
 */
export function createAuditLog(container: Container, tenantId: string, clock: Clock): AuditLog {
  const records = openDocuments<AuditRecord>(container, {
    kind: 'audit',
    idOf: (record) => record.id,
  });
  const partitionOf = (month: string) => (month === noMonth ? tenantId : `${tenantId}|${month}`);
  return {
    async append(record) {
      await records.create(partitionOf(monthOf(record.atUtc)), record);
    },
    async page(filter, { limit, continuation }) {
      const clauses = clausesOf(filter);
      const newest = Math.min(clock.nowUtc(), (filter.untilUtc ?? Infinity) - 1);
      const oldestMonth = filter.fromUtc === null ? FIRST_MONTH : monthOf(filter.fromUtc);
      let at = continuation === null ? { month: monthOf(newest), inside: null } : readPlace(continuation);
      for (;;) {
        const { items, continuation: inside } = await records.page(
          partitionOf(at.month),
          { limit, continuation: at.inside },
          clauses,
        );
        const next = inside === null ? monthBefore(at.month, oldestMonth) : at.month;
        // A month without a fitting line is no page of its own.
        if (items.length > 0 || next === null)
          return { items, continuation: next === null ? null : writePlace(next, inside) };
        at = { month: next, inside };
      }
    },
  };
}

/** Where lines stand from before there were months; the last place that is looked at. */
const noMonth = 'before';

/** Such as `2026-11`, in UTC. */
const monthOf = (instantUtc: number): string => new Date(instantUtc).toISOString().slice(0, 7);

/** The month whose lines come next, backwards in time; null where there is none. */
function monthBefore(month: string, oldest: string): string | null {
  if (month === noMonth) return null;
  if (month <= oldest || month <= FIRST_MONTH) return noMonth;
  return monthOf(Date.parse(`${month}-01T00:00:00Z`) - 1);
}

const writePlace = (month: string, inside: string | null): string => `${month}_${inside ?? ''}`;

/** @throws UnknownContinuation where the text is none that `writePlace` made. */
function readPlace(continuation: string): { readonly month: string; readonly inside: string | null } {
  const [, month, inside] = /^(\d{4}-(?:0[1-9]|1[0-2])|before)_(.*)$/u.exec(continuation) ?? [];
  if (month === undefined) throw new UnknownContinuation();
  return { month, inside: inside === undefined || inside === '' ? null : inside };
}

function clausesOf(filter: AuditFilter): Clauses {
  const conditions = [
    { clause: 'c.body.byPersonId = @by', name: '@by', value: filter.byPersonId },
    { clause: 'ARRAY_CONTAINS(c.body.aboutPersonIds, @about)', name: '@about', value: filter.aboutPersonId },
    { clause: 'c.body.operation = @operation', name: '@operation', value: filter.operation },
    { clause: 'c.body.atUtc >= @from', name: '@from', value: filter.fromUtc },
    { clause: 'c.body.atUtc < @until', name: '@until', value: filter.untilUtc },
  ].filter(({ value }) => value !== null);
  return {
    ...(conditions.length > 0 && { where: conditions.map(({ clause }) => clause).join(' AND ') }),
    parameters: conditions.map(({ name, value }) => ({ name, value })),
    orderBy: 'c.body.atUtc DESC',
  };
}
