import { weekdayIndex, weekdayOf, type Weekday } from './local-day';
import { DAY_MS, modulo } from './time-units';

/** Which of a month's Mondays, Tuesdays …, in the spelling of Microsoft Graph. A fifth is not offered: most months lack it. */
export const WEEK_INDEXES = ['first', 'second', 'third', 'fourth', 'last'] as const;

export type WeekIndex = (typeof WEEK_INDEXES)[number];

/** How often a pair meets. A monthly series falls on the n-th weekday; the planner chooses n where it is not given. */
export type Cadence =
  | { readonly kind: 'weekly' }
  | { readonly kind: 'biweekly' }
  | { readonly kind: 'monthly'; readonly weekIndex?: WeekIndex };

/** What is to be planned. Every session starts and ends within `[fromUtc, untilUtc]`. */
export interface SeriesShape {
  readonly cadence: Cadence;
  readonly sessions: number;
  readonly durationMinutes: number;
  readonly fromUtc: number;
  readonly untilUtc: number;
}

/** The days on which one recurrence rule falls within a horizon; a series takes every `stride`-th of them. */
export interface DayTrack {
  readonly weekday: Weekday;
  /** Only on monthly tracks. */
  readonly weekIndex: WeekIndex | null;
  /** Local days, ascending. */
  readonly days: readonly number[];
  readonly stride: number;
}

/** Most days that can pass between two sessions of a series: the window in which a series without delay starts. */
export function longestGapDays(cadence: Cadence): number {
  switch (cadence.kind) {
    case 'weekly':
      return 7;
    case 'biweekly':
      return 14;
    case 'monthly':
      return 35;
  }
}

/** Most days that can pass from the first to the last of so many sessions, where no recurrence is skipped. */
export function longestSpanDays(cadence: Cadence, sessions: number): number {
  // The n-th weekday of a month can lie six days later in it than in another.
  return cadence.kind === 'monthly' ? 31 * (sessions - 1) + 6 : longestGapDays(cadence) * (sessions - 1);
}

/** All day tracks of a cadence between two local days, both included. */
export function dayTracks(cadence: Cadence, firstDay: number, lastDay: number): DayTrack[] {
  if (cadence.kind === 'monthly') return monthlyTracks(firstDay, lastDay, cadence.weekIndex);
  const stride = cadence.kind === 'weekly' ? 1 : 2;
  const tracks: DayTrack[] = [];
  for (let start = firstDay; start < firstDay + 7 && start <= lastDay; start += 1) {
    const days: number[] = [];
    for (let day = start; day <= lastDay; day += 7) days.push(day);
    tracks.push({ weekday: weekdayOf(start), weekIndex: null, days, stride });
  }
  return tracks;
}

function monthlyTracks(firstDay: number, lastDay: number, only: WeekIndex | undefined): DayTrack[] {
  const monthStarts = monthStartsBetween(firstDay, lastDay);
  const tracks: DayTrack[] = [];
  for (const weekIndex of only ? [only] : WEEK_INDEXES) {
    for (let offset = 0; offset < 7; offset += 1) {
      const days = monthStarts
        .map((month) => nthWeekday(month, weekdayIndex(firstDay + offset), weekIndex))
        .filter((day) => day >= firstDay && day <= lastDay);
      if (days.length > 0) tracks.push({ weekday: weekdayOf(firstDay + offset), weekIndex, days, stride: 1 });
    }
  }
  return tracks;
}

interface Month {
  readonly firstDay: number;
  readonly lastDay: number;
}

function monthStartsBetween(firstDay: number, lastDay: number): Month[] {
  const first = new Date(firstDay * DAY_MS);
  const dayOf = (monthsOn: number) => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + monthsOn, 1) / DAY_MS;
  const months: Month[] = [];
  for (let on = 0; dayOf(on) <= lastDay; on += 1) months.push({ firstDay: dayOf(on), lastDay: dayOf(on + 1) - 1 });
  return months;
}

function nthWeekday(month: Month, weekday: number, weekIndex: WeekIndex): number {
  if (weekIndex === 'last') return month.lastDay - modulo(weekdayIndex(month.lastDay) - weekday, 7);
  return month.firstDay + modulo(weekday - weekdayIndex(month.firstDay), 7) + 7 * WEEK_INDEXES.indexOf(weekIndex);
}
