import { firstBitIn } from './bit-set';
import { boardOf, statusAt } from './board';
import type { Interval, PersonCalendar } from './calendar';
import { comfortOf } from './comfort';
import { shiftMinutes } from './shift';
import type { SpreadRules } from './spread';
import { startGrid, startOfCell } from './start-grid';
import { DAY_MS } from './time-units';
import { wallTimeAt, zoneOf } from './zone';

/** Where a single session is looked for. It starts and ends within `[fromUtc, untilUtc]`. */
export interface SlotSearch {
  readonly fromUtc: number;
  readonly untilUtc: number;
  readonly durationMinutes: number;
  /** Starts lie on multiples of this past the organizer's midnight. */
  readonly stepMinutes: number;
}

export interface SlotOptions {
  /** On whose clock the step is counted. Default the junior's. */
  readonly organizer?: 'junior' | 'senior';
  /** Most slots to return. Default 50. */
  readonly limit?: number;
  /** The time that the session had: nearest to it first. Without it the most comfortable and soonest go first. */
  readonly nearUtc?: number;
  /** Whether that time itself is among them. Default false: it is to be left. */
  readonly nearToo?: boolean;
  readonly spread?: SpreadRules;
}

/** A time at which both could meet. */
export interface Slot extends Interval {
  /** It lies over a tentative event of at least one of them. */
  readonly tentative: boolean;
  /** 0–1000, by hours of the day and nearness; comparable within one answer. */
  readonly comfort: number;
}

/** All times for one session, for rebooking and for a slot picker: clear ones before tentative ones, the best first. */
export function findSlots(
  junior: PersonCalendar,
  senior: PersonCalendar,
  search: SlotSearch,
  options: SlotOptions = {},
): Slot[] {
  const grid = startGrid(search.fromUtc, search.untilUtc, search.durationMinutes, search.stepMinutes);
  const board = boardOf(junior, senior, options.spread ?? {}, grid, options);
  const people = [junior.workingHours, senior.workingHours] as const;
  const { nearUtc } = options;
  const found: { slot: Slot; shift: number }[] = [];
  for (let cell = firstBitIn(board.usable, 0, grid.count); cell !== -1;) {
    const startUtc = startOfCell(grid, cell);
    const wallTime = wallTimeAt(board.zone, startUtc);
    if ((startUtc !== nearUtc || options.nearToo === true) && wallTime.minutes % search.stepMinutes === 0) {
      const soonness = 1 - (startUtc - search.fromUtc) / Math.max(1, search.untilUtc - search.fromUtc);
      const comfort = comfortOf(people, startUtc, search.durationMinutes, soonness).total;
      const tentative = statusAt(board, cell) === 'tentative';
      const slot = { startUtc, endUtc: startUtc + grid.durationMs, tentative, comfort };
      found.push({ slot, shift: nearUtc === undefined ? 0 : shiftMinutes(wallTimeAt(board.zone, nearUtc), wallTime) });
    }
    cell = firstBitIn(board.usable, cell + 1, grid.count);
  }
  found.sort(
    (a, b) =>
      Number(a.slot.tentative) - Number(b.slot.tentative) || a.shift - b.shift || b.slot.comfort - a.slot.comfort,
  );
  return found.slice(0, options.limit ?? 50).map(({ slot }) => slot);
}

/**
 * The stretch in which an occurrence may be moved: strictly between the days of its neighbours in the organizer's zone,
 * because Graph refuses a move onto or past them (`ErrorOccurrenceCrossingBoundary`), and not before `nowUtc`.
 *
 * @param latestUtc Where the stretch ends if no neighbour ends it before.
 * @returns `null` where no time is left.
 */
export function movableStretch(
  neighbours: { readonly previousUtc: number | null; readonly nextUtc: number | null },
  organizerZoneIana: string,
  nowUtc: number,
  latestUtc: number,
): { readonly fromUtc: number; readonly untilUtc: number } | null {
  const zone = zoneOf(organizerZoneIana);
  const midnight = (instantUtc: number, daysOn: number) =>
    zone.toInstant((Math.floor(zone.toWall(instantUtc) / DAY_MS) + daysOn) * DAY_MS);
  const { previousUtc, nextUtc } = neighbours;
  const fromUtc = previousUtc === null ? nowUtc : Math.max(nowUtc, midnight(previousUtc, 1));
  const untilUtc = nextUtc === null ? latestUtc : Math.min(latestUtc, midnight(nextUtc, 0));
  return fromUtc < untilUtc ? { fromUtc, untilUtc } : null;
}
