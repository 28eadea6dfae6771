import { availabilityOf, causeAgainst, COLLISION_CAUSES, type Availability, type CollisionCause } from './availability';
import { hasBit, noneOf, type BitSet } from './bit-set';
import type { PersonCalendar } from './calendar';
import type { Weekday } from './local-day';
import type { DayBegins } from './day-begins';
import type { SpreadRules } from './spread';
import type { StartGrid } from './start-grid';
import type { Zone } from './zone';

/** The two people of a pairing over one grid of starts; zone and weeks are those of the organizer. */
export interface Board {
  readonly grid: StartGrid;
  readonly zone: Zone;
  readonly days: DayBegins;
  readonly weekStart: Weekday;
  readonly junior: Availability;
  readonly senior: Availability;
  /** Starts that no rule forbids to either. */
  readonly usable: BitSet;
  /** Those among them that lie over no tentative event. */
  readonly clear: BitSet;
}

/** The weightiest thing that stands against a start, and whose it is; `both` where it is the same for the two. */
export interface Collision {
  readonly who: 'junior' | 'senior' | 'both';
  readonly cause: CollisionCause;
}

/** How a start suits both: `tentative` is usable as a last resort. */
export type StartStatus = 'clear' | 'tentative' | 'blocked';

/** Lays both calendars over a grid. The junior organizes, and weeks start with the organizer's working week, unless told otherwise. */
export function boardOf(
  junior: PersonCalendar,
  senior: PersonCalendar,
  rules: SpreadRules,
  grid: StartGrid,
  options: { readonly organizer?: 'junior' | 'senior'; readonly weekStartsOn?: Weekday } = {},
): Board {
  const juniorSide = availabilityOf(junior, rules.junior ?? {}, rules, grid);
  const seniorSide = availabilityOf(senior, rules.senior ?? {}, rules, grid);
  const organizer = options.organizer === 'senior' ? seniorSide : juniorSide;
  const blocked = [juniorSide.blocked, seniorSide.blocked];
  return {
    grid,
    zone: organizer.zone,
    days: organizer.days,
    weekStart: options.weekStartsOn ?? organizer.weekStart,
    junior: juniorSide,
    senior: seniorSide,
    usable: noneOf(blocked, grid.count),
    clear: noneOf([...blocked, juniorSide.tentative, seniorSide.tentative], grid.count),
  };
}

/** How the start at a grid position suits both. */
export function statusAt(board: Board, cell: number): StartStatus {
  if (hasBit(board.clear, cell)) return 'clear';
  return hasBit(board.usable, cell) ? 'tentative' : 'blocked';
}

/** What stands against the start at a grid position, or `null` where it is clear for both. */
export function collisionAt(board: Board, cell: number): Collision | null {
  return joinCauses(causeAgainst(board.junior, cell), causeAgainst(board.senior, cell));
}

/** The weightier of two causes, and whose it is; `both` only where it is the same for the two. */
export function joinCauses(junior: CollisionCause | null, senior: CollisionCause | null): Collision | null {
  if (junior === senior) return junior === null ? null : { who: 'both', cause: junior };
  if (senior === null) return junior === null ? null : { who: 'junior', cause: junior };
  if (junior === null) return { who: 'senior', cause: senior };
  return COLLISION_CAUSES.indexOf(junior) < COLLISION_CAUSES.indexOf(senior)
    ? { who: 'junior', cause: junior }
    : { who: 'senior', cause: senior };
}
