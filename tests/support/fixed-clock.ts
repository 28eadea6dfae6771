import type { Clock } from '../../api/src/use-cases/ports/clock';

/** A clock that stands still until it is moved. */
export interface FixedClock extends Clock {
  advance(milliseconds: number): void;
}

export function fixedClock(startIso = '2026-01-05T08:00:00Z'): FixedClock {
  let nowUtc = Date.parse(startIso);
  return {
    nowUtc: () => nowUtc,
    advance: (milliseconds) => {
      nowUtc += milliseconds;
    },
  };
}
