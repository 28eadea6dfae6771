import type { z } from 'zod';
import type { AuditQuery } from '../../../../api/src/contract/audit';
import type { PersonCard } from '../../../../api/src/contract/people';
import { startOfDateUtc } from '../../ui/dates';

/** Which lines are shown; empty is any. */
export interface AuditFilter {
  readonly by: PersonCard | null;
  readonly about: PersonCard | null;
  readonly operation: string;
  /** Dates as a date input gives them; the last one is inclusive. */
  readonly fromDate: string;
  readonly lastDate: string;
}

export const everyLine: AuditFilter = { by: null, about: null, operation: '', fromDate: '', lastDate: '' };

/** Whether anything is left out. */
export function isFiltered(filter: AuditFilter): boolean {
  return Object.values(filter).some((part) => part !== null && part !== '');
}

/** The filter as the API asks for it, days counted in a zone. */
export function auditQuery(filter: AuditFilter, zoneIana: string): Omit<z.input<typeof AuditQuery>, 'limit'> {
  const fromUtc = startOfDateUtc(filter.fromDate, zoneIana);
  const untilUtc = startOfDateUtc(dayAfter(filter.lastDate), zoneIana);
  return {
    ...(filter.by !== null && { byPersonId: filter.by.id }),
    ...(filter.about !== null && { aboutPersonId: filter.about.id }),
    ...(filter.operation !== '' && { operation: filter.operation }),
    ...(fromUtc !== null && { fromUtc }),
    ...(untilUtc !== null && { untilUtc }),
  };
}

function dayAfter(date: string): string {
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(midnightUtc) ? '' : new Date(midnightUtc + 86_400_000).toISOString().slice(0, 10);
}
