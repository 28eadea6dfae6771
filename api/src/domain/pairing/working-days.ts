import type { Interval, WorkingHours } from '../scheduling/calendar';
import { dailyWindows } from '../scheduling/daily-windows';
import { dayBegins } from '../scheduling/day-begins';
import { weekdayOf } from '../scheduling/local-day';
import { DAY_MS, WEEK_MS } from '../scheduling/time-units';
import { zoneOf } from '../scheduling/zone';

/** What counts for somebody whose mailbox is not known: whole days from Monday to Friday, by UTC. */
export const ORDINARY_WEEK: WorkingHours = {
  zoneIana: 'Etc/UTC',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startMinutes: 0,
  endMinutes: 0,
};

/**
 * The instant that lies this many working days after another, at the same time of day. Outside of working hours, counting
 * begins with the next working day: who is asked on a Saturday has as long as who is asked on Monday morning.
 */
export function addWorkingDays(fromUtc: number, workingDays: number, week: WorkingHours = ORDINARY_WEEK): number {
  const days = workedDays(week);
  const zone = zoneOf(week.zoneIana);
  const startUtc = firstWorkingMoment(fromUtc, week);
  const wall = zone.toWall(startUtc);
  let day = Math.floor(wall / DAY_MS);
  const timeOfDay = wall - day * DAY_MS;
  // After midnight a shift still belongs to the day on which it began; the count goes by days all the same.
  for (let left = workingDays; left > 0;) {
    day += 1;
    if (days.includes(weekdayOf(day))) left -= 1;
  }
  return zone.toInstant(day * DAY_MS + timeOfDay);
}

/** Whether an instant lies on Monday to Friday by UTC; of a wall time, on its own clock. */
export function isWorkingDay(instantUtc: number): boolean {
  const weekday = weekdayOf(Math.floor(instantUtc / DAY_MS));
  return weekday !== 'saturday' && weekday !== 'sunday';
}

/** The first instant from this one on at which a person works. */
export function firstWorkingMoment(fromUtc: number, week: WorkingHours): number {
  const window = windowsBetween(week, fromUtc, fromUtc + 2 * WEEK_MS).find(({ endUtc }) => endUtc > fromUtc);
  return Math.max(fromUtc, window?.startUtc ?? fromUtc);
}

/**
 * The first instant from `fromUtc` on, and before `untilUtc`, at which a person is at work and not absent; null where an
 * absence covers all of their working time until then.
 */
export function firstPresentMoment(
  fromUtc: number,
  untilUtc: number,
  week: WorkingHours,
  absences: readonly Interval[],
): number | null {
  const inOrder = absences.toSorted((a, b) => a.startUtc - b.startUtc);
  for (const window of windowsBetween(week, fromUtc, untilUtc)) {
    let at = Math.max(fromUtc, window.startUtc);
    for (const absence of inOrder) {
      if (absence.startUtc <= at && absence.endUtc > at) at = absence.endUtc;
    }
    if (at < Math.min(window.endUtc, untilUtc)) return at;
  }
  return null;
}

function windowsBetween(week: WorkingHours, fromUtc: number, untilUtc: number): readonly Interval[] {
  return dailyWindows(week, dayBegins(zoneOf(week.zoneIana), fromUtc, untilUtc), workedDays(week));
}

/** A week without any working day is taken for an ordinary one: a deadline must come. */
function workedDays({ days }: WorkingHours): WorkingHours['days'] {
  return days.length > 0 ? days : ORDINARY_WEEK.days;
}
