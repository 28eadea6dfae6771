import type { Weekday } from './local-day';

/** A stretch of time `[startUtc, endUtc)` in epoch milliseconds. */
export interface Interval {
  readonly startUtc: number;
  readonly endUtc: number;
}

/** Whether two stretches share any time. */
export function overlaps(one: Interval, other: Interval): boolean {
  return one.startUtc < other.endUtc && other.startUtc < one.endUtc;
}

export type BusyStatus = 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'free';

/**
 * What a calendar shows of an event: when, and how taken. `free` and `workingElsewhere` do not stand in the way,
 * `tentative` is avoided while anything else is left, `busy` and `oof` (out of office) are never booked over.
 */
export interface BusyInterval extends Interval {
  readonly status: BusyStatus;
}

/** A part of each local day, in minutes since local midnight; an end before the start lies on the next day. */
export interface DailyWindow {
  readonly startMinutes: number;
  readonly endMinutes: number;
}

/**
 * When a person works, by the clock of their own zone. A shift belongs to the day on which it begins: an end before the
 * start crosses midnight, an end equal to the start means 24 hours.
 */
export interface WorkingHours extends DailyWindow {
  readonly zoneIana: string;
  readonly days: readonly Weekday[];
}

/** All that planning needs to know of a person. */
export interface PersonCalendar {
  readonly workingHours: WorkingHours;
  /** In any order, overlapping or not; it must cover the whole horizon, for what is not listed counts as free. */
  readonly busy: readonly BusyInterval[];
  /** Kept free every day, by the clock of the person's zone. */
  readonly lunch?: DailyWindow;
}
