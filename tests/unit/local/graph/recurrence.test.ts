import fc from 'fast-check';
import { DateTime } from 'luxon';
import { weekdays, type Recurrence } from '../../../../local/graph/calendar/event-record';
import { occurrenceDays } from '../../../../local/graph/calendar/recurrence';

const dayMs = 86_400_000;
type Pattern = Partial<Recurrence['pattern']> & Pick<Recurrence['pattern'], 'type'>;

function recurrence(pattern: Pattern, range: Partial<Recurrence['range']> = {}): Recurrence {
  return {
    pattern: {
      interval: 1,
      month: 0,
      dayOfMonth: 0,
      daysOfWeek: [],
      firstDayOfWeek: 'sunday',
      index: 'first',
      ...pattern,
    },
    range: {
      type: 'numbered',
      startDate: '2026-01-05',
      endDate: '0001-01-01',
      numberOfOccurrences: 4,
      recurrenceTimeZone: 'UTC',
      ...range,
    },
  };
}

function days(one: Recurrence, until = '2035-01-01'): string[] {
  return [...occurrenceDays(one, Date.parse(until))].map((wall) => new Date(wall).toISOString().slice(0, 10));
}

describe('the days of a recurrence', () => {
  test('every second week on two days', () => {
    const weekly = recurrence({
      type: 'weekly',
      interval: 2,
      daysOfWeek: ['tuesday', 'thursday'],
      firstDayOfWeek: 'monday',
    });
    expect(days(weekly)).toEqual(['2026-01-06', '2026-01-08', '2026-01-20', '2026-01-22']);
  });

  test('the first day of the week decides which Sunday belongs to an every-second-week pattern (RFC 5545, WKST)', () => {
    const days1997 = { type: 'numbered', startDate: '1997-08-05', numberOfOccurrences: 4 } as const;
    const pattern = { type: 'weekly', interval: 2, daysOfWeek: ['tuesday', 'sunday'] } as const;
    expect(
      days(recurrence({ ...pattern, daysOfWeek: ['tuesday', 'sunday'], firstDayOfWeek: 'monday' }, days1997)),
    ).toEqual(['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24']);
    expect(
      days(recurrence({ ...pattern, daysOfWeek: ['tuesday', 'sunday'], firstDayOfWeek: 'sunday' }, days1997)),
    ).toEqual(['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31']);
  });

  test('the second Tuesday and the last Friday of each month', () => {
    const second = recurrence({ type: 'relativeMonthly', daysOfWeek: ['tuesday'], index: 'second' });
    expect(days(second)).toEqual(['2026-01-13', '2026-02-10', '2026-03-10', '2026-04-14']);
    const last = recurrence({ type: 'relativeMonthly', daysOfWeek: ['friday'], index: 'last' });
    expect(days(last)).toEqual(['2026-01-30', '2026-02-27', '2026-03-27', '2026-04-24']);
  });

  test('the 31st falls on the last day of shorter months', () => {
    const monthly = recurrence({ type: 'absoluteMonthly', dayOfMonth: 31 });
    expect(days(monthly)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  test('an end date is part of the range', () => {
    const weekly = recurrence({ type: 'weekly', daysOfWeek: ['monday'] }, { type: 'endDate', endDate: '2026-01-19' });
    expect(days(weekly)).toEqual(['2026-01-05', '2026-01-12', '2026-01-19']);
  });

  test('a series without an end stops where it is no longer looked at', () => {
    const daily = recurrence({ type: 'daily', interval: 3 }, { type: 'noEnd' });
    expect(days(daily, '2026-01-12')).toEqual(['2026-01-05', '2026-01-08', '2026-01-11']);
  });

  test('a weekly pattern is what looking at every single day finds', () => {
    const pattern = fc.record({
      interval: fc.integer({ min: 1, max: 5 }),
      daysOfWeek: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
      firstDayOfWeek: fc.constantFrom(...weekdays),
      start: fc.integer({ min: 0, max: 1500 }),
    });
    fc.assert(
      fc.property(pattern, ({ interval, daysOfWeek, firstDayOfWeek, start }) => {
        const first = Date.parse('2025-01-01') + start * dayMs;
        const startDate = new Date(first).toISOString().slice(0, 10);
        const weekStart = (wall: number): number => {
          const day = new Date(wall).getUTCDay();
          return wall - ((day - weekdays.indexOf(firstDayOfWeek) + 7) % 7) * dayMs;
        };
        const expected: string[] = [];
        for (let day = first; expected.length < 12; day += dayMs) {
          const week = (weekStart(day) - weekStart(first)) / (7 * dayMs);
          const name = weekdays[new Date(day).getUTCDay()];
          if (week % interval === 0 && daysOfWeek.some((one) => one === name))
            expected.push(new Date(day).toISOString().slice(0, 10));
        }
        const found = recurrence(
          { type: 'weekly', interval, daysOfWeek, firstDayOfWeek },
          { startDate, numberOfOccurrences: 12 },
        );
        expect(days(found, '2060-01-01')).toEqual(expected);
      }),
    );
  });

  test('the n-th weekday is what luxon counts', () => {
    const indices = ['first', 'second', 'third', 'fourth'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...weekdays),
        fc.constantFrom(...indices),
        fc.integer({ min: 1, max: 12 }),
        (day, index, month) => {
          const startDate = `2026-${String(month).padStart(2, '0')}-01`;
          const found = recurrence(
            { type: 'relativeMonthly', daysOfWeek: [day], index },
            { startDate, numberOfOccurrences: 1 },
          );
          const [only = ''] = days(found);
          const date = DateTime.fromISO(only, { zone: 'utc' });
          expect(date.weekday % 7).toBe(weekdays.indexOf(day));
          expect(Math.ceil(date.day / 7)).toBe(indices.indexOf(index) + 1);
        },
      ),
    );
  });
});
