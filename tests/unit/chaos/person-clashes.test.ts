import { officeWeek } from '../../support/fake-calendars';
import { zoneOf } from '../../../api/src/domain/scheduling/zone';
import { judge, spanOf } from '../../chaos/person-clashes';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/domain/scheduling/time-units';

/** On a day in winter, when Zurich is an hour ahead of UTC. */
const hour = (iso: string, minutes = 60) => {
  const startUtc = Date.parse(`${iso}Z`);
  return { startUtc, endUtc: startUtc + minutes * MINUTE_MS };
};
const none = { overlapping: 0, overBusy: 0, overLunch: 0, overCaps: 0 };
const judged = (sessions: readonly ReturnType<typeof hour>[], taken: readonly ReturnType<typeof hour>[] = []) =>
  judge(sessions, taken, officeWeek.workingHours);

test('the tally of chaos counts what must not be', () => {
  const monday = hour('2026-01-05T09:00');
  expect(judged([monday, hour('2026-01-07T09:00')], [hour('2026-01-05T10:00'), hour('2026-01-05T08:00')])).toEqual(
    none,
  );
  expect(judged([monday], [hour('2026-01-05T09:30')])).toEqual({ ...none, overBusy: 1 });
  expect(judged([hour('2026-01-05T10:30')])).toEqual({ ...none, overLunch: 1 });
  expect(judged([hour('2026-01-05T12:00'), hour('2026-01-06T10:00')])).toEqual(none);
  expect(judged([monday, hour('2026-01-06T09:00'), hour('2026-01-09T09:00')])).toEqual({ ...none, overCaps: 1 });
  expect(judged([hour('2026-01-05T09:30', 30), hour('2026-01-05T09:00', 30)])).toEqual({
    ...none,
    overlapping: 1,
    overCaps: 1,
  });
  expect(judged([monday, { ...monday, endUtc: monday.startUtc + HOUR_MS }])).toMatchObject({ overlapping: 1 });
});

test('a week off ends where the person is, not in the zone that the calendar is read in', () => {
  const read = { start: { dateTime: '2026-11-30T00:00:00.0000000' }, end: { dateTime: '2026-12-07T00:00:00.0000000' } };
  const sydney = zoneOf('Australia/Sydney');
  expect(spanOf({ ...read, isAllDay: true }, sydney)).toEqual({
    startUtc: Date.parse('2026-11-29T13:00Z'),
    endUtc: Date.parse('2026-12-06T13:00Z'),
  });
  expect(spanOf({ ...read, isAllDay: false }, sydney).endUtc).toBe(Date.parse('2026-12-07T00:00Z'));
});
