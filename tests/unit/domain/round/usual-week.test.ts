import { hasBit } from '../../../../api/src/domain/scheduling/bit-set';
import type { BusyStatus, PersonCalendar } from '../../../../api/src/domain/scheduling/calendar';
import { usualWeek, weeksAhead, WEEKS_AHEAD } from '../../../../api/src/domain/round/usual-week';
import { officeWeek } from '../../../support/fake-calendars';

const monday = Date.parse('2026-01-12T00:00:00Z');
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
/** Half hour of Tuesday 10:00 UTC. */
const tuesdayAtTen = 2 * 24 + 2 * 10;

const calendar = (weeks: Partial<Record<BusyStatus, number[]>>): PersonCalendar => ({
  ...officeWeek,
  busy: Object.entries(weeks).flatMap(([status, numbers]) =>
    numbers.map((week) => ({
      startUtc: monday + week * WEEK + 34 * HOUR,
      endUtc: monday + week * WEEK + 35 * HOUR,
      status: status as BusyStatus,
    })),
  ),
});
const isFree = (weeks: Partial<Record<BusyStatus, number[]>>): boolean =>
  hasBit(usualWeek(calendar(weeks), monday).free, tuesdayAtTen);

describe('a usual week', () => {
  test('starts with the next Monday, at midnight UTC', () => {
    const { fromUtc, untilUtc } = weeksAhead(Date.parse('2026-01-07T10:15:00Z'));
    expect(fromUtc).toBe(monday);
    expect(untilUtc).toBe(monday + WEEKS_AHEAD * WEEK);
    expect(weeksAhead(monday).fromUtc).toBe(monday);
  });

  test('is free where most weeks are', () => {
    expect(isFree({})).toBe(true);
    expect(isFree({ busy: [1] })).toBe(true);
    expect(isFree({ busy: [0, 2] })).toBe(false);
    expect(isFree({ busy: [0, 1, 2, 3] })).toBe(false);
  });

  test('leaves lunch free', () => {
    const lunch = { startMinutes: 11 * 60, endMinutes: 12 * 60 };
    const { free, working } = usualWeek({ ...officeWeek, lunch }, monday);
    // Tuesday at 11:00 in Zurich is 10:00 UTC.
    expect([0, 1, 2].map((halfHour) => hasBit(free, tuesdayAtTen + halfHour))).toEqual([false, false, true]);
    expect(hasBit(working, tuesdayAtTen)).toBe(true);
  });

  test('does not take a holiday for a habit', () => {
    expect(isFree({ oof: [0, 1, 2] })).toBe(true);
    expect(isFree({ oof: [0, 1, 2, 3] })).toBe(true);
    expect(isFree({ oof: [0, 1], busy: [2, 3] })).toBe(false);
  });

  test('lets tentative events and work elsewhere pass', () => {
    expect(isFree({ tentative: [0, 1, 2, 3] })).toBe(true);
    expect(isFree({ workingElsewhere: [0, 1, 2, 3] })).toBe(true);
  });

  test('touches every half hour that an event overlaps, and none beyond the weeks read', () => {
    const everyWeek = [-1, 0, 1, 2, 3, 4].map((week) => ({
      startUtc: monday + week * WEEK + 34.25 * HOUR,
      endUtc: monday + week * WEEK + 34.75 * HOUR,
      status: 'busy' as const,
    }));
    const { free } = usualWeek({ ...officeWeek, busy: everyWeek }, monday);
    const taken = Array.from({ length: 336 }, (_, cell) => cell).filter((cell) => !hasBit(free, cell));
    expect(taken).toEqual([68, 69]);
  });

  test('works by the clock of the own zone', () => {
    const { working } = usualWeek(officeWeek, monday);
    expect(hasBit(working, 2 * 8)).toBe(true);
    expect(hasBit(working, 2 * 7 + 1)).toBe(false);
    expect(hasBit(working, 2 * (5 * 24 + 12))).toBe(false);
  });
});
