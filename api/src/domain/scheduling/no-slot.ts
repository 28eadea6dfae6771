import { causeAgainst } from './availability';
import { collisionAt, type Board, type Collision } from './board';
import type { SeriesSlot } from './planned-series';

/** How many of the starts in the horizon one rule took away, where at least one of the two works. */
export interface ReasonCount extends Collision {
  readonly starts: number;
}

/** No series fits, and why. */
export interface NoSlot {
  readonly kind: 'no-slot';
  readonly because: 'horizon-too-short' | 'no-common-working-hours' | 'calendars-full';
  /** The slot that would hold the most sessions; `null` where none holds even one. */
  readonly nearest: { readonly slot: SeriesSlot; readonly inPlace: number } | null;
  /** The commonest first. */
  readonly reasons: readonly ReasonCount[];
}

/** Explains why a board holds no series: tells short horizons from people who never work at the same time, and from full calendars. */
export function explainNoSlot(board: Board, anyCandidate: boolean, nearest: NoSlot['nearest']): NoSlot {
  const counts = new Map<string, ReasonCount>();
  let common = false;
  for (let cell = 0; cell < board.grid.count; cell += 1) {
    const juniorOff = causeAgainst(board.junior, cell) === 'outside-working-hours';
    const seniorOff = causeAgainst(board.senior, cell) === 'outside-working-hours';
    if (!juniorOff && !seniorOff) common = true;
    const collision = juniorOff && seniorOff ? null : collisionAt(board, cell);
    if (!collision) continue;
    const key = `${collision.who} ${collision.cause}`;
    counts.set(key, { ...collision, starts: (counts.get(key)?.starts ?? 0) + 1 });
  }
  const because = !anyCandidate ? 'horizon-too-short' : common ? 'calendars-full' : 'no-common-working-hours';
  return { kind: 'no-slot', because, nearest, reasons: [...counts.values()].sort((a, b) => b.starts - a.starts) };
}
