import type { PersonCalendar } from '../scheduling/calendar';
import type { SpreadRules } from '../scheduling/spread';
import { MINUTES_PER_DAY } from '../scheduling/time-units';
import type { SpreadPolicy } from './program';

/** A calendar in which the lunch break of a program stays free. */
export function withLunch(calendar: PersonCalendar, { lunchStartMinutes, lunchMinutes }: SpreadPolicy): PersonCalendar {
  if (lunchMinutes === 0) return calendar;
  const endMinutes = (lunchStartMinutes + lunchMinutes) % MINUTES_PER_DAY;
  return { ...calendar, lunch: { startMinutes: lunchStartMinutes, endMinutes } };
}

/** The caps of a program as the planner takes them. */
export function capsOf({ maxSessionsPerDay, maxSessionsPerWeek }: SpreadPolicy): SpreadRules {
  return { maxPerDay: maxSessionsPerDay, maxPerWeek: maxSessionsPerWeek };
}
