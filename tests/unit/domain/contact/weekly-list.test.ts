import fc from 'fast-check';
import { weeklyListUtc } from '../../../../api/src/domain/contact/weekly-list';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';

const at = (iso: string) => Date.parse(iso);

test('what comes in during the week waits for the list of Monday morning', () => {
  const asked = at('2026-01-08T15:00:00Z');
  expect(weeklyListUtc(asked, asked + 14 * DAY_MS)).toBe(at('2026-01-12T07:00:00Z'));
});

test('Monday morning is the one of the approver’s own clock, also over a clock change', () => {
  const asked = at('2026-03-25T15:00:00Z');
  const due = asked + 14 * DAY_MS;
  expect(weeklyListUtc(asked, due, 'Europe/Berlin')).toBe(at('2026-03-30T05:00:00Z'));
  expect(weeklyListUtc(asked, due, 'America/Los_Angeles')).toBe(at('2026-03-30T14:00:00Z'));
  expect(weeklyListUtc(asked, due, 'Asia/Kolkata')).toBe(at('2026-03-30T01:30:00Z'));
});

test('what comes in before the list of a Monday is on it', () => {
  const asked = at('2026-01-05T06:00:00Z');
  expect(weeklyListUtc(asked, asked + 14 * DAY_MS)).toBe(at('2026-01-05T07:00:00Z'));
});

test('a short deadline brings it forward to half of the time', () => {
  const asked = at('2026-01-05T09:00:00Z');
  expect(weeklyListUtc(asked, asked + 4 * DAY_MS)).toBe(asked + 2 * DAY_MS);
});

test('the list is never before the request nor later than half-way to the deadline', () => {
  const instant = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2040-01-01T00:00:00Z') });
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 60 * DAY_MS }), (asked, length) => {
      const list = weeklyListUtc(asked, asked + length);
      expect(list).toBeGreaterThanOrEqual(asked);
      expect(list).toBeLessThanOrEqual(asked + length / 2);
    }),
  );
});
