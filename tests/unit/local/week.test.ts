import type { CalendarItem } from '../../../local/frame/local-api';
import { daysOf, firstItem, hoursOf, isNamed, mondayOf, slicesOf } from '../../../local/frame/week';

const item = (id: string, start: string, end: string, rest: Partial<CalendarItem> = {}): CalendarItem => ({
  id,
  subject: id,
  start: { dateTime: start },
  end: { dateTime: end },
  showAs: 'busy',
  isOrganizer: true,
  isCancelled: false,
  type: 'singleInstance',
  ...rest,
});

test('a week is that of the mailbox, Monday to Sunday, over a change of the clocks too', () => {
  // Auckland is thirteen hours ahead, and its clocks go back on Sunday 5 April 2026.
  const monday = mondayOf(new Date('2026-03-29T12:00:00Z'), 'Pacific/Auckland');
  expect(monday.toISODate()).toBe('2026-03-30');
  expect(daysOf(monday).map((day) => `${day.weekdayShort} ${day.hour}`)).toEqual(
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => `${day} 0`),
  );
  expect(monday.plus({ weeks: 1 }).toISODate()).toBe('2026-04-06');
  expect(monday.plus({ weeks: 1 }).hour).toBe(0);
});

test('items are on their days, one over midnight on both, and the hours stretch to them', () => {
  const days = daysOf(mondayOf(new Date('2026-01-07T12:00:00Z'), 'Asia/Kolkata'));
  const items = [
    item('early', '2026-01-05T00:30:00', '2026-01-05T01:30:00'),
    item('night', '2026-01-06T17:30:00', '2026-01-06T20:30:00'),
    item('sunday', '2026-01-11T05:30:00', '2026-01-11T06:30:00'),
    item('leave', '2026-01-08T00:00:00', '2026-01-09T00:00:00', { isAllDay: true }),
  ];
  const slices = days.map((day) => slicesOf(day, items));
  expect(slices.map((day) => day.map((one) => [one.item.id, one.fromHour, one.untilHour]))).toEqual([
    [['early', 6, 7]],
    [['night', 23, 24]],
    [['night', 0, 2]],
    [['leave', 0, 24]],
    [],
    [],
    [['sunday', 11, 12]],
  ]);
  expect(hoursOf(slices[3]!)).toEqual({ first: 7, last: 19 });
  expect(hoursOf(slices.flat())).toEqual({ first: 0, last: 24 });
});

test('a link opens its own series, not whichever session is next', () => {
  const items = [
    item('other', '2026-01-06T10:00:00', '2026-01-06T11:00:00', { seriesMasterId: 'theirs' }),
    item('second', '2026-02-08T10:00:00', '2026-02-08T11:00:00', { seriesMasterId: 'ours' }),
    item('first', '2026-01-08T10:00:00', '2026-01-08T11:00:00', { seriesMasterId: 'ours' }),
  ];
  expect(firstItem(items, isNamed('ours'))?.id).toBe('first');
  expect(firstItem(items, isNamed('second'))?.id).toBe('second');
  expect(firstItem(items, isNamed('gone'))).toBeUndefined();
});
