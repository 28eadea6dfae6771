import type { Interval, PersonCalendar } from './calendar';

/** A calendar in which somebody is out of office at these times too, although nothing in it says so. */
export function withAbsences(calendar: PersonCalendar, absences: readonly Interval[]): PersonCalendar {
  if (absences.length === 0) return calendar;
  const outOfOffice = absences.map(({ startUtc, endUtc }) => ({ startUtc, endUtc, status: 'oof' as const }));
  return { ...calendar, busy: [...calendar.busy, ...outOfOffice] };
}
