import { DateTime } from 'luxon';
import type { CalendarItem } from './local-api';

/** The part of an item that falls on one day, in hours of that day's clock. */
export interface DaySlice {
  readonly item: CalendarItem;
  readonly fromHour: number;
  readonly untilHour: number;
}

/** Monday midnight of an instant's week, by the clock of a zone. */
export const mondayOf = (instant: Date, zoneIana: string): DateTime =>
  DateTime.fromJSDate(instant, { zone: zoneIana }).startOf('week');

/** The seven days of a week, as their clocks have them: one may be 23 or 25 hours long. */
export const daysOf = (monday: DateTime): readonly DateTime[] =>
  [0, 1, 2, 3, 4, 5, 6].map((days) => monday.plus({ days }));

/** When an item starts or ends. Graph answers in UTC here; an item of whole days is on the dates that it names. */
export function timeOf(
  { isAllDay }: CalendarItem,
  { dateTime }: { readonly dateTime: string },
  zone: string,
): DateTime {
  return isAllDay === true
    ? DateTime.fromISO(dateTime.slice(0, 10), { zone })
    : DateTime.fromISO(`${dateTime}Z`, { zone });
}

/** What falls on a day, in part or whole: an item over midnight is on both days. */
export function slicesOf(day: DateTime, items: readonly CalendarItem[]): readonly DaySlice[] {
  const zone = day.zoneName ?? 'UTC';
  const next = day.plus({ days: 1 });
  return items.flatMap((item) => {
    const [start, end] = [timeOf(item, item.start, zone), timeOf(item, item.end, zone)];
    if (start >= next || end <= day) return [];
    return [{ item, fromHour: start <= day ? 0 : hourOf(start), untilHour: end >= next ? 24 : hourOf(end) }];
  });
}

const hourOf = (time: DateTime): number => time.hour + time.minute / 60;

/** The hours to draw: seven to seven, and more where an item that is not of a whole day needs it. */
export function hoursOf(slices: readonly DaySlice[]): { readonly first: number; readonly last: number } {
  const timed = slices.filter(({ item }) => item.isAllDay !== true);
  return {
    first: Math.floor(Math.min(7, ...timed.map(({ fromHour }) => fromHour))),
    last: Math.ceil(Math.max(19, ...timed.map(({ untilHour }) => untilHour))),
  };
}

/** The first item at or after an instant that is wanted, or undefined. */
export function firstItem(
  items: readonly CalendarItem[],
  wanted: (item: CalendarItem) => boolean,
): CalendarItem | undefined {
  return items.filter(wanted).toSorted((a, b) => a.start.dateTime.localeCompare(b.start.dateTime))[0];
}

/** True for the item that a link names, and for every occurrence of the series that it names. */
export const isNamed = (eventId: string) => (item: CalendarItem) =>
  item.id === eventId || item.seriesMasterId === eventId;
