import type { MeetingClasses } from './meeting-classes';
import type { RoundTable } from './round-table';
import type { Sides } from './sides';

/** What rows are worked on with: plain data, so that it can be handed to another thread. */
export interface RowWork {
  readonly table: RoundTable;
  readonly sides: Sides;
  readonly classes: MeetingClasses;
}

/** Work on rows `from` to `to − 1`. Rows do not depend on each other: ranges can be done in any order, and on any thread. */
export type RowRange<Result> = (from: number, to: number) => Result;
