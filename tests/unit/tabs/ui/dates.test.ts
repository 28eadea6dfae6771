import fc from 'fast-check';
import {
  dateInputValue,
  dayInWords,
  daysUntil,
  inDays,
  moment,
  partOfDay,
  startOfDateUtc,
  timeRange,
} from '../../../../tabs/src/ui/dates';

const now = '2026-01-08T22:30:00Z';
const lisbon = { locale: 'en-GB', zoneIana: 'Europe/Lisbon' };
const zones = [
  'Europe/Lisbon',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/New_York',
  'Africa/Cairo',
];

test('days are counted as midnights in the zone of the person', () => {
  const instant = '2026-01-09T01:00:00Z';

  expect(daysUntil(now, instant, 'Europe/Lisbon')).toBe(1);
  expect(daysUntil(now, instant, 'Asia/Kolkata')).toBe(0);
  expect(daysUntil(instant, now, 'Europe/Lisbon')).toBe(-1);
});

test('days are counted over a change of daylight saving', () => {
  expect(daysUntil('2026-03-28T12:00:00Z', '2026-03-30T11:00:00Z', 'Europe/Berlin')).toBe(2);
});

test.each([
  ['2026-01-08T23:00:00Z', 'today'],
  ['2026-01-09T09:00:00Z', 'tomorrow'],
  ['2026-01-13T09:00:00Z', 'in 5 days'],
  ['2026-02-10T09:00:00Z', 'in 5 weeks'],
  ['2026-06-10T09:00:00Z', 'in 5 months'],
  ['2026-01-05T09:00:00Z', '3 days ago'],
])('%s is %s', (instant, words) => {
  expect(inDays(now, instant, lisbon)).toBe(words);
});

test('a day of another year names the year', () => {
  expect(dayInWords(now, '2026-01-13T09:00:00Z', lisbon)).toBe('Tue 13 January');
  expect(dayInWords(now, '2027-01-12T09:00:00Z', lisbon)).toContain('2027');
});

test('times are those of the zone, in the way of the language', () => {
  expect(timeRange('2026-01-13T09:00:00Z', '2026-01-13T10:00:00Z', lisbon)).toBe('09:00–10:00');
  expect(moment(now, '2026-01-13T09:00:00Z', { locale: 'en-GB', zoneIana: 'Asia/Kathmandu' })).toBe(
    'Tue 13 January, 14:45',
  );
});

test('a date goes into a date input and comes back as the first instant of that day', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (day, zone) => {
        const date = day.toISOString().slice(0, 10);
        const start = startOfDateUtc(date, zone);
        if (start === null) throw new Error('no start');

        expect(dateInputValue(start, zone)).toBe(date);
        expect(dateInputValue(new Date(Date.parse(start) - 60_000).toISOString(), zone)).not.toBe(date);
      },
    ),
    { numRuns: 40 },
  );
});

test('an empty or impossible date is no instant', () => {
  expect(startOfDateUtc('', 'Europe/Lisbon')).toBeNull();
  expect(startOfDateUtc('2026-13-40', 'Europe/Lisbon')).toBeNull();
});

test('the greeting follows the clock of the zone', () => {
  expect(partOfDay('2026-01-08T08:30:00Z', 'Europe/Lisbon')).toBe('morning');
  expect(partOfDay('2026-01-08T08:30:00Z', 'Asia/Tokyo')).toBe('afternoon');
  expect(partOfDay('2026-01-08T08:30:00Z', 'America/Los_Angeles')).toBe('evening');
});
