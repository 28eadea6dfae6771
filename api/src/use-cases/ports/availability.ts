import type { Person } from '../../domain/org/person';
import type { Interval, WorkingHours } from '../../domain/scheduling/calendar';

/** When somebody works, and when they are not there. */
export interface Availability {
  /** Null where there is no mailbox that can be read. */
  readonly workingHours: WorkingHours | null;
  /** Out of office in the calendar, or automatic replies switched on. */
  readonly absences: readonly Interval[];
}

/** Whether people are at work, from their mailbox settings and free/busy; never why they are away. */
export interface AvailabilityGateway {
  read(person: Person, fromUtc: number, untilUtc: number): Promise<Availability>;
  /**
   * The time for which each person scheduled automatic replies, in the order asked: they are away then, also where their
   * calendar does not say so. Nothing for replies without an end, which many leave switched on for good.
   */
  readScheduledReplies(people: readonly Person[]): Promise<readonly (readonly Interval[])[]>;
}
