import type { Availability, AvailabilityGateway } from '../../api/src/use-cases/ports/availability';
import type { Interval } from '../../api/src/domain/scheduling/calendar';
import { officeWeek } from './fake-calendars';
import type { Pause } from './in-memory-stores';

export interface FakeAvailability extends AvailabilityGateway {
  /** By person; somebody who is not in it works office hours and is never away. */
  readonly of: Map<string, Availability>;
  /** Time for which somebody scheduled automatic replies, by person. */
  readonly replies: Map<string, readonly Interval[]>;
}

/** Mailboxes that say who is there, as the test puts it. */
export function fakeAvailability(pause: Pause = () => Promise.resolve()): FakeAvailability {
  const of = new Map<string, Availability>();
  const replies = new Map<string, readonly Interval[]>();
  return {
    of,
    replies,
    async read({ id }) {
      await pause();
      return of.get(id) ?? { workingHours: officeWeek.workingHours, absences: [] };
    },
    async readScheduledReplies(people) {
      await pause();
      return people.map(({ id }) => replies.get(id) ?? []);
    },
  };
}
