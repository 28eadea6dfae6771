import type { Person } from '../../domain/org/person';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { CalendarGateway } from '../../use-cases/ports/calendars';
import type { Graph } from './client';
import { LONGEST_SCHEDULE_MS, readSchedules, type CalendarReading } from './schedules';

/** How long the first who asks waits for others. */
const GATHER_MS = 20;

/** Those who ask about the same days, and when they are told. */
interface Gathering {
  readonly people: Map<string, Person>;
  readonly readings: Promise<ReadonlyMap<string, CalendarReading>>;
}

/**
 * Reads calendars for all who ask at the same time together: one getSchedule takes twenty people, and a pair is only two.
 * Horizons are widened to whole days and to the stretches that one request may cover, so that those of one day's work are
 * the same; what lies outside of the horizon that was asked for is left out of the answer. Who fails to be read fails only
 * those who asked about them.
 */
export function createScheduleDesk(graph: Graph): CalendarGateway['readCalendars'] {
  const gatherings = new Map<string, Gathering>();

  const gather = (fromUtc: number, untilUtc: number): Gathering => {
    const key = `${fromUtc} ${untilUtc}`;
    const open = gatherings.get(key);
    if (open !== undefined) return open;
    const people = new Map<string, Person>();
    const readings = new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS)).then(() => {
      gatherings.delete(key);
      return readSchedules(graph, [...people.values()], fromUtc, untilUtc);
    });
    const gathering = { people, readings };
    gatherings.set(key, gathering);
    return gathering;
  };

  return async (people, fromUtc, untilUtc) => {
    const from = Math.floor(fromUtc / DAY_MS) * DAY_MS;
    const stretches = Math.ceil((untilUtc - from) / LONGEST_SCHEDULE_MS);
    const gathering = gather(from, from + stretches * LONGEST_SCHEDULE_MS);
    for (const person of people) gathering.people.set(person.id, person);
    const readings = await gathering.readings;
    return people.map(({ id }) => calendarOf(readings.get(id), fromUtc, untilUtc));
  };
}

function calendarOf(reading: CalendarReading | undefined, fromUtc: number, untilUtc: number) {
  if (reading?.kind === 'failed') throw reading.failure;
  if (reading?.kind !== 'read') return null;
  const { workingHours, busy } = reading.calendar;
  return { workingHours, busy: busy.filter(({ startUtc, endUtc }) => startUtc < untilUtc && endUtc > fromUtc) };
}
