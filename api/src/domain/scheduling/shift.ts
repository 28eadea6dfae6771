import type { WallTime } from './zone';

const MINUTES_PER_MOVED_DAY = 120;
const ODD_START_MINUTES = 15;

/**
 * How much a move from one wall time to another is felt, in minutes: the change of the time of day, two hours for each
 * day that it moves, and a quarter for a start that is neither on the hour nor on the half hour.
 */
export function shiftMinutes(from: WallTime, to: WallTime): number {
  return (
    Math.abs(to.minutes - from.minutes) +
    Math.abs(to.day - from.day) * MINUTES_PER_MOVED_DAY +
    (to.minutes % 30 === 0 ? 0 : ODD_START_MINUTES)
  );
}
