import { boardOf, type Board } from './board';
import { dayTracks, longestGapDays, type SeriesShape } from './cadence';
import type { PersonCalendar, WorkingHours } from './calendar';
import { candidateSeries, POINTS, type CandidateSeries } from './candidate-series';
import { comfortOf, type Comfort } from './comfort';
import type { Weekday } from './local-day';
import { explainNoSlot, type NoSlot } from './no-slot';
import { ownSessionsCheck, type OwnSessionsCheck } from './own-sessions';
import { placeOccurrences } from './place-occurrences';
import { pointsOf, qualityOf, recurrenceOf, slotOf, type PlannedSeries } from './planned-series';
import type { SpreadRules } from './spread';
import { startGrid } from './start-grid';
import { DAY_MS } from './time-units';
import { zoneOf } from './zone';

/** How to plan; every field has a default. */
export interface PlanOptions {
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
  /** Default: the day on which the junior's working week starts. */
  readonly weekStartsOn?: Weekday;
  readonly spread?: SpreadRules;
}

/** The best series first, or why there is none. */
export type SeriesPlan = { readonly kind: 'planned'; readonly series: readonly PlannedSeries[] } | NoSlot;

interface Ranked {
  readonly candidate: CandidateSeries;
  readonly comfort: Comfort;
  readonly points: number;
}

/**
 * Finds the series that suit two calendars best. A series recurs at a fixed wall time in the junior's zone, where the
 * event lives; the senior's wall time follows, and shifts between clock changes that fall on different dates.
 *
 * Ranked by the sessions held (in place, moved within their week, over tentative events), then by comfort, then by the
 * earlier start. The search is best first: candidates are opened in the order of an upper bound of their points, and
 * one is final as soon as no unopened bound exceeds it, so that the result is that of trying all.
 */
export function planSeries(
  junior: PersonCalendar,
  senior: PersonCalendar,
  shape: SeriesShape,
  options: PlanOptions = {},
): SeriesPlan {
  const stepMinutes = options.stepMinutes ?? 15;
  const spread = options.spread ?? {};
  const grid = startGrid(shape.fromUtc, shape.untilUtc, shape.durationMinutes, stepMinutes);
  const board = boardOf(junior, senior, spread, grid, options.weekStartsOn);
  const zone = zoneOf(junior.workingHours.zoneIana);
  const dayOf = (instantUtc: number) => Math.floor(zone.toWall(instantUtc) / DAY_MS);
  const startWindowMs = (longestGapDays(shape.cadence) + 7 * (options.maxStartDelayWeeks ?? 2)) * DAY_MS;
  const tracks = dayTracks(shape.cadence, dayOf(shape.fromUtc), dayOf(shape.untilUtc));
  const firstBeforeUtc = shape.fromUtc + startWindowMs;

  const needed = Math.max(1, Math.ceil(shape.sessions * (options.minInPlaceShare ?? 0.5)));
  const people = [junior.workingHours, senior.workingHours] as const;
  const fitting: Ranked[] = [];
  let nearest: CandidateSeries | null = null;
  for (const candidate of candidateSeries(board, tracks, { sessions: shape.sessions, stepMinutes, firstBeforeUtc })) {
    if (!nearest || candidate.inPlace > nearest.inPlace) nearest = candidate;
    if (candidate.inPlace < needed) continue;
    fitting.push(ranked(candidate, people, shape, startWindowMs));
  }
  if (fitting.length === 0) {
    const nearestSlot =
      nearest && nearest.inPlace > 0 ? { slot: slotOf(nearest, zone), inPlace: nearest.inPlace } : null;
    return explainNoSlot(board, nearest !== null, nearestSlot);
  }
  fitting.sort(byRank);
  const search = { board, stepMinutes, ownSessions: ownSessionsCheck(board, spread) };
  return { kind: 'planned', series: bestFirst(fitting, search, options.limit ?? 5, options.apartMinutes ?? 60) };
}

function ranked(
  candidate: CandidateSeries,
  people: readonly [WorkingHours, WorkingHours],
  shape: SeriesShape,
  startWindowMs: number,
): Ranked {
  const firstUtc = candidate.startsUtc[0] ?? 0;
  const soonness = 1 - (firstUtc - shape.fromUtc) / startWindowMs;
  const comfort = comfortOf(people, firstUtc, shape.durationMinutes, soonness);
  return { candidate, comfort, points: candidate.pointsBound };
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    b.points - a.points ||
    b.comfort.total - a.comfort.total ||
    (a.candidate.startsUtc[0] ?? 0) - (b.candidate.startsUtc[0] ?? 0)
  );
}

interface Search {
  readonly board: Board;
  readonly stepMinutes: number;
  readonly ownSessions: OwnSessionsCheck;
}

interface Opened extends Ranked {
  readonly series: PlannedSeries;
}

function bestFirst(
  candidates: readonly Ranked[],
  search: Search,
  limit: number,
  apartMinutes: number,
): PlannedSeries[] {
  const chosen: Opened[] = [];
  const opened: Opened[] = [];
  let next = 0;
  const isNearChosen = ({ candidate }: Ranked) =>
    chosen.some(
      ({ candidate: other }) =>
        other.track === candidate.track && Math.abs(other.startMinutes - candidate.startMinutes) < apartMinutes,
    );
  while (chosen.length < limit) {
    const unopened = candidates[next];
    const best = opened.reduce<Opened | null>((a, b) => (a && byRank(a, b) <= 0 ? a : b), null);
    if (best && (!unopened || byRank(best, unopened) <= 0)) {
      opened.splice(opened.indexOf(best), 1);
      if (!isNearChosen(best)) chosen.push(best);
    } else if (unopened) {
      next += 1;
      if (!isNearChosen(unopened)) opened.push(open(unopened, search));
    } else {
      break;
    }
  }
  return chosen.map(({ series }) => series);
}

function open({ candidate, comfort }: Ranked, { board, stepMinutes, ownSessions }: Search): Opened {
  const occurrences = placeOccurrences(board, candidate.startsUtc, stepMinutes, ownSessions);
  const quality = qualityOf(occurrences, comfort);
  const points = pointsOf(quality);
  const mostPoints = POINTS.inPlace * occurrences.length;
  const series: PlannedSeries = {
    slot: slotOf(candidate, board.zone),
    recurrence: recurrenceOf(candidate, board.zone, board.weekStart),
    occurrences,
    quality,
    score: Math.round((1000 * (points + comfort.total / 1000)) / (mostPoints + 1)),
  };
  return { candidate, comfort, points, series };
}
