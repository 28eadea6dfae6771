import type { DailyWindow, Interval, WorkingHours } from './calendar';
import { instantOn, type DayBegins } from './day-begins';
import { weekdayOf, type Weekday } from './local-day';
import { MINUTES_PER_DAY } from './time-units';

/** Length of a daily window on the clock, in minutes: 1–1440, for an end equal to the start means all day. */
export function windowMinutes(window: DailyWindow): number {
  const minutes = window.endMinutes - window.startMinutes;
  return minutes > 0 ? minutes : minutes + MINUTES_PER_DAY;
}

/** The stretches in which a person works on the days given, ascending; shifts that follow one another without a gap are one. */
export function workingWindows(hours: WorkingHours, days: DayBegins): Interval[] {
  const windows: Interval[] = [];
  for (const window of dailyWindows(hours, days, hours.days)) {
    const previous = windows.at(-1);
    if (previous && window.startUtc <= previous.endUtc) {
      windows[windows.length - 1] = { startUtc: previous.startUtc, endUtc: Math.max(previous.endUtc, window.endUtc) };
    } else {
      windows.push(window);
    }
  }
  return windows;
}

/**
 * One window for each of the days (only for the weekdays of `only`, where given), ascending. Clock changes stretch or
 * shorten the window that they fall into.
 */
export function dailyWindows(window: DailyWindow, days: DayBegins, only: readonly Weekday[] | null): Interval[] {
  const endMinutes = window.startMinutes + windowMinutes(window);
  const daysToEnd = Math.floor(endMinutes / MINUTES_PER_DAY);
  const windows: Interval[] = [];
  for (let day = days.firstDay; day <= days.lastDay; day += 1) {
    if (only && !only.includes(weekdayOf(day))) continue;
    windows.push({
      startUtc: instantOn(days, day, window.startMinutes),
      endUtc: instantOn(days, day + daysToEnd, endMinutes - daysToEnd * MINUTES_PER_DAY),
    });
  }
  return windows;
}
