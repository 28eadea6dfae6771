import { freeDays, type FreeTime } from '../../../../../tabs/src/features/pairing/session-times';

const at = (startUtc: string): FreeTime => ({ startUtc, endUtc: startUtc, tentative: false, recommended: false });

test('free times are grouped by the day on which they begin for the person who looks', () => {
  const times = ['2026-01-13T15:00:00Z', '2026-01-13T23:30:00Z', '2026-01-14T08:00:00Z'].map(at);
  const counts = (zoneIana: string) =>
    freeDays(times, '2026-01-12T12:00:00Z', zoneIana).map(({ offset, times: ofDay }) => [offset, ofDay.length]);
  expect(counts('UTC')).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(counts('Asia/Kathmandu')).toEqual([
    [1, 1],
    [2, 2],
  ]);
});
