import { causeAgainst, type CollisionCause } from './availability';
import { joinCauses, type Board, type Collision } from './board';
import type { SeriesSlot } from './planned-series';

/** How many of the starts in the horizon one rule took away, where at least one of the two works. */
export interface ReasonCount extends Collision {
  readonly starts: number;
}

/** No series fits, and why. */
export interface NoSlot {
  readonly kind: 'no-slot';
  readonly because: 'horizon-too-short' | 'no-common-working-hours' | 'calendars-full';
  /** The slot that would hold the most sessions in place; `null` where none holds even one. */
  readonly nearest: { readonly slot: SeriesSlot; readonly inPlace: number } | null;
  /** The commonest first. */
  readonly reasons: readonly ReasonCount[];
}

/** Tells a horizon that is too short from people who never work at the same time, and both from full calendars. */
export function explainNoSlot(board: Board, horizonHolds: boolean, nearest: NoSlot['nearest']): NoSlot {
  const counts: Record<Collision['who'], Map<CollisionCause, number>> = {
    junior: new Map(),
    senior: new Map(),
    both: new Map(),
  };
  let bothWork = false;
  for (let cell = 0; cell < board.grid.count; cell += 1) {
    if ((cell & 31) === 0 && areBothOff(board, cell >>> 5)) {
      cell += 31;
      continue;
    }
    const juniorCause = causeAgainst(board.junior, cell);
    const seniorCause = causeAgainst(board.senior, cell);
    const juniorOff = juniorCause === 'outside-working-hours';
    const seniorOff = seniorCause === 'outside-working-hours';
    if (juniorOff && seniorOff) continue;
    if (!juniorOff && !seniorOff) bothWork = true;
    const collision = joinCauses(juniorCause, seniorCause);
    if (!collision) continue;
    const ofWho = counts[collision.who];
    ofWho.set(collision.cause, (ofWho.get(collision.cause) ?? 0) + 1);
  }
  const because = !horizonHolds ? 'horizon-too-short' : bothWork ? 'calendars-full' : 'no-common-working-hours';
  const reasons = (['junior', 'senior', 'both'] as const)
    .flatMap((who) => [...counts[who]].map(([cause, starts]) => ({ who, cause, starts })))
    .sort((a, b) => b.starts - a.starts);
  return { kind: 'no-slot', because, nearest, reasons };
}

/** Whether neither works at any of 32 starts. */
function areBothOff({ junior, senior }: Board, word: number): boolean {
  const isOff = ({ planes }: Board['junior']) =>
    planes.some(({ cause, bits }) => cause === 'outside-working-hours' && bits[word] === 0xffffffff);
  return isOff(junior) && isOff(senior);
}
