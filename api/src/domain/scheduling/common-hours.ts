import { addRange, emptyBits, type BitSet } from './bit-set';
import type { Interval, WorkingHours } from './calendar';
import { workingWindows } from './daily-windows';
import { dayBegins } from './day-begins';
import { DAY_MS, MINUTE_MS, WEEK_MS } from './time-units';
import { zoneOf } from './zone';

const HALF_HOURS = 336;
const HALF_HOUR_MS = 30 * MINUTE_MS;

/** 1970-01-05 was the first Monday after the epoch. */
const FIRST_MONDAY_UTC = 4 * DAY_MS;

/**
 * Minutes in which two people both work during the reference week: the UTC week from Monday 00:00 that holds
 * `referenceUtc`, with the clocks as they stand in it.
 */
export function weeklyOverlapMinutes(a: WorkingHours, b: WorkingHours, referenceUtc: number): number {
  const week = referenceWeek(referenceUtc);
  const windowsOfB = windowsIn(week, b);
  let overlap = 0;
  for (const one of windowsIn(week, a)) {
    for (const other of windowsOfB) {
      overlap += Math.max(0, Math.min(one.endUtc, other.endUtc) - Math.max(one.startUtc, other.startUtc));
    }
  }
  return overlap / MINUTE_MS;
}

/**
 * The half hours of the reference week, counted from Monday 00:00 UTC, that lie wholly within working hours: bit `i` of
 * 336 is half hour `i`. Made once for each person, so that pairs are compared by a few words. In zones on a quarter hour
 * a mask leaves out the part half hours at the ends of the day: what it shows is there, it may show up to an hour too little.
 */
export function weekMask(hours: WorkingHours, referenceUtc: number): BitSet {
  const week = referenceWeek(referenceUtc);
  const mask = emptyBits(HALF_HOURS);
  for (const { startUtc, endUtc } of windowsIn(week, hours)) {
    const first = Math.ceil((startUtc - week.startUtc) / HALF_HOUR_MS);
    addRange(mask, first, Math.floor((endUtc - week.startUtc) / HALF_HOUR_MS));
  }
  return mask;
}

/** Whether two week masks share a run of half hours long enough for one session a week; the week is a ring. */
export function holdsSeries(maskA: BitSet, maskB: BitSet, durationMinutes: number): boolean {
  const needed = Math.ceil(durationMinutes / 30);
  let run = 0;
  // Twice round, so that a run over the end of the week is seen whole.
  for (let position = 0; position < 2 * maskA.length; position += 1) {
    const word = position % maskA.length;
    const size = word === maskA.length - 1 ? HALF_HOURS % 32 : 32;
    const common = (maskA[word] ?? 0) & (maskB[word] ?? 0);
    const lowRun = Math.min(size, onesFromBelow(common));
    run += lowRun;
    if (run >= needed || hasRun(common, needed)) return true;
    if (lowRun < size) run = Math.clz32(~(common << (32 - size)));
  }
  return false;
}

function hasRun(word: number, length: number): boolean {
  let starts = word;
  for (let step = 1; step < length && starts !== 0; step += 1) starts &= starts >>> 1;
  return starts !== 0;
}

function onesFromBelow(word: number): number {
  const lowestZero = ~word & -~word;
  return lowestZero === 0 ? 32 : 31 - Math.clz32(lowestZero);
}

function referenceWeek(referenceUtc: number): Interval {
  const startUtc = Math.floor((referenceUtc - FIRST_MONDAY_UTC) / WEEK_MS) * WEEK_MS + FIRST_MONDAY_UTC;
  return { startUtc, endUtc: startUtc + WEEK_MS };
}

/** The working windows that touch a week, cut at its ends. */
function windowsIn(week: Interval, hours: WorkingHours): Interval[] {
  return workingWindows(hours, dayBegins(zoneOf(hours.zoneIana), week.startUtc, week.endUtc))
    .filter(({ startUtc, endUtc }) => endUtc > week.startUtc && startUtc < week.endUtc)
    .map(({ startUtc, endUtc }) => ({
      startUtc: Math.max(startUtc, week.startUtc),
      endUtc: Math.min(endUtc, week.endUtc),
    }));
}
