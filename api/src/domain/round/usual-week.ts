import { addRange, emptyBits, hasBit, type BitSet } from '../scheduling/bit-set';
import type { BusyInterval, PersonCalendar } from '../scheduling/calendar';
import { weekMask } from '../scheduling/common-hours';
import { dailyWindows } from '../scheduling/daily-windows';
import { dayBegins } from '../scheduling/day-begins';
import { zoneOf } from '../scheduling/zone';

const HALF_HOURS = 336;
const HALF_HOUR_MS = 30 * 60_000;
const WEEK_MS = HALF_HOURS * HALF_HOUR_MS;
/** 1970-01-05 was the first Monday after the epoch. */
const FIRST_MONDAY_UTC = 4 * 24 * 3_600_000;

/** Weeks that are looked at to tell what is usual. */
export const WEEKS_AHEAD = 4;

/** The next `WEEKS_AHEAD` whole weeks, from Monday 00:00 UTC. */
export function weeksAhead(nowUtc: number): { readonly fromUtc: number; readonly untilUtc: number } {
  const fromUtc = Math.ceil((nowUtc - FIRST_MONDAY_UTC) / WEEK_MS) * WEEK_MS + FIRST_MONDAY_UTC;
  return { fromUtc, untilUtc: fromUtc + WEEKS_AHEAD * WEEK_MS };
}

/** A week of 336 half hours from Monday 00:00 UTC: when a person works, and when they are free in most weeks. */
export interface UsualWeek {
  readonly working: BitSet;
  readonly free: BitSet;
}

/** Reads a person's usual week from their calendar over the weeks from a Monday 00:00 UTC on. */
export function usualWeek(calendar: PersonCalendar, fromUtc: number): UsualWeek {
  return {
    working: weekMask(calendar.workingHours, fromUtc),
    free: freeInMostWeeks([...calendar.busy, ...lunchBreaks(calendar, fromUtc)], fromUtc),
  };
}

function lunchBreaks({ lunch, workingHours }: PersonCalendar, fromUtc: number): BusyInterval[] {
  if (lunch === undefined) return [];
  const days = dayBegins(zoneOf(workingHours.zoneIana), fromUtc, fromUtc + WEEKS_AHEAD * WEEK_MS);
  return dailyWindows(lunch, days, null).map((breakTime) => ({ ...breakTime, status: 'busy' }));
}

/**
 * Half hours that are free in more than half of the weeks. Weeks in which the person is out of office say nothing about
 * what is usual and are not counted; tentative events do not stand in the way.
 */
function freeInMostWeeks(busy: readonly BusyInterval[], fromUtc: number): BitSet {
  const taken = cellsOf(busy, 'busy', fromUtc);
  const away = cellsOf(busy, 'oof', fromUtc);
  const free = emptyBits(HALF_HOURS);
  for (let halfHour = 0; halfHour < HALF_HOURS; halfHour++) {
    let takenWeeks = 0;
    let present = 0;
    for (let week = 0; week < WEEKS_AHEAD; week++) {
      const cell = week * HALF_HOURS + halfHour;
      if (hasBit(away, cell)) continue;
      present++;
      if (hasBit(taken, cell)) takenWeeks++;
    }
    if (present === 0 || takenWeeks * 2 < present) addRange(free, halfHour, halfHour + 1);
  }
  return free;
}

function cellsOf(busy: readonly BusyInterval[], status: BusyInterval['status'], fromUtc: number): BitSet {
  const cells = WEEKS_AHEAD * HALF_HOURS;
  const bits = emptyBits(cells);
  for (const event of busy) {
    if (event.status !== status) continue;
    const first = Math.max(0, Math.floor((event.startUtc - fromUtc) / HALF_HOUR_MS));
    const last = Math.min(cells, Math.ceil((event.endUtc - fromUtc) / HALF_HOUR_MS));
    addRange(bits, first, last);
  }
  return bits;
}
