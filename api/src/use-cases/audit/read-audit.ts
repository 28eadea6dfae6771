import type { AuditEntry } from '../../contract/audit';
import { iso } from '../pairings/iso';
import { personCard } from '../people/person-card';
import type { AuditFilter } from '../ports/audit';
import type { Ports } from '../ports/ports';
import type { Page, PageRequest } from '../ports/store';

/** The audit log for the lead, newest first. */
export async function readAudit(
  ports: Pick<Ports, 'audit' | 'org'>,
  filter: AuditFilter,
  request: PageRequest,
): Promise<Page<AuditEntry>> {
  const [org, page] = await Promise.all([ports.org.current(), ports.audit.page(filter, request)]);
  const items = page.items.map(({ id, atUtc, operation, phase, target, correlationId, ...people }) => ({
    id,
    atUtc: iso(atUtc),
    operation,
    phase,
    target,
    correlationId,
    by: personCard(org, people.byPersonId),
    about: people.aboutPersonIds.map((personId) => personCard(org, personId)),
  }));
  return { items, continuation: page.continuation };
}
