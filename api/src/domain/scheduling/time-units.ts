/** Lengths in milliseconds. A day here is 24 hours: local days that a clock change shortens or stretches go through `zone.ts`. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
export const WEEK_MS = 7 * DAY_MS;

export const MINUTES_PER_DAY = 1440;

/** The remainder that is never negative, so that days before 1970 and times before midnight wrap as a clock does. */
export function modulo(value: number, divisor: number): number {
  // Exact for whole numbers of this size, and faster than `%`, which is a library call for numbers past 32 bits.
  return value - Math.floor(value / divisor) * divisor;
}
