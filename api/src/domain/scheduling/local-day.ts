import { DAY_MS, modulo } from './time-units';

/** Days of the week in the spelling of Microsoft Graph, Sunday first. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** 1970-01-01, the local day number 0, was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 4;

/** Position of the day in its Sunday-first week, 0–6. A local day is the number of days since 1970-01-01 on the wall calendar. */
export function weekdayIndex(localDay: number): number {
  return modulo(localDay + WEEKDAY_OF_DAY_ZERO, 7);
}

/** Name of the weekday on which a local day falls. */
export function weekdayOf(localDay: number): Weekday {
  return WEEKDAYS[weekdayIndex(localDay)] ?? 'sunday';
}

/** First day of the week that holds `localDay`, for weeks that start on `weekStart`. */
export function startOfWeek(localDay: number, weekStart: Weekday): number {
  return localDay - modulo(weekdayIndex(localDay) - WEEKDAYS.indexOf(weekStart), 7);
}

/** The calendar date of a local day as `YYYY-MM-DD`. */
export function isoDate(localDay: number): string {
  return new Date(localDay * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The day on which a working week begins, read from its working days: Sunday for those who work on Sundays and rest on
 * Fridays (Saturday where Saturday is worked too), Monday for everybody else.
 */
export function weekStartFor(workingDays: readonly Weekday[]): Weekday {
  if (!workingDays.includes('sunday') || workingDays.includes('friday')) return 'monday';
  return workingDays.includes('saturday') ? 'saturday' : 'sunday';
}
