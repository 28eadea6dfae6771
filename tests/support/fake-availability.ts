import type { Availability, AvailabilityGateway } from '../../api/src/use-cases/ports/availability';
import { officeWeek } from './fake-calendars';
import type { Pause } from './in-memory-stores';

export interface FakeAvailability extends AvailabilityGateway {
  /** By person; somebody who is not in it works office hours and is never away. */
  readonly of: Map<string, Availability>;
}

/** Mailboxes that say who is there, as the test puts it. */
export function fakeAvailability(pause: Pause = () => Promise.resolve()): FakeAvailability {
  const of = new Map<string, Availability>();
  return {
    of,
    async read({ id }) {
      await pause();
      return of.get(id) ?? { workingHours: officeWeek.workingHours, absences: [] };
    },
  };
}
