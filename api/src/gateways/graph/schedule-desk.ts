import type { Person } from '../../domain/org/person';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { CalendarGateway } from '../../use-cases/ports/calendars';
import type { Graph } from './client';
import { Gathering } from './gathering';
import { LONGEST_SCHEDULE_MS, MOST_ADDRESSES, readSchedules, type CalendarReading } from './schedules';

/** Nobody waits for company once nobody came for so long, and nobody longer than this. */
const QUIET_MS = 800;
const LONGEST_WAIT_MS = 3_000;

/**
 * Reads calendars for all who ask at the same time together: one getSchedule takes twenty people, and a pair is only two.
 * Horizons are widened to whole days and to the stretches that one request may cover, so that those of one day's work are
 * the same; what lies outside of the horizon that was asked for is left out of the answer. Who fails to be read fails only
 * those who asked about them.
 */
export function createScheduleDesk(graph: Graph): CalendarGateway['readCalendars'] {
  type Readings = ReadonlyMap<string, CalendarReading>;
  const open = new Map<string, { readonly people: Map<string, Person>; readonly gathering: Gathering<Readings> }>();

  const joinOrOpen = (fromUtc: number, untilUtc: number) => {
    const key = `${fromUtc} ${untilUtc}`;
    const known = open.get(key);
    if (known !== undefined) return known;
    const people = new Map<string, Person>();
    const gathering = new Gathering<Readings>(QUIET_MS, LONGEST_WAIT_MS, () => {
      open.delete(key);
      return readSchedules(graph, [...people.values()], fromUtc, untilUtc);
    });
    open.set(key, { people, gathering });
    return { people, gathering };
  };

  return async (asked, fromUtc, untilUtc) => {
    const from = Math.floor(fromUtc / DAY_MS) * DAY_MS;
    const stretches = Math.ceil((untilUtc - from) / LONGEST_SCHEDULE_MS);
    const { people, gathering } = joinOrOpen(from, from + stretches * LONGEST_SCHEDULE_MS);
    for (const person of asked) people.set(person.id, person);
    const readings = await gathering.join({ isFull: people.size >= MOST_ADDRESSES });
    return asked.map(({ id }) => calendarOf(readings.get(id), fromUtc, untilUtc));
  };
}

function calendarOf(reading: CalendarReading | undefined, fromUtc: number, untilUtc: number) {
  if (reading?.kind === 'failed') throw reading.failure;
  if (reading?.kind !== 'read') return null;
  const { workingHours, busy } = reading.calendar;
  return { workingHours, busy: busy.filter(({ startUtc, endUtc }) => startUtc < untilUtc && endUtc > fromUtc) };
}
