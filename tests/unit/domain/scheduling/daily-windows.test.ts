import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { WorkingHours } from '../../../../api/src/domain/scheduling/calendar';
import { windowMinutes, workingWindows as windowsOn } from '../../../../api/src/domain/scheduling/daily-windows';
import { dayBegins } from '../../../../api/src/domain/scheduling/day-begins';
import { zoneOf } from '../../../../api/src/domain/scheduling/zone';
import { TRICKY_DATES, TRICKY_ZONES } from './calendar-arbitraries';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const OFFICE = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** The working windows that touch a stretch of time. */
function workingWindows(hours: WorkingHours, fromUtc: number, untilUtc: number) {
  return windowsOn(hours, dayBegins(zoneOf(hours.zoneIana), fromUtc, untilUtc)).filter(
    ({ startUtc, endUtc }) => endUtc > fromUtc && startUtc < untilUtc,
  );
}

/** Minute by minute: whether a shift of this or the previous date holds what the clock shows. */
function worksAt(hours: WorkingHours, instantUtc: number): boolean {
  const shown = DateTime.fromMillis(instantUtc, { zone: hours.zoneIana });
  const minute = shown.hour * 60 + shown.minute;
  const weekday = NAMES[shown.weekday - 1]!;
  const dayBefore = NAMES[(shown.weekday + 5) % 7]!;
  const end = hours.startMinutes + windowMinutes(hours);
  return (
    (hours.days.includes(weekday) && minute >= hours.startMinutes && minute < end) ||
    (hours.days.includes(dayBefore) && minute + 1440 < end)
  );
}

describe('working windows', () => {
  it('hold exactly the minutes that a shift holds by the clock, over any clock change inside the shift', () => {
    // Shifts begin and end away from the small hours in which clocks change: there "until 01:30" is ambiguous.
    const minutes = fc.integer({ min: 300, max: 1380 });
    fc.assert(
      fc.property(
        fc.record({
          zoneIana: fc.constantFrom(...TRICKY_ZONES),
          days: fc.subarray([...NAMES], { minLength: 1 }),
          startMinutes: minutes,
          endMinutes: minutes,
        }),
        fc.constantFrom(...TRICKY_DATES),
        fc.integer({ min: 0, max: 20 }),
        (hours, date, daysOn) => {
          const fromUtc = date + daysOn * DAY;
          const windows = workingWindows(hours, fromUtc, fromUtc + 2 * DAY);
          for (let instant = fromUtc; instant < fromUtc + 2 * DAY; instant += 7 * MINUTE) {
            const isInside = windows.some(({ startUtc, endUtc }) => startUtc <= instant && instant < endUtc);
            expect(isInside).toBe(worksAt(hours, instant));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('let a night shift run over midnight into a day off', () => {
    const hours = { zoneIana: 'UTC', days: ['friday'], startMinutes: 1320, endMinutes: 360 } as const;
    expect(workingWindows(hours, Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 12))).toEqual([
      { startUtc: Date.UTC(2026, 0, 9, 22), endUtc: Date.UTC(2026, 0, 10, 6) },
    ]);
  });

  it('join shifts that follow one another without a gap', () => {
    const hours = { zoneIana: 'UTC', days: OFFICE, startMinutes: 0, endMinutes: 0 };
    expect(workingWindows(hours, Date.UTC(2026, 0, 5), Date.UTC(2026, 0, 12))).toEqual([
      { startUtc: Date.UTC(2026, 0, 5), endUtc: Date.UTC(2026, 0, 10) },
    ]);
  });

  it('are an hour shorter in the night in which clocks go forward', () => {
    const hours = { zoneIana: 'Europe/London', days: ['saturday'], startMinutes: 1320, endMinutes: 360 } as const;
    const [window] = workingWindows(hours, Date.UTC(2026, 2, 28), Date.UTC(2026, 2, 30));
    expect(((window?.endUtc ?? 0) - (window?.startUtc ?? 0)) / MINUTE).toBe(7 * 60);
  });
});
