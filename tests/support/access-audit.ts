import { z } from 'zod';
import type { Snapshot } from './stored-documents';

const Line = z.object({
  byPersonId: z.string(),
  operation: z.string(),
  phase: z.string(),
  target: z.string(),
  aboutPersonIds: z.array(z.string()),
  correlationId: z.string(),
});
export type AuditLine = z.infer<typeof Line>;

/** The lines that one call left in the audit log, in the order of their phases. */
export function linesOf(snapshot: Snapshot, correlationId: string | null): AuditLine[] {
  return [...snapshot]
    .filter(([place]) => place.startsWith('audit/'))
    .map(([, { body }]) => Line.parse(body))
    .filter((line) => line.correlationId === correlationId)
    .sort((a, b) => a.phase.localeCompare(b.phase));
}
