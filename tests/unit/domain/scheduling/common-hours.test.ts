import fc from 'fast-check';
import { DateTime } from 'luxon';
import type { WorkingHours } from '../../../../api/src/domain/scheduling/calendar';
import { holdsSeries, weeklyOverlapMinutes, weekMask } from '../../../../api/src/domain/scheduling/common-hours';
import { workingHours } from './calendar-arbitraries';

const office = (zoneIana: string): WorkingHours => ({
  zoneIana,
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startMinutes: 540,
  endMinutes: 1020,
});
const winter = Date.UTC(2026, 0, 14);
/** New York has changed its clocks, London has not. */
const between = Date.UTC(2026, 2, 18);

const bits = (mask: Uint32Array) =>
  Array.from({ length: 336 }, (_, position) => ((mask[position >>> 5]! >>> (position & 31)) & 1) === 1);

const masks = fc.array(fc.tuple(fc.nat(335), fc.integer({ min: 1, max: 40 })), { maxLength: 12 }).map((runs) => {
  const mask = new Uint32Array(11);
  for (const [from, length] of runs) {
    for (let step = 0; step < length; step += 1) {
      const position = (from + step) % 336;
      mask[position >>> 5] = mask[position >>> 5]! | (1 << (position & 31));
    }
  }
  return mask;
});

describe('common working hours', () => {
  it('follow the clocks of the reference week', () => {
    const [london, newYork] = [office('Europe/London'), office('America/New_York')];
    expect(weeklyOverlapMinutes(london, newYork, winter)).toBe(5 * 3 * 60);
    expect(weeklyOverlapMinutes(london, newYork, between)).toBe(5 * 4 * 60);
  });

  it('count what a Sunday week shares with a Monday week', () => {
    const sundayWeek: WorkingHours = {
      ...office('UTC'),
      days: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'],
    };
    expect(weeklyOverlapMinutes(sundayWeek, office('UTC'), winter)).toBe(4 * 8 * 60);
  });

  it('are the same whichever way round they are asked, and never more than either works', () => {
    fc.assert(
      fc.property(workingHours, workingHours, (a, b) => {
        const overlap = weeklyOverlapMinutes(a, b, winter);
        expect(weeklyOverlapMinutes(b, a, winter)).toBe(overlap);
        expect(overlap).toBeLessThanOrEqual(weeklyOverlapMinutes(a, a, winter));
      }),
    );
  });
});

describe('a week mask', () => {
  it('holds a half hour if and only if every minute of it is worked', () => {
    fc.assert(
      fc.property(workingHours, fc.constantFrom(winter, between), (hours, reference) => {
        const monday = DateTime.fromMillis(reference, { zone: 'utc' }).startOf('week').toMillis();
        const always: WorkingHours = { zoneIana: 'UTC', days: ['monday'], startMinutes: 0, endMinutes: 30 };
        const mask = bits(weekMask(hours, reference));
        const minutesIn = (halfHour: number) => {
          const day = Math.floor(halfHour / 48);
          const startMinutes = 30 * (halfHour % 48);
          const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
          const slot: WorkingHours = { ...always, days: [names[day]!], startMinutes, endMinutes: startMinutes + 30 };
          return weeklyOverlapMinutes(hours, slot, monday);
        };
        for (let halfHour = 0; halfHour < 336; halfHour += 5) {
          expect(mask[halfHour]).toBe(minutesIn(halfHour) === 30);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out the part half hours of a zone on the quarter hour', () => {
    const monday = bits(weekMask(office('Asia/Kathmandu'), winter)).slice(0, 48);
    expect([monday.indexOf(true), monday.lastIndexOf(true)]).toEqual([7, 21]);
  });
});

describe('holding a series', () => {
  it('takes a run of common half hours as long as the session, around the end of the week too', () => {
    fc.assert(
      fc.property(masks, masks, fc.constantFrom(15, 30, 45, 60, 90, 150, 1200), (a, b, durationMinutes) => {
        const [inA, inB] = [bits(a), bits(b)];
        const needed = Math.ceil(durationMinutes / 30);
        const holds = inA.some((_, from) =>
          Array.from({ length: needed }, (__, step) => (from + step) % 336).every((at) => inA[at] && inB[at]),
        );
        expect(holdsSeries(a, b, durationMinutes)).toBe(holds);
      }),
      { numRuns: 500 },
    );
  });
});
