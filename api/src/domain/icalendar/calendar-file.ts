import type { Interval } from '../scheduling/calendar';
import { DAY_MS, MINUTE_MS } from '../scheduling/time-units';
import { zoneOf } from '../scheduling/zone';
import { escapeText, foldLine } from './content-line';
import { localStamp, timeZoneLines } from './time-zone-component';

/** One meeting of a calendar file. */
export interface CalendarFileEvent extends Interval {
  /** Unique in the world and the same in every version of the file. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  /** Calendars take it out where an earlier version of the file put it in. */
  readonly cancelled: boolean;
}

export interface CalendarFile {
  /** Whose wall time the meetings keep. */
  readonly zoneIana: string;
  /** When this version was made. */
  readonly stampUtc: number;
  /** Grows with every change, so that calendars know the newer version. */
  readonly sequence: number;
  readonly events: readonly CalendarFileEvent[];
}

/**
 * A file that any calendar program opens (RFC 5545), with the zone of its meetings in it. A later version of the same
 * file moves and cancels what an earlier one put in.
 */
export function calendarFile({ zoneIana, stampUtc, sequence, events }: CalendarFile): string {
  const zone = zoneOf(zoneIana);
  const firstUtc = Math.min(...events.map((event) => event.startUtc), stampUtc);
  const lastUtc = Math.max(...events.map((event) => event.endUtc), stampUtc);
  const allCancelled = events.length > 0 && events.every((event) => event.cancelled);
  const toMinute = (instant: number) => Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vice Versa//Reverse mentoring//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${allCancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...timeZoneLines(zone, toMinute(firstUtc - DAY_MS), lastUtc + DAY_MS),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}`,
      `DTSTAMP:${localStamp(stampUtc)}Z`,
      `SEQUENCE:${sequence}`,
      `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      `DTSTART;TZID=${zone.iana}:${localStamp(zone.toWall(event.startUtc))}`,
      `DTEND;TZID=${zone.iana}:${localStamp(zone.toWall(event.endUtc))}`,
      `SUMMARY:${escapeText(event.summary)}`,
      `DESCRIPTION:${escapeText(event.description)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
