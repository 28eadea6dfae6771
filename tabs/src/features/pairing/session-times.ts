import type { z } from 'zod';
import type { SessionTime } from '../../../../api/src/contract/session';
import { daysUntil } from '../../ui/dates';

export type FreeTime = z.infer<typeof SessionTime>;

/** The free times of one day, as a person in a zone counts days. */
export interface FreeDay {
  /** Days from today. */
  readonly offset: number;
  readonly times: readonly FreeTime[];
}

/** Groups free times by the day on which they start in the zone; the order stays. */
export function freeDays(times: readonly FreeTime[], nowUtc: string, zoneIana: string): readonly FreeDay[] {
  const days = new Map<number, FreeTime[]>();
  for (const time of times) {
    const offset = daysUntil(nowUtc, time.startUtc, zoneIana);
    days.set(offset, [...(days.get(offset) ?? []), time]);
  }
  return [...days].map(([offset, ofDay]) => ({ offset, times: ofDay }));
}
