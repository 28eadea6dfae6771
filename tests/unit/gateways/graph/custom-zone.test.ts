import { ianaOfCustom, type CustomZone } from '../../../../api/src/gateways/graph/custom-zone';
import { zoneOf } from '../../../../api/src/domain/scheduling/zone';
import { DAY_MS, MINUTE_MS } from '../../../../api/src/domain/scheduling/time-units';

const noons = Array.from({ length: 365 }, (_, day) => Date.UTC(2026, 0, 1, 12) + day * DAY_MS);
const sameClocks = (custom: CustomZone, iana: string) => {
  const found = zoneOf(ianaOfCustom(custom, 2026));
  expect(noons.map((noon) => found.offsetAt(noon))).toEqual(noons.map((noon) => zoneOf(iana).offsetAt(noon)));
};

const change = (month: number, dayOccurrence: number, time: string) => ({
  month,
  dayOccurrence,
  dayOfWeek: 'sunday',
  time: `${time}:00.0000000`,
});
/** What Graph answers where the clocks never change. */
const never = { month: 0, dayOccurrence: 0, dayOfWeek: 'sunday', time: '00:00:00.0000000' };
const still = { standardOffset: never, daylightOffset: { ...never, daylightBias: 0 } };

test.each([
  ['India', -330, 'Asia/Kolkata'],
  ['Nepal', -345, 'Asia/Kathmandu'],
  ['Iran', -210, 'Asia/Tehran'],
  ['Arizona', 420, 'America/Phoenix'],
  ['Greenwich', 0, 'Etc/UTC'],
  ['Kiritimati', -840, 'Pacific/Kiritimati'],
])('half hours and quarters count: %s', (_where, bias, iana) => {
  sameClocks({ bias, ...still }, iana);
  sameClocks({ bias }, iana);
});

test('summer time is that of the rules: the example of the reference is the Pacific coast', () => {
  const pacific = {
    bias: 480,
    standardOffset: change(11, 1, '02:00'),
    daylightOffset: { ...change(3, 2, '02:00'), daylightBias: -60 },
  };
  sameClocks(pacific, 'America/Los_Angeles');
});

test.each([
  ['central Europe', -60, 'Europe/Berlin', '02:00', '03:00'],
  ['eastern Europe', -120, 'Europe/Helsinki', '03:00', '04:00'],
])('the fifth Sunday is the last: %s', (_where, bias, iana, begins, ends) => {
  const daylightOffset = { ...change(3, 5, begins), daylightBias: -60 };
  sameClocks({ bias, standardOffset: change(10, 5, ends), daylightOffset }, iana);
});

test('south of the equator summer time spans the turn of the year', () => {
  const daylightOffset = { ...change(10, 1, '02:00'), daylightBias: -60 };
  sameClocks({ bias: -570, standardOffset: change(4, 1, '03:00'), daylightOffset }, 'Australia/Adelaide');
});

test('rules of no place become the nearest zone, its offset to the minute of a real one', () => {
  const found = zoneOf(ianaOfCustom({ bias: -333, ...still }, 2026));
  expect(found.offsetAt(noons[0] ?? 0)).toBe(330 * MINUTE_MS);
});
