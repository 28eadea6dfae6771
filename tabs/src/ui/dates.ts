/** Where and in which language dates are read. */
export interface Place {
  readonly locale: string;
  readonly zoneIana: string;
}

const dayMilliseconds = 86_400_000;

/** The calendar day of an instant in a zone, counted in days since 1970: equal numbers are the same day there. */
function dayNumber(instantUtc: string, zoneIana: string): number {
  const [year, month, day] = new Intl.DateTimeFormat('en-CA', {
    timeZone: zoneIana,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
    .format(new Date(instantUtc))
    .split('-')
    .map(Number);
  return Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1) / dayMilliseconds;
}

/** Midnights between two instants as a person in the zone counts them; negative where `instantUtc` is earlier. */
export function daysUntil(nowUtc: string, instantUtc: string, zoneIana: string): number {
  return dayNumber(instantUtc, zoneIana) - dayNumber(nowUtc, zoneIana);
}

/** `today`, `tomorrow`, `in 4 days`, `in 3 weeks`, `2 months ago`, in the person's language. */
export function inDays(nowUtc: string, instantUtc: string, place: Place): string {
  const words = new Intl.RelativeTimeFormat(place.locale, { numeric: 'auto' });
  const days = daysUntil(nowUtc, instantUtc, place.zoneIana);
  if (Math.abs(days) < 14) return words.format(days, 'day');
  if (Math.abs(days) < 60) return words.format(Math.round(days / 7), 'week');
  return words.format(Math.round(days / 30.44), 'month');
}

/** `Tue, 13 January`; with the year where it is not the present one. */
export function dayInWords(nowUtc: string, instantUtc: string, place: Place): string {
  const year = (utc: string) =>
    new Intl.DateTimeFormat('en', { timeZone: place.zoneIana, year: 'numeric' }).format(new Date(utc));
  return new Intl.DateTimeFormat(place.locale, {
    timeZone: place.zoneIana,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...(year(nowUtc) !== year(instantUtc) && { year: 'numeric' }),
  }).format(new Date(instantUtc));
}

/** `09:00 – 10:00`, or as the person's language writes it. */
export function timeRange(startUtc: string, endUtc: string, place: Place): string {
  return new Intl.DateTimeFormat(place.locale, {
    timeZone: place.zoneIana,
    hour: 'numeric',
    minute: '2-digit',
  }).formatRange(new Date(startUtc), new Date(endUtc));
}

/** Day and time of one instant. */
export function moment(nowUtc: string, instantUtc: string, place: Place): string {
  const time = new Intl.DateTimeFormat(place.locale, { timeZone: place.zoneIana, hour: 'numeric', minute: '2-digit' });
  return `${dayInWords(nowUtc, instantUtc, place)}, ${time.format(new Date(instantUtc))}`;
}

/** The value that a date input shows for an instant: `2026-01-13` in the zone. */
export function dateInputValue(instantUtc: string, zoneIana: string): string {
  return new Date(dayNumber(instantUtc, zoneIana) * dayMilliseconds).toISOString().slice(0, 10);
}

/**
 * The first instant of a date as a date input gives it, in the zone.
 *
 * @returns null for an empty or impossible date.
 */
export function startOfDateUtc(date: string, zoneIana: string): string | null {
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnightUtc)) return null;
  const wanted = midnightUtc / dayMilliseconds;
  // The zone's midnight lies within 14 hours of UTC's; quarter hours find it in every zone.
  for (let minutes = -14 * 60; minutes <= 14 * 60; minutes += 15) {
    const candidate = new Date(midnightUtc + minutes * 60_000).toISOString();
    if (dayNumber(candidate, zoneIana) === wanted) return candidate.replace('.000Z', 'Z');
  }
  return null;
}

/** Which part of the day it is in the zone, for a greeting. */
export function partOfDay(nowUtc: string, zoneIana: string): 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en', { timeZone: zoneIana, hour: '2-digit', hourCycle: 'h23' }).format(new Date(nowUtc)),
  );
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
