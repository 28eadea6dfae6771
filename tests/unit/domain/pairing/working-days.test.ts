import fc from 'fast-check';
import {
  addWorkingDays,
  firstPresentMoment,
  firstWorkingMoment,
  ORDINARY_WEEK,
} from '../../../../api/src/domain/pairing/working-days';
import type { WorkingHours } from '../../../../api/src/domain/scheduling/calendar';
import { WEEKDAYS } from '../../../../api/src/domain/scheduling/local-day';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../../api/src/domain/scheduling/time-units';

const after = (start: string, days: number, week?: WorkingHours) =>
  new Date(addWorkingDays(Date.parse(start), days, week)).toISOString();

const office = (given: Partial<WorkingHours> = {}): WorkingHours => ({
  zoneIana: 'Europe/Berlin',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startMinutes: 9 * 60,
  endMinutes: 17 * 60,
  ...given,
});

const anyWeek: fc.Arbitrary<WorkingHours> = fc.record({
  zoneIana: fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Apia', 'Etc/UTC'),
  days: fc.subarray([...WEEKDAYS]),
  startMinutes: fc.integer({ min: 0, max: 1439 }),
  endMinutes: fc.integer({ min: 0, max: 1439 }),
});
const anyInstant = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') });

describe('addWorkingDays', () => {
  test('keeps the time of day and leaves out weekends', () => {
    expect(after('2026-01-05T08:30:00Z', 1)).toBe('2026-01-06T08:30:00.000Z');
    expect(after('2026-01-05T08:30:00Z', 5)).toBe('2026-01-12T08:30:00.000Z');
    expect(after('2026-01-09T17:00:00Z', 1)).toBe('2026-01-12T17:00:00.000Z');
  });

  test('gives who is asked at the weekend as long as who is asked on Monday morning', () => {
    expect(after('2026-01-10T12:00:00Z', 1)).toBe(after('2026-01-12T00:00:00Z', 1));
    expect(after('2026-01-11T12:00:00Z', 2)).toBe('2026-01-14T00:00:00.000Z');
  });

  test("counts the days of a person's own week, on their own clocks and over a clock change", () => {
    const three = office({ days: ['tuesday', 'wednesday', 'thursday'] });
    expect(after('2026-03-25T09:00:00Z', 3, three)).toBe('2026-04-01T08:00:00.000Z');
    expect(after('2026-01-08T16:30:00Z', 1, office({ zoneIana: 'Asia/Kolkata' }))).toBe('2026-01-12T03:30:00.000Z');
  });

  test('never goes back, and a working day more is never earlier', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 20 }), anyWeek, (fromUtc, days, week) => {
        const until = addWorkingDays(fromUtc, days, week);
        expect(until).toBeGreaterThan(fromUtc);
        expect(until).toBeLessThanOrEqual(fromUtc + (days + 2) * WEEK_MS);
        expect(addWorkingDays(fromUtc, days + 1, week)).toBeGreaterThan(until);
      }),
    );
  });
});

describe('firstPresentMoment', () => {
  const monday = Date.parse('2026-01-05T08:00:00Z');
  const week = office();
  const absent = (from: string, until: string) => ({ startUtc: Date.parse(from), endUtc: Date.parse(until) });
  const present = (...absences: { startUtc: number; endUtc: number }[]) => {
    const at = firstPresentMoment(monday, monday + 7 * DAY_MS, week, absences);
    return at === null ? null : new Date(at).toISOString();
  };

  test('is now for somebody at work, and the next morning outside of hours', () => {
    expect(present()).toBe('2026-01-05T08:00:00.000Z');
    expect(firstWorkingMoment(monday + 12 * HOUR_MS, week)).toBe(Date.parse('2026-01-06T08:00:00Z'));
  });

  test('is the return of somebody who is back before the deadline', () => {
    expect(present(absent('2026-01-01T00:00:00Z', '2026-01-08T00:00:00Z'))).toBe('2026-01-08T08:00:00.000Z');
  });

  test('does not come for somebody whose absences leave only nights and a weekend', () => {
    const days = absent('2026-01-05T06:00:00Z', '2026-01-09T18:00:00Z');
    expect(present(days)).toBe(null);
    expect(
      present(
        absent('2026-01-07T00:00:00Z', '2026-02-01T00:00:00Z'),
        absent('2026-01-01T00:00:00Z', '2026-01-07T00:00:00Z'),
      ),
    ).toBe(null);
  });

  test('lies in working time and in no absence, and nobody is present before it', () => {
    const anyAbsence = fc.record({ from: fc.nat(200), hours: fc.integer({ min: 1, max: 100 }) });
    fc.assert(
      fc.property(anyWeek, fc.array(anyAbsence, { maxLength: 6 }), (any, drawn) => {
        const absences = drawn.map(({ from, hours }) => ({
          startUtc: monday + from * HOUR_MS,
          endUtc: monday + (from + hours) * HOUR_MS,
        }));
        const away = (at: number) => absences.some(({ startUtc, endUtc }) => startUtc <= at && at < endUtc);
        const works = (at: number) => firstWorkingMoment(at, any) === at;
        const at = firstPresentMoment(monday, monday + 2 * WEEK_MS, any, absences);
        if (at !== null) expect([away(at), works(at)]).toEqual([false, true]);
        const lookUntil = at ?? monday + 2 * WEEK_MS;
        for (let look = monday; look < lookUntil; look += HOUR_MS / 2) expect(works(look) && !away(look)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('is found in an ordinary week for somebody whose mailbox is unknown', () => {
    expect(firstPresentMoment(monday, monday + DAY_MS, ORDINARY_WEEK, [])).toBe(monday);
  });
});
