import { firstAbsent } from './bit-set';
import { statusAt, type Board } from './board';
import type { DayTrack } from './cadence';
import { startOfWeek } from './local-day';
import { cellAt, cellFrom } from './start-grid';
import { DAY_MS, MINUTE_MS, MINUTES_PER_DAY } from './time-units';

/**
 * What an occurrence is worth by where it takes place. A session that is held counts for more than all niceties:
 * two moved sessions are better than one in place and one lost.
 */
export const POINTS = { inPlace: 4, moved: 3, overTentative: 2, unheld: 0 } as const;

/** A slot on a day track and the first of its days: one series that could be. */
export interface CandidateSeries {
  readonly track: DayTrack;
  readonly startMinutes: number;
  readonly firstIndex: number;
  readonly startsUtc: readonly number[];
  /** Occurrences whose slot is clear or tentative. */
  readonly inPlace: number;
  /** No placing of the occurrences earns more points than this. */
  readonly pointsBound: number;
}

/** Which candidates count. */
export interface CandidateBounds {
  readonly sessions: number;
  readonly stepMinutes: number;
  /** The first session starts before this instant. */
  readonly firstBeforeUtc: number;
}

/** All series of a cadence's day tracks whose occurrences lie within the grid, with what each could at best be worth. */
export function* candidateSeries(
  board: Board,
  tracks: readonly DayTrack[],
  bounds: CandidateBounds,
): Generator<CandidateSeries> {
  const bestElsewhere = bestPointsByWeek(board);
  for (const track of tracks) {
    const elsewhere = track.days.map((day) => bestElsewhere(startOfWeek(day, board.weekStart)));
    for (let startMinutes = 0; startMinutes < MINUTES_PER_DAY; startMinutes += bounds.stepMinutes) {
      yield* seriesAt(board, track, startMinutes, elsewhere, bounds);
    }
  }
}

function* seriesAt(
  board: Board,
  track: DayTrack,
  startMinutes: number,
  elsewhere: readonly number[],
  bounds: CandidateBounds,
): Generator<CandidateSeries> {
  const starts = track.days.map((day) => board.zone.toInstant(day * DAY_MS + startMinutes * MINUTE_MS));
  const cells = starts.map((start) => cellAt(board.grid, start));
  const span = (bounds.sessions - 1) * track.stride;
  for (let first = 0; first + span < starts.length; first += 1) {
    if ((starts[first] ?? Infinity) >= bounds.firstBeforeUtc) return;
    if (cells[first] === -1 || cells[first + span] === -1) continue;
    let inPlace = 0;
    let pointsBound = 0;
    const startsUtc: number[] = [];
    for (let index = first; index <= first + span; index += track.stride) {
      const status = statusAt(board, cells[index] ?? -1);
      const otherwise = elsewhere[index] ?? 0;
      if (status !== 'blocked') inPlace += 1;
      if (status === 'clear') pointsBound += POINTS.inPlace;
      else pointsBound += status === 'tentative' ? Math.max(POINTS.overTentative, otherwise) : otherwise;
      startsUtc.push(starts[index] ?? 0);
    }
    yield { track, startMinutes, firstIndex: first, startsUtc, inPlace, pointsBound };
  }
}

/** What moving an occurrence within a given week can at best be worth, computed once for each week. */
function bestPointsByWeek(board: Board): (weekDay: number) => number {
  const known = new Map<number, number>();
  return (weekDay) => {
    const points = known.get(weekDay) ?? bestPointsInWeek(board, weekDay);
    known.set(weekDay, points);
    return points;
  };
}

function bestPointsInWeek(board: Board, weekDay: number): number {
  const from = cellFrom(board.grid, board.zone.toInstant(weekDay * DAY_MS));
  const to = cellFrom(board.grid, board.zone.toInstant((weekDay + 7) * DAY_MS));
  if (firstAbsent([board.blocked, board.tentative], from, to) >= 0) return POINTS.moved;
  return firstAbsent([board.blocked], from, to) >= 0 ? POINTS.overTentative : POINTS.unheld;
}
