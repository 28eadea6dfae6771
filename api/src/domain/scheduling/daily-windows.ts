import type { DailyWindow, Interval, WorkingHours } from './calendar';
import { weekdayOf, type Weekday } from './local-day';
import { DAY_MS, MINUTE_MS, MINUTES_PER_DAY } from './time-units';
import { zoneOf, type Zone } from './zone';

/** Length of a daily window on the clock, in minutes: 1–1440, for an end equal to the start means all day. */
export function windowMinutes(window: DailyWindow): number {
  const minutes = window.endMinutes - window.startMinutes;
  return minutes > 0 ? minutes : minutes + MINUTES_PER_DAY;
}

/**
 * The stretches in which a person works that touch `[fromUtc, untilUtc)`, ascending; shifts that follow one another
 * without a gap are one stretch.
 */
export function workingWindows(hours: WorkingHours, fromUtc: number, untilUtc: number): Interval[] {
  const windows: Interval[] = [];
  for (const window of dailyWindows(hours, zoneOf(hours.zoneIana), hours.days, fromUtc, untilUtc)) {
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
 * One window per local day (only on `days`, where given) that may touch `[fromUtc, untilUtc)`, ascending. Clock changes
 * stretch or shorten the window that they fall into.
 */
export function dailyWindows(
  window: DailyWindow,
  zone: Zone,
  days: readonly Weekday[] | null,
  fromUtc: number,
  untilUtc: number,
): Interval[] {
  const firstDay = Math.floor(zone.toWall(fromUtc) / DAY_MS) - 1;
  const lastDay = Math.floor(zone.toWall(untilUtc) / DAY_MS);
  const startMs = window.startMinutes * MINUTE_MS;
  const endMs = startMs + windowMinutes(window) * MINUTE_MS;
  const windows: Interval[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (days && !days.includes(weekdayOf(day))) continue;
    const startUtc = zone.toInstant(day * DAY_MS + startMs);
    const endUtc = zone.toInstant(day * DAY_MS + endMs);
    if (endUtc > fromUtc && startUtc < untilUtc) windows.push({ startUtc, endUtc });
  }
  return windows;
}
