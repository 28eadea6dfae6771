import { bestFirst } from './best-first';
import { boardOf, type Board } from './board';
import { dayTracks, longestGapDays, type DayTrack, type SeriesShape } from './cadence';
import type { PersonCalendar } from './calendar';
import {
  candidateSeries,
  horizonHolds,
  occurrenceStarts,
  type CandidateBounds,
  type CandidateSeries,
} from './candidate-series';
import { comfortOf } from './comfort';
import type { Weekday } from './local-day';
import { explainNoSlot, type NoSlot } from './no-slot';
import { placeOccurrences, placingContext } from './place-occurrences';
import { plannedSeries, pointsOf, qualityOf, slotOf, type PlannedSeries } from './planned-series';
import type { SpreadRules } from './spread';
import { startGrid } from './start-grid';
import { DAY_MS } from './time-units';

/** How to plan; every field has a default. */
export interface PlanOptions {
  /** In whose calendar the event will stand: the series keeps its wall time in that person's zone. Default the junior. */
  readonly organizer?: 'junior' | 'senior';
  /** Most series to return. Default 5. */
  readonly limit?: number;
  /** Series start on multiples of this past local midnight, a divisor of 60. Default 15. */
  readonly stepMinutes?: number;
  /** Slots on the same weekday closer than this to a better one are left out. Default 60. */
  readonly apartMinutes?: number;
  /** How long a series may wait beyond its first cycle for a better start. Default 2. */
  readonly maxStartDelayWeeks?: number;
  /** Share of the sessions, 0–1, that must fit at the slot itself; below it this is no series. Default 0.5. */
  readonly minInPlaceShare?: number;
  /** Default: the day on which the organizer's working week starts. */
  readonly weekStartsOn?: Weekday;
  readonly spread?: SpreadRules;
}

/** The best series first, or why there is none. */
export type SeriesPlan = { readonly kind: 'planned'; readonly series: readonly PlannedSeries[] } | NoSlot;

/**
 * Finds the series that suit two calendars best. A series recurs at a fixed wall time in the organizer's zone; the other's
 * wall time follows, and shifts between clock changes that fall on different dates.
 *
 * Ranked by the sessions held (in place, moved within their week, over tentative events), then by comfort, then by the
 * earlier start.
 */
export function planSeries(
  junior: PersonCalendar,
  senior: PersonCalendar,
  shape: SeriesShape,
  options: PlanOptions = {},
): SeriesPlan {
  const stepMinutes = options.stepMinutes ?? 15;
  const grid = startGrid(shape.fromUtc, shape.untilUtc, shape.durationMinutes, stepMinutes);
  const board = boardOf(junior, senior, options.spread ?? {}, grid, options);
  const tracks = tracksOf(board, shape);
  const bounds = {
    sessions: shape.sessions,
    stepMinutes,
    firstBeforeUtc: shape.fromUtc + startWindowMs(shape, options),
    minInPlace: Math.max(1, Math.ceil(shape.sessions * (options.minInPlaceShare ?? 0.5))),
  };
  const candidates = candidateSeries(board, tracks, bounds);
  if (candidates.length === 0) return refusal(board, tracks, bounds);

  const people = [junior.workingHours, senior.workingHours] as const;
  const placing = placingContext(board, stepMinutes, options.spread ?? {});
  const apartMinutes = options.apartMinutes ?? 60;
  const chosen = bestFirst(
    candidates,
    ({ firstUtc }) => {
      const soonness = 1 - (firstUtc - shape.fromUtc) / startWindowMs(shape, options);
      return comfortOf(people, firstUtc, shape.durationMinutes, soonness);
    },
    ({ candidate, comfort }) => {
      const starts = occurrenceStarts(board, candidate, shape.sessions);
      const occurrences = placeOccurrences(placing, starts);
      const quality = qualityOf(occurrences, comfort);
      return { candidate, comfort, points: pointsOf(quality), occurrences, quality };
    },
    (a, b) => a.track === b.track && Math.abs(a.startMinutes - b.startMinutes) < apartMinutes,
    options.limit ?? 5,
  );
  const series = chosen.map(({ candidate, occurrences, quality }) =>
    plannedSeries(board, candidate, occurrences, quality),
  );
  return { kind: 'planned', series };
}

function tracksOf({ zone }: Board, shape: SeriesShape): DayTrack[] {
  const dayOf = (instantUtc: number) => Math.floor(zone.toWall(instantUtc) / DAY_MS);
  return dayTracks(shape.cadence, dayOf(shape.fromUtc), dayOf(shape.untilUtc));
}

function startWindowMs(shape: SeriesShape, options: PlanOptions): number {
  return (longestGapDays(shape.cadence) + 7 * (options.maxStartDelayWeeks ?? 2)) * DAY_MS;
}

function refusal(board: Board, tracks: readonly DayTrack[], bounds: CandidateBounds): NoSlot {
  const nearest = candidateSeries(board, tracks, { ...bounds, minInPlace: 1 }).reduce<CandidateSeries | null>(
    (best, candidate) => (best && best.inPlace >= candidate.inPlace ? best : candidate),
    null,
  );
  const named = nearest && { slot: slotOf(nearest, board.zone), inPlace: nearest.inPlace };
  return explainNoSlot(board, horizonHolds(board, tracks, bounds), named);
}
