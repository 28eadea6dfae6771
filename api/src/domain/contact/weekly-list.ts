import { DAY_MS, HOUR_MS, modulo, WEEK_MS } from '../scheduling/time-units';

/** Monday 5 January 1970 at 07:00 UTC: morning in Europe and Africa, day in Asia, and before work in the Americas. */
const FIRST_LIST_UTC = 4 * DAY_MS + 7 * HOUR_MS;

/**
 * When an approval of a program that collects them is asked for: with the list of the next Monday, but never later than
 * half-way to its deadline, so that there is time left to decide.
 */
export function weeklyListUtc(askedAtUtc: number, dueAtUtc: number): number {
  const sinceList = modulo(askedAtUtc - FIRST_LIST_UTC, WEEK_MS);
  const monday = sinceList === 0 ? askedAtUtc : askedAtUtc - sinceList + WEEK_MS;
  return Math.max(askedAtUtc, Math.min(monday, Math.floor((askedAtUtc + dueAtUtc) / 2)));
}
