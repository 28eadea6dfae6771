import { WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { z } from 'zod';
import { WEEKDAYS } from '../../domain/scheduling/local-day';
import { DAY_MS, MINUTE_MS } from '../../domain/scheduling/time-units';
import { zoneOf } from '../../domain/scheduling/zone';

/** A day of the year by its weekday: `dayOccurrence` 5 is the last one of the month. */
const Change = z.object({
  month: z.number().nullish(),
  dayOccurrence: z.number().nullish(),
  dayOfWeek: z.string().nullish(),
  time: z.string().nullish(),
});

/**
 * `#microsoft.graph.customTimeZone`: rules instead of a name. The reference says that a bias east of Greenwich is positive;
 * what is answered, also in its own example, is the minutes from local time to UTC as in Exchange: 480 for the Pacific coast.
 */
export const CustomZone = z.object({
  bias: z.number().nullish(),
  standardOffset: Change.nullish(),
  daylightOffset: Change.extend({ daylightBias: z.number().nullish() }).nullish(),
});
export type CustomZone = z.infer<typeof CustomZone>;
type Change = z.infer<typeof Change>;

/** One place for each set of rules that Windows knows. */
const candidates = WINDOWS_TO_IANA_MAP.flatMap(({ territory, iana: [first] }) =>
  territory === '001' && first !== undefined ? [first] : [],
);

const known = new Map<string, string>();

/**
 * The IANA zone whose clocks agree with these rules on the most days of a year; for a change of the clocks that no place has,
 * the nearest.
 */
export function ianaOfCustom(custom: CustomZone, year: number): string {
  const key = JSON.stringify([custom, year]);
  const zone = known.get(key) ?? nearest(custom, year);
  known.set(key, zone);
  return zone;
}

function nearest(custom: CustomZone, year: number): string {
  const from = Date.UTC(year, 0, 1, 12);
  const noons = Array.from({ length: 365 }, (_, day) => from + day * DAY_MS);
  const offsets = noons.map((noon) => offsetAt(custom, noon, year));
  let best = { zone: 'Etc/UTC', differs: Infinity };
  for (const zone of candidates) {
    const there = zoneOf(zone);
    let differs = 0;
    for (const [day, noon] of noons.entries()) differs += Math.abs(there.offsetAt(noon) - (offsets[day] ?? 0));
    if (differs < best.differs) best = { zone, differs };
  }
  return best.zone;
}

/** Wall time minus UTC, in milliseconds. */
function offsetAt({ bias, standardOffset, daylightOffset }: CustomZone, instantUtc: number, year: number): number {
  const standardMs = -(bias ?? 0) * MINUTE_MS;
  const daylightMs = standardMs - (daylightOffset?.daylightBias ?? 0) * MINUTE_MS;
  const beginsWall = wallOf(daylightOffset, year);
  const endsWall = wallOf(standardOffset, year);
  if (beginsWall === null || endsWall === null) return standardMs;
  const begun = instantUtc >= beginsWall - standardMs;
  const ended = instantUtc >= endsWall - daylightMs;
  // South of the equator summer time begins late in the year and ends early in it.
  const isSummer = beginsWall < endsWall ? begun && !ended : begun || !ended;
  return isSummer ? daylightMs : standardMs;
}

/** The wall time of a change of the clocks; null where there is none. */
function wallOf(change: Change | null | undefined, year: number): number | null {
  const { month, dayOccurrence, dayOfWeek, time } = change ?? {};
  const weekday = WEEKDAYS.findIndex((name) => name === dayOfWeek?.toLowerCase());
  if (!month || !dayOccurrence || weekday < 0) return null;
  const days = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(year, month - 1, index + 1)));
  const fitting = days.filter((day) => day.getUTCMonth() === month - 1 && day.getUTCDay() === weekday);
  const day = fitting[Math.min(dayOccurrence, fitting.length) - 1];
  if (day === undefined) return null;
  const [hours = 0, minutes = 0] = (time ?? '').split(':').map(Number);
  return day.getTime() + (hours * 60 + minutes) * MINUTE_MS;
}
