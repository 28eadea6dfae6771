import { weekdayOf } from '../scheduling/local-day';
import { DAY_MS } from '../scheduling/time-units';

/**
 * The instant that lies this many working days (Monday to Friday, by UTC) after another, at the same time of day. From a
 * weekend, counting starts with the Monday.
 */
export function addWorkingDays(fromUtc: number, workingDays: number): number {
  let instant = fromUtc;
  for (let left = workingDays; left > 0;) {
    instant += DAY_MS;
    if (isWorkingDay(instant)) left -= 1;
  }
  return instant;
}

/** Whether an instant lies on Monday to Friday by UTC; of a wall time, on its own clock. */
export function isWorkingDay(instantUtc: number): boolean {
  const weekday = weekdayOf(Math.floor(instantUtc / DAY_MS));
  return weekday !== 'saturday' && weekday !== 'sunday';
}
