import type { EventDetails, EventRecord } from './event-record';
import { occurrenceDays } from './recurrence';
import { utcOf, wallOf, type WallMs } from './zones';

/** One time at which an event takes place: the event itself, or one of a series. */
export interface Occurrence {
  readonly event: EventRecord;
  /** How this one is, where it differs from the series. */
  readonly exception: EventDetails | undefined;
  /** Where the pattern puts it; `null` for an event that does not repeat. */
  readonly originalStartWallMs: WallMs | null;
  readonly startWallMs: WallMs;
  readonly endWallMs: WallMs;
  readonly startUtcMs: number;
  readonly endUtcMs: number;
}

const dayMs = 86_400_000;

/** What this occurrence says, which is what the series says unless it is an exception. */
export function detailsOf(occurrence: Occurrence): EventDetails {
  const { event, exception, startWallMs, endWallMs } = occurrence;
  return { ...(exception ?? event), startWallMs, endWallMs };
}

/** The occurrence that the pattern puts at `originalStartWallMs`, moved or changed if it is an exception. */
export function occurrenceAt(event: EventRecord, originalStartWallMs: WallMs | null): Occurrence {
  const exception = originalStartWallMs === null ? undefined : event.exceptions[String(originalStartWallMs)];
  const zone = exception?.zoneIana ?? event.zoneIana;
  const startWallMs = exception?.startWallMs ?? originalStartWallMs ?? event.startWallMs;
  const endWallMs = exception?.endWallMs ?? startWallMs + (event.endWallMs - event.startWallMs);
  const startUtcMs = utcOf(zone, startWallMs);
  const endUtcMs = utcOf(zone, endWallMs);
  return { event, exception, originalStartWallMs, startWallMs, endWallMs, startUtcMs, endUtcMs };
}

/** The original starts of a series in order, without those that were removed, up to `untilWallMs`. */
export function* originalStarts(event: EventRecord, untilWallMs: WallMs): Generator<WallMs> {
  if (event.recurrence === null) return;
  const timeOfDay = event.startWallMs - Math.floor(event.startWallMs / dayMs) * dayMs;
  for (const day of occurrenceDays(event.recurrence, untilWallMs)) {
    const start = day + timeOfDay;
    if (!event.removedStarts.includes(start)) yield start;
  }
}

/**
 * The occurrences of an event that overlap a span of time (milliseconds since 1970; the end is not part of it), in
 * order of their original starts, moved ones where they moved to.
 */
export function occurrencesBetween(event: EventRecord, fromUtcMs: number, toUtcMs: number): Occurrence[] {
  const overlaps = (one: Occurrence): boolean => one.startUtcMs < toUtcMs && one.endUtcMs > fromUtcMs;
  if (event.recurrence === null) return [occurrenceAt(event, null)].filter(overlaps);
  const lengthMs = event.endWallMs - event.startWallMs;
  const fromWallMs = wallOf(event.zoneIana, fromUtcMs) - lengthMs - dayMs;
  const untilWallMs = wallOf(event.zoneIana, toUtcMs) + dayMs;
  const found: Occurrence[] = [];
  for (const start of originalStarts(event, untilWallMs)) {
    if (start < fromWallMs || event.exceptions[String(start)] !== undefined) continue;
    const one = occurrenceAt(event, start);
    if (overlaps(one)) found.push(one);
  }
  for (const start of Object.keys(event.exceptions)) {
    const one = occurrenceAt(event, Number(start));
    if (overlaps(one)) found.push(one);
  }
  return found;
}
