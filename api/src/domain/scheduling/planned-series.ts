import type { WeekIndex } from './cadence';
import { POINTS, type CandidateSeries } from './candidate-series';
import type { Comfort } from './comfort';
import { isoDate, type Weekday } from './local-day';
import type { PlannedOccurrence } from './place-occurrences';
import { DAY_MS } from './time-units';
import type { Zone } from './zone';

/** The recurring time of a series, on the clock of the junior. */
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

/** The recurrence rule whose occurrences are those of a candidate. */
export function recurrenceOf(candidate: CandidateSeries, zone: Zone, weekStart: Weekday): SeriesRecurrence {
  const { weekday, weekIndex, stride } = candidate.track;
  const firstDay =
    candidate.track.days[candidate.firstIndex] ?? Math.floor(zone.toWall(candidate.startsUtc[0] ?? 0) / DAY_MS);
  return {
    pattern:
      weekIndex === null
        ? { type: 'weekly', interval: stride, daysOfWeek: [weekday], firstDayOfWeek: weekStart }
        : { type: 'relativeMonthly', interval: 1, daysOfWeek: [weekday], index: weekIndex },
    startDate: isoDate(firstDay),
    numberOfOccurrences: candidate.startsUtc.length,
    zoneIana: zone.iana,
  };
}
