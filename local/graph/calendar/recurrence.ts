import { weekdays, weekIndices, type DayOfWeek, type Recurrence } from './event-record';
import type { WallMs } from './zones';

const dayMs = 86_400_000;
/** Exchange ends a series without an end after so many occurrences at the latest; it also bounds the loops here. */
const maximumOccurrences = 10_000;

/** Sunday is 0, as in `Date`. */
export function weekdayOf(wall: WallMs): number {
  return new Date(wall).getUTCDay();
}

/** The name that Graph uses for the weekday of a wall-clock time. */
export function weekdayName(wall: WallMs): DayOfWeek {
  return weekdays[weekdayOf(wall)] ?? 'sunday';
}

function monthStart(year: number, month: number): WallMs {
  return Date.UTC(year, month, 1);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** The n-th day of a month that is one of these weekdays; "last" counts from the end. */
function nthWeekday(
  year: number,
  month: number,
  days: ReadonlySet<number>,
  index: Recurrence['pattern']['index'],
): WallMs | null {
  const hits: WallMs[] = [];
  const first = monthStart(year, month);
  for (let day = 0; day < daysInMonth(year, month); day++) {
    if (days.has(weekdayOf(first + day * dayMs))) hits.push(first + day * dayMs);
  }
  return hits.at(index === 'last' ? -1 : weekIndices.indexOf(index)) ?? null;
}

/** The days on which a pattern falls, in order, from the first day of its range on. Never ends by itself. */
function* daysOf(pattern: Recurrence['pattern'], firstDay: WallMs): Generator<WallMs> {
  const start = new Date(firstDay);
  const chosen = new Set(pattern.daysOfWeek.map((name) => weekdays.indexOf(name)));
  switch (pattern.type) {
    case 'daily':
      for (let day = firstDay; ; day += pattern.interval * dayMs) yield day;
    case 'weekly': {
      const weekBegins = weekdays.indexOf(pattern.firstDayOfWeek);
      const lead = (weekdayOf(firstDay) - weekBegins + 7) % 7;
      for (let week = firstDay - lead * dayMs; ; week += pattern.interval * 7 * dayMs) {
        for (let day = 0; day < 7; day++) {
          if (chosen.has((weekBegins + day) % 7) && week + day * dayMs >= firstDay) yield week + day * dayMs;
        }
      }
    }
    case 'absoluteMonthly':
    case 'absoluteYearly':
    case 'relativeMonthly':
    case 'relativeYearly': {
      const yearly = pattern.type.endsWith('Yearly');
      const stepMonths = pattern.interval * (yearly ? 12 : 1);
      const month = yearly && pattern.month > 0 ? pattern.month - 1 : start.getUTCMonth();
      for (let at = start.getUTCFullYear() * 12 + month; ; at += stepMonths) {
        const [year, inYear] = [Math.floor(at / 12), at % 12];
        // A 31st falls on the last day of a shorter month, as in Outlook.
        const day = pattern.type.startsWith('absolute')
          ? monthStart(year, inYear) + (Math.min(pattern.dayOfMonth, daysInMonth(year, inYear)) - 1) * dayMs
          : nthWeekday(year, inYear, chosen, pattern.index);
        if (day !== null && day >= firstDay) yield day;
      }
    }
  }
}

/**
 * The days of a recurrence in wall-clock time of its zone, in order: from the start date of the range to its end or
 * `untilWallMs`, whichever comes first. The time of day is not part of it: add it to each day.
 */
export function* occurrenceDays(recurrence: Recurrence, untilWallMs: WallMs): Generator<WallMs> {
  const { pattern, range } = recurrence;
  const lastDay = range.type === 'endDate' ? Date.parse(`${range.endDate}T00:00:00Z`) : Infinity;
  const most = range.type === 'numbered' ? range.numberOfOccurrences : maximumOccurrences;
  if (pattern.type !== 'daily' && !pattern.type.startsWith('absolute') && pattern.daysOfWeek.length === 0) return;
  let count = 0;
  for (const day of daysOf(pattern, Date.parse(`${range.startDate}T00:00:00Z`))) {
    if (count >= most || day > lastDay || day > untilWallMs) return;
    count += 1;
    yield day;
  }
}
