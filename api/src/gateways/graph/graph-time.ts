import { zoneOf } from '../../domain/scheduling/zone';
import { windowsOf } from './time-zones';

/** Graph's `dateTimeTimeZone`. */
export interface DateTimeTimeZone {
  /** Without offset, such as `2026-01-08T09:00:00`. */
  readonly dateTime: string;
  readonly timeZone: string;
}

/** An instant as Graph takes it, on the clocks of a zone. */
export function graphDateTime(instantUtc: number, zoneIana = 'UTC'): DateTimeTimeZone {
  if (zoneIana === 'UTC') return { dateTime: withoutOffset(instantUtc), timeZone: 'UTC' };
  return { dateTime: withoutOffset(zoneOf(zoneIana).toWall(instantUtc)), timeZone: windowsOf(zoneIana) };
}

/** Instant of an answer that was asked for in UTC, which is also what Graph answers when nobody asks. */
export function instantOf({ dateTime }: Pick<DateTimeTimeZone, 'dateTime'>): number {
  return Date.parse(`${dateTime.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`);
}

function withoutOffset(wall: number): string {
  return new Date(wall).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}
