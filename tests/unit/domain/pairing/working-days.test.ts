import { addWorkingDays } from '../../../../api/src/domain/pairing/working-days';

const after = (start: string, days: number) => new Date(addWorkingDays(Date.parse(start), days)).toISOString();

describe('addWorkingDays', () => {
  test('keeps the time of day and leaves out weekends', () => {
    expect(after('2026-01-05T08:30:00Z', 1)).toBe('2026-01-06T08:30:00.000Z');
    expect(after('2026-01-05T08:30:00Z', 5)).toBe('2026-01-12T08:30:00.000Z');
    expect(after('2026-01-09T17:00:00Z', 1)).toBe('2026-01-12T17:00:00.000Z');
  });

  test('counts from Monday when it starts on a weekend', () => {
    expect(after('2026-01-10T12:00:00Z', 1)).toBe('2026-01-12T12:00:00.000Z');
    expect(after('2026-01-11T12:00:00Z', 2)).toBe('2026-01-13T12:00:00.000Z');
  });
});
