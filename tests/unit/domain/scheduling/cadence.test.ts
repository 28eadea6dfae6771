import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayTracks, longestSpanDays, type Cadence } from '../../../../api/src/domain/scheduling/cadence';
import {
  isoDate,
  startOfWeek,
  weekdayOf,
  weekStartFor,
  WEEKDAYS,
} from '../../../../api/src/domain/scheduling/local-day';

const days = fc.integer({ min: -10_000, max: 40_000 });
const dateOf = (day: number) => DateTime.fromMillis(day * 86_400_000, { zone: 'utc' });

describe('local days', () => {
  it('have the weekday and the date that luxon gives them', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekdayOf(day)).toBe(WEEKDAYS[dateOf(day).weekday % 7]);
        expect(isoDate(day)).toBe(dateOf(day).toISODate());
      }),
    );
  });

  it('belong to a week that starts on the day asked for, at most six days before', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...WEEKDAYS), (day, weekStart) => {
        const first = startOfWeek(day, weekStart);
        expect(weekdayOf(first)).toBe(weekStart);
        expect(day - first).toBeGreaterThanOrEqual(0);
        expect(day - first).toBeLessThan(7);
      }),
    );
  });

  it('start the week where the working days do', () => {
    expect(weekStartFor(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])).toBe('monday');
    expect(weekStartFor(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'])).toBe('sunday');
    expect(weekStartFor(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday'])).toBe('saturday');
    expect(weekStartFor([...WEEKDAYS])).toBe('monday');
  });
});

describe('day tracks', () => {
  const cadences: Cadence[] = [{ kind: 'weekly' }, { kind: 'biweekly' }, { kind: 'monthly' }];

  it('lie within the days given, ascending, on one weekday', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cadences), days, fc.nat(200), (cadence, firstDay, more) => {
        for (const track of dayTracks(cadence, firstDay, firstDay + more)) {
          expect(track.days.every((day) => weekdayOf(day) === track.weekday)).toBe(true);
          expect(track.days.every((day, index) => index === 0 || day > track.days[index - 1]!)).toBe(true);
          expect(track.days[0]).toBeGreaterThanOrEqual(firstDay);
          expect(track.days.at(-1)).toBeLessThanOrEqual(firstDay + more);
        }
      }),
    );
  });

  it('hold the n-th weekday of every month between their first and last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 60, max: 400 }), (firstDay, more) => {
        for (const { days: track, weekIndex } of dayTracks({ kind: 'monthly' }, firstDay, firstDay + more)) {
          track.forEach((day, index) => {
            const date = dateOf(day);
            if (weekIndex === 'last') expect(date.plus({ days: 7 }).month).not.toBe(date.month);
            else expect(['first', 'second', 'third', 'fourth'][Math.ceil(date.day / 7) - 1]).toBe(weekIndex);
            const before = track[index - 1];
            if (before !== undefined) expect(dateOf(before).plus({ months: 1 }).month).toBe(date.month);
          });
        }
      }),
    );
  });

  it('hold so many sessions within the span that a series of them takes at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cadences),
        days,
        fc.integer({ min: 1, max: 26 }),
        (cadence, firstDay, sessions) => {
          for (const { days: track, stride } of dayTracks(cadence, firstDay, firstDay + 300)) {
            track.forEach((day, index) => {
              const last = track[index + (sessions - 1) * stride];
              if (last !== undefined) expect(last - day).toBeLessThanOrEqual(longestSpanDays(cadence, sessions));
            });
          }
        },
      ),
    );
  });

  it('keep to the week index that is given', () => {
    const tracks = dayTracks({ kind: 'monthly', weekIndex: 'second' }, 20_000, 20_100);
    expect(new Set(tracks.map(({ weekIndex }) => weekIndex))).toEqual(new Set(['second']));
    expect(tracks).toHaveLength(7);
  });
});
