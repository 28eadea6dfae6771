import type { Board } from './board';
import type { WeekIndex } from './cadence';
import { POINTS, type CandidateSeries } from './candidate-series';
import type { Comfort } from './comfort';
import { isoDate, type Weekday } from './local-day';
import type { PlannedOccurrence } from './place-occurrences';
import type { Zone } from './zone';

/** The recurring time of a series, on the clock of the organizer. */
export interface SeriesSlot {
  readonly weekday: Weekday;
  readonly startMinutes: number;
  readonly zoneIana: string;
  /** Only where the series is monthly. */
  readonly weekIndex?: WeekIndex;
}

/** Enough to write a Graph `patternedRecurrence` (its range is `numbered`). */
export interface SeriesRecurrence {
  readonly pattern:
    | {
        readonly type: 'weekly';
        readonly interval: number;
        readonly daysOfWeek: readonly [Weekday];
        readonly firstDayOfWeek: Weekday;
      }
    | {
        readonly type: 'relativeMonthly';
        readonly interval: 1;
        readonly daysOfWeek: readonly [Weekday];
        readonly index: WeekIndex;
      };
  /** Local date of the first occurrence, `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly numberOfOccurrences: number;
  readonly zoneIana: string;
}

/** What becomes of the occurrences (the four counts add up to all of them), and how pleasant the slot is. */
export interface SeriesQuality {
  /** Held at the slot, over nothing. */
  readonly inPlace: number;
  /** Held at an alternative, over nothing. */
  readonly moved: number;
  /** Held at the slot or an alternative, over a tentative event. */
  readonly overTentative: number;
  /** Not held: neither slot nor week has room. */
  readonly unheld: number;
  readonly comfort: Comfort;
}

/** A series as it could be booked. */
export interface PlannedSeries {
  readonly slot: SeriesSlot;
  readonly recurrence: SeriesRecurrence;
  readonly occurrences: readonly PlannedOccurrence[];
  readonly quality: SeriesQuality;
  /** 0–1000, comparable between series of one shape: points of the occurrences first, comfort within one point. */
  readonly score: number;
}

/** Counts what becomes of the occurrences. */
export function qualityOf(occurrences: readonly PlannedOccurrence[], comfort: Comfort): SeriesQuality {
  const quality = { inPlace: 0, moved: 0, overTentative: 0, unheld: 0 };
  for (const { placement, alternative } of occurrences) {
    if (placement === 'slot') quality.inPlace += 1;
    else if (placement === 'none') quality.unheld += 1;
    else if (placement === 'slot-over-tentative' || alternative?.tentative) quality.overTentative += 1;
    else quality.moved += 1;
  }
  return { ...quality, comfort };
}

/** Points of a quality; the rank of a series before its comfort is looked at. */
export function pointsOf(quality: SeriesQuality): number {
  return POINTS.inPlace * quality.inPlace + POINTS.moved * quality.moved + POINTS.overTentative * quality.overTentative;
}

/** The slot of a candidate. */
export function slotOf(candidate: CandidateSeries, zone: Zone): SeriesSlot {
  const { weekday, weekIndex } = candidate.track;
  const slot = { weekday, startMinutes: candidate.startMinutes, zoneIana: zone.iana };
  return weekIndex === null ? slot : { ...slot, weekIndex };
}

/** Puts together what a candidate has become. */
export function plannedSeries(
  board: Board,
  candidate: CandidateSeries,
  occurrences: readonly PlannedOccurrence[],
  quality: SeriesQuality,
): PlannedSeries {
  const points = pointsOf(quality) + quality.comfort.total / 1000;
  return {
    slot: slotOf(candidate, board.zone),
    recurrence: recurrenceOf(board, candidate, occurrences.length),
    occurrences,
    quality,
    score: Math.round((1000 * points) / (POINTS.inPlace * occurrences.length + 1)),
  };
}

function recurrenceOf(board: Board, candidate: CandidateSeries, numberOfOccurrences: number): SeriesRecurrence {
  const { weekday, weekIndex, stride } = candidate.track;
  return {
    pattern:
      weekIndex === null
        ? { type: 'weekly', interval: stride, daysOfWeek: [weekday], firstDayOfWeek: board.weekStart }
        : { type: 'relativeMonthly', interval: 1, daysOfWeek: [weekday], index: weekIndex },
    startDate: isoDate(candidate.track.days[candidate.firstIndex] ?? Number.NaN),
    numberOfOccurrences,
    zoneIana: board.zone.iana,
  };
}
