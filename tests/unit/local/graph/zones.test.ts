import fc from 'fast-check';
import { DateTime } from 'luxon';
import { ianaOf, utcOf, wallOf, windowsOf } from '../../../../local/graph/calendar/zones';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
];
const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) });

describe('wall-clock time and instants', () => {
  test('an instant shows the same on the wall as luxon says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, utcMs) => {
        const expected = DateTime.fromMillis(utcMs, { zone }).setZone('utc', { keepLocalTime: true }).toMillis();
        expect(wallOf(zone, utcMs)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('going to the wall and back leads to an instant that shows the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (zone, utcMs) => {
        const wall = wallOf(zone, utcMs);
        expect(wallOf(zone, utcOf(zone, wall))).toBe(wall);
      }),
      { numRuns: 2000 },
    );
  });

  test('a time that is skipped in spring moves on by the gap', () => {
    const skipped = Date.parse('2026-03-29T02:30:00Z');
    expect(new Date(utcOf('Europe/Berlin', skipped)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  });

  test('a time that comes twice in autumn is the later one, in standard time', () => {
    const twice = Date.parse('2026-10-25T02:30:00Z');
    expect(new Date(utcOf('Europe/Berlin', twice)).toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  test('Windows names, IANA names and UTC are understood, other names are not', () => {
    expect(ianaOf('W. Europe Standard Time')).toBe('Europe/Berlin');
    expect(ianaOf('Asia/Kathmandu')).toBe('Asia/Kathmandu');
    expect(ianaOf('tzone://Microsoft/Utc')).toBe('Etc/UTC');
    expect(ianaOf('Middle Earth Standard Time')).toBeNull();
  });

  test('every zone of an office has a Windows name, renamed ones too', () => {
    expect(windowsOf('Asia/Kolkata')).toBe('India Standard Time');
    expect(windowsOf('Europe/Kyiv')).toBe('FLE Standard Time');
  });
});
