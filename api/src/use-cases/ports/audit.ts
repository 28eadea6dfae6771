import type { Page, PageRequest } from './store';

/** One line of the audit log. Lines are only ever added. */
export interface AuditRecord {
  /** Of one call: a repeat of the same line is the same line. */
  readonly id: string;
  readonly atUtc: number;
  readonly byPersonId: string;
  /** Name of the route, such as `participants`. */
  readonly operation: string;
  /** `asked` is written before a change is tried: alone, it tells of a change that was cut off. */
  readonly phase: 'asked' | 'done' | 'refused' | 'failed';
  /** What it was about, as the path of the request. */
  readonly target: string;
  /** The people whom the request names, or of a whole list those for whom it changes something. */
  readonly aboutPersonIds: readonly string[];
  /** The call in the logs of the service. */
  readonly correlationId: string;
}

export interface AuditFilter {
  readonly byPersonId: string | null;
  readonly aboutPersonId: string | null;
  readonly operation: string | null;
  /** Inclusive; null is open. */
  readonly fromUtc: number | null;
  /** Exclusive; null is open. */
  readonly untilUtc: number | null;
}

/** The audit log of one tenant: nothing in it is changed or removed by the service. */
export interface AuditLog {
  /** Throws where the line cannot be written. A line with the same id is there already: nothing is added. */
  append(record: AuditRecord): Promise<void>;
  /** Newest first. */
  page(filter: AuditFilter, request: PageRequest): Promise<Page<AuditRecord>>;
}
