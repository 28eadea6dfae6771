import { DAY_MS, MINUTE_MS } from './time-units';
import type { Zone } from './zone';

/** The local days around a horizon with the instants at which they begin, so that wall times become instants by adding. */
export interface DayBegins {
  readonly zone: Zone;
  readonly firstDay: number;
  readonly lastDay: number;
  /** Begin of each day, and of the day after the last. */
  readonly beginsUtc: Float64Array;
}

/** The days asked for last in each zone: whole rounds of pairs are planned over the same horizon. */
const lastAsked = new WeakMap<
  Zone,
  { readonly fromUtc: number; readonly untilUtc: number; readonly days: DayBegins }
>();

/** The local days that touch `[fromUtc, untilUtc]`, with a week more on either side. */
export function dayBegins(zone: Zone, fromUtc: number, untilUtc: number): DayBegins {
  const last = lastAsked.get(zone);
  if (last?.fromUtc === fromUtc && last.untilUtc === untilUtc) return last.days;
  const days = daysBetween(zone, fromUtc, untilUtc);
  lastAsked.set(zone, { fromUtc, untilUtc, days });
  return days;
}

function daysBetween(zone: Zone, fromUtc: number, untilUtc: number): DayBegins {
  const firstDay = Math.floor(zone.toWall(fromUtc) / DAY_MS) - 7;
  const lastDay = Math.floor(zone.toWall(untilUtc) / DAY_MS) + 7;
  const beginsUtc = new Float64Array(lastDay - firstDay + 2);
  for (let day = firstDay; day <= lastDay + 1; day += 1) beginsUtc[day - firstDay] = zone.toInstant(day * DAY_MS);
  return { zone, firstDay, lastDay, beginsUtc };
}

/** The instant at which a local day begins; a day that has no midnight begins where the clock change ends. */
export function beginOf(days: DayBegins, day: number): number {
  return days.beginsUtc[day - days.firstDay] ?? days.zone.toInstant(day * DAY_MS);
}

/** Whether clocks run through a day unchanged. */
export function isPlainDay(days: DayBegins, day: number): boolean {
  return beginOf(days, day + 1) - beginOf(days, day) === DAY_MS;
}

/** The instant of a wall time on a local day. */
export function instantOn(days: DayBegins, day: number, minutes: number): number {
  if (isPlainDay(days, day)) return beginOf(days, day) + minutes * MINUTE_MS;
  return days.zone.toInstant(day * DAY_MS + minutes * MINUTE_MS);
}
