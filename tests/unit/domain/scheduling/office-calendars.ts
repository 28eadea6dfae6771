import type { BusyInterval, PersonCalendar } from '../../../../api/src/domain/scheduling/calendar';
import type { Weekday } from '../../../../api/src/domain/scheduling/local-day';

const MINUTE = 60_000;

/** An instant from ISO text with its offset. */
export const at = (iso: string): number => Date.parse(iso);

/** An event of an hour, or longer. */
export function event(startIso: string, status: BusyInterval['status'], minutes = 60): BusyInterval {
  const startUtc = at(startIso);
  return { startUtc, endUtc: startUtc + minutes * MINUTE, status };
}

/** Somebody who works from 9 to 17. */
export function officeWorker(
  zoneIana: string,
  busy: readonly BusyInterval[] = [],
  days: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
): PersonCalendar {
  return { workingHours: { zoneIana, days, startMinutes: 540, endMinutes: 1020 }, busy };
}

/** Somebody with nothing in the calendar who works during certain hours of certain weekdays. */
export function worksOn(
  days: readonly Weekday[],
  startMinutes: number,
  endMinutes: number,
  zoneIana: string,
): PersonCalendar {
  return { workingHours: { zoneIana, days, startMinutes, endMinutes }, busy: [] };
}

/** Somebody who works during certain hours of one weekday only: what fits is easily seen. */
export function worksOnly(
  day: Weekday,
  startMinutes: number,
  endMinutes: number,
  busy: readonly BusyInterval[] = [],
  zoneIana = 'UTC',
): PersonCalendar {
  return { workingHours: { zoneIana, days: [day], startMinutes, endMinutes }, busy };
}
