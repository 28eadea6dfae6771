import fc from 'fast-check';
import { DateTime } from 'luxon';
import { calendarFile, type CalendarFileEvent } from '../../../../api/src/domain/icalendar/calendar-file';
import { escapeText, foldLine } from '../../../../api/src/domain/icalendar/content-line';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';

const FIRST = Date.parse('2026-03-19T08:00:00Z');
const event = (number: number, given: Partial<CalendarFileEvent> = {}): CalendarFileEvent => ({
  uid: `pair.${number}@vice-versa`,
  startUtc: FIRST + (number - 1) * 14 * DAY_MS,
  endUtc: FIRST + (number - 1) * 14 * DAY_MS + HOUR_MS,
  summary: 'Reverse mentoring: Ann, Bob',
  description: 'Session',
  cancelled: false,
  ...given,
});
const file = (zoneIana: string, events: readonly CalendarFileEvent[], sequence = 3) =>
  calendarFile({ zoneIana, stampUtc: FIRST - DAY_MS, sequence, events });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

/** Reads a file as RFC 5545 says: local times by the observances of its own VTIMEZONE, not by a library's zones. */
function startsOf(text: string): number[] {
  const lines = unfolded(text);
  const value = (line = '') => line.slice(line.indexOf(':') + 1);
  const wall = (stamp: string) => DateTime.fromFormat(stamp, "yyyyMMdd'T'HHmmss", { zone: 'utc' }).toMillis();
  const offsetMs = (stamp: string) =>
    (stamp.startsWith('-') ? -1 : 1) * (Number(stamp.slice(1, 3)) * 60 + Number(stamp.slice(3))) * 60_000;
  const observances = lines.flatMap((line, index) =>
    line.startsWith('DTSTART:') ? [{ fromWall: wall(value(line)), to: offsetMs(value(lines[index + 2])) }] : [],
  );
  return lines
    .filter((line) => line.startsWith('DTSTART;'))
    .map((line) => {
      const local = wall(value(line));
      return local - (observances.filter(({ fromWall }) => fromWall <= local).at(-1)?.to ?? Number.NaN);
    });
}

test('holds every session at its instant, over a change of the clocks', () => {
  const text = file('Europe/Berlin', [event(1), event(2), event(3)]);
  expect(text).toContain('DTSTART;TZID=Europe/Berlin:20260319T090000');
  expect(text).toContain('DTSTART;TZID=Europe/Berlin:20260402T100000');
  expect(text).toContain('BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200');
  expect(startsOf(text)).toEqual([FIRST, FIRST + 14 * DAY_MS, FIRST + 28 * DAY_MS]);
});

test('means the instants that were given, read by the zone that the file itself carries', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC', 'Africa/Cairo'];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(fc.integer({ min: 0, max: 3 * 365 }), { minLength: 1, maxLength: 8 }),
      (zone, days) => {
        // Noon in UTC keeps away from the hour that occurs twice, which no local time can tell apart.
        const starts = days.map((day) => Date.parse('2025-01-01T12:00:00Z') + day * DAY_MS);
        const events = starts.map((startUtc, index) => event(index + 1, { startUtc, endUtc: startUtc + HOUR_MS }));
        expect(startsOf(file(zone, events))).toEqual(starts);
      },
    ),
    { numRuns: 40 },
  );
});

test('takes out what is cancelled, under the same id and a higher sequence', () => {
  const lines = unfolded(file('UTC', [event(1), event(2, { cancelled: true })], 7));
  expect(lines.filter((line) => line.startsWith('STATUS:'))).toEqual(['STATUS:CONFIRMED', 'STATUS:CANCELLED']);
  expect(lines.filter((line) => line === 'SEQUENCE:7')).toHaveLength(2);
  expect(lines).toContain('UID:pair.2@vice-versa');
  expect(lines).toContain('METHOD:PUBLISH');
  expect(file('UTC', [event(1, { cancelled: true })])).toContain('METHOD:CANCEL');
});

test('escapes text, and folds lines at 75 octets without tearing a character', () => {
  expect(escapeText('a,b;c\\d\r\ne')).toBe(String.raw`a\,b\;c\\d\ne`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = text.replaceAll(/[\r\n]/gu, ' ');
      const folded = foldLine(line);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    }),
  );
});
