import { retryAfterSeconds } from '../../../../tabs/src/app/retry-after';

const now = Date.parse('2026-01-08T08:30:00Z');

test('Retry-After is read as seconds', () => {
  expect(retryAfterSeconds('17', now)).toBe(17);
});

test('Retry-After is read as a date, rounded up, never into the past', () => {
  expect(retryAfterSeconds('Thu, 08 Jan 2026 08:30:05 GMT', now - 400)).toBe(6);
  expect(retryAfterSeconds('Thu, 08 Jan 2026 08:29:00 GMT', now)).toBe(0);
});

test('an absent or unreadable Retry-After says nothing', () => {
  expect(retryAfterSeconds(null, now)).toBeNull();
  expect(retryAfterSeconds('soon', now)).toBeNull();
});
