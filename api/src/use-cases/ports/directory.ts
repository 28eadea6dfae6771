import type { Chart } from '../../domain/org/chart';
import type { Person } from '../../domain/org/person';
import type { SeniorityAssessment } from '../../domain/org/seniority';

/** The org chart as last synced, with what follows from it; computed once for each version. */
export interface OrgView {
  readonly version: string;
  readonly people: readonly Person[];
  readonly chart: Chart;
  readonly seniority: SeniorityAssessment;
  /** Index into `people`, −1 where unknown. */
  indexOf(personId: string): number;
  person(personId: string): Person | null;
}

/** Read access to the synced org chart. */
export interface OrgReader {
  /** Null until the first sync has finished. */
  current(): Promise<OrgView | null>;
}
