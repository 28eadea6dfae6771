import { retryAfterMs } from '../../../api/src/gateways/retry-after';

const now = Date.parse('2026-01-15T08:00:00Z');

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Thu, 15 Jan 2026 08:01:30 GMT', 90_000],
  ['Thu, 15 Jan 2026 07:59:00 GMT', 0],
  ['soon', 0],
  ['', 0],
  ['-5', 0],
])('"%s" asks for %i ms', (value, expected) => {
  expect(retryAfterMs(new Headers({ 'Retry-After': value }), now)).toBe(expected);
});

test('no header asks for nothing', () => {
  expect(retryAfterMs(new Headers(), now)).toBe(0);
  expect(retryAfterMs(undefined, now)).toBe(0);
});
