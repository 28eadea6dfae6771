import type { SeniorityOverrides } from './overrides';
import type { Exclusion } from './quality';

/** What the lead and the admin set. */
export interface SeniorityOptions {
  /** Values of the mapped grade attribute, lowest first; values in one inner array rank the same. */
  readonly gradeOrder?: readonly (readonly string[])[];
  readonly overrides?: SeniorityOverrides;
  /** People the caller left out before, to be named in the quality report. */
  readonly exclusions?: readonly Exclusion[];
}
