import { firstBitIn } from './bit-set';
import type { Board } from './board';
import type { DayTrack } from './cadence';
import { startOfWeek } from './local-day';
import { beginOf, instantOn } from './day-begins';
import { cellAt, cellFrom } from './start-grid';
import { columnsWithStarts, hasStart, wallTable, type WallTable } from './wall-table';

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
  readonly firstUtc: number;
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
  /** At least 1: a slot that never fits is no candidate. */
  readonly minInPlace: number;
}

/** The nominal starts of a candidate's occurrences. */
export function occurrenceStarts(board: Board, candidate: CandidateSeries, sessions: number): number[] {
  const { track, firstIndex, startMinutes } = candidate;
  const starts: number[] = [];
  for (let index = firstIndex; starts.length < sessions; index += track.stride) {
    starts.push(instantOn(board.days, track.days[index] ?? Number.NaN, startMinutes));
  }
  return starts;
}

/** All series of a cadence's day tracks that lie within the horizon and fit often enough, each with its bound. */
export function candidateSeries(board: Board, tracks: readonly DayTrack[], bounds: CandidateBounds): CandidateSeries[] {
  const found: CandidateSeries[] = [];
  const tables: Tables = {
    usable: wallTable(board.usable, board.grid, board.days),
    clear: wallTable(board.clear, board.grid, board.days),
    bestElsewhere: bestPointsByWeek(board),
  };
  for (const track of tracks) addSeriesOnTrack(found, board, tables, track, bounds);
  return found;
}

interface Tables {
  readonly usable: WallTable;
  readonly clear: WallTable;
  /** By the first day of the week. */
  readonly bestElsewhere: (weekDay: number) => number;
}

function addSeriesOnTrack(
  found: CandidateSeries[],
  board: Board,
  tables: Tables,
  track: DayTrack,
  bounds: CandidateBounds,
): void {
  const { usable } = tables;
  const elsewhere = track.days.map((day) => tables.bestElsewhere(startOfWeek(day, board.weekStart)));
  const worth = { inPlace: new Uint8Array(track.days.length), points: new Uint8Array(track.days.length) };
  const columns = columnsWithStarts(usable, track.days);
  const columnCount = 32 * usable.wordsPerDay;
  let column = firstBitIn(columns, 0, columnCount);
  for (; column !== -1; column = firstBitIn(columns, column + 1, columnCount)) {
    const startMinutes = column * usable.cellMinutes;
    if (startMinutes % bounds.stepMinutes !== 0) continue;
    readColumn(tables, track.days, column, elsewhere, worth);
    addSeriesAt(found, board, track, startMinutes, worth, bounds);
  }
}

/** What a slot is worth on each day of a track. */
interface DayWorth {
  /** 1 where the slot fits on that day, else 0. */
  readonly inPlace: Uint8Array;
  readonly points: Uint8Array;
}

/** Reads one column down the days of a track into `worth`. */
function readColumn(
  tables: Tables,
  days: readonly number[],
  column: number,
  elsewhere: readonly number[],
  worth: DayWorth,
): void {
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] ?? 0;
    const otherwise = elsewhere[index] ?? 0;
    const fits = hasStart(tables.usable, day, column);
    worth.inPlace[index] = fits ? 1 : 0;
    if (!fits) worth.points[index] = otherwise;
    else if (hasStart(tables.clear, day, column)) worth.points[index] = POINTS.inPlace;
    else worth.points[index] = Math.max(POINTS.overTentative, otherwise);
  }
}

function addSeriesAt(
  found: CandidateSeries[],
  board: Board,
  track: DayTrack,
  startMinutes: number,
  worth: DayWorth,
  bounds: CandidateBounds,
): void {
  const { days, stride } = track;
  const span = (bounds.sessions - 1) * stride;
  for (let firstIndex = 0; firstIndex + span < days.length; firstIndex += 1) {
    const firstUtc = instantOn(board.days, days[firstIndex] ?? 0, startMinutes);
    if (firstUtc >= bounds.firstBeforeUtc) return;
    let inPlace = 0;
    let pointsBound = 0;
    for (let index = firstIndex; index <= firstIndex + span; index += stride) {
      inPlace += worth.inPlace[index] ?? 0;
      pointsBound += worth.points[index] ?? 0;
    }
    if (inPlace < bounds.minInPlace) continue;
    if (!fitsHorizon(board, track, firstIndex, span, startMinutes)) continue;
    found.push({ track, startMinutes, firstIndex, firstUtc, inPlace, pointsBound });
  }
}

/** Whether the first and the last occurrence, `span` days of the track later, lie within the horizon. */
function fitsHorizon(board: Board, track: DayTrack, firstIndex: number, span: number, startMinutes: number): boolean {
  const isInside = (index: number) =>
    cellAt(board.grid, instantOn(board.days, track.days[index] ?? Number.NaN, startMinutes)) !== -1;
  return isInside(firstIndex) && isInside(firstIndex + span);
}

/** Whether the horizon holds any series of the tracks at all, whatever the calendars say. */
export function horizonHolds(board: Board, tracks: readonly DayTrack[], bounds: CandidateBounds): boolean {
  return tracks.some((track) => {
    const span = (bounds.sessions - 1) * track.stride;
    for (let firstIndex = 0; firstIndex + span < track.days.length; firstIndex += 1) {
      for (let startMinutes = 0; startMinutes < 1440; startMinutes += bounds.stepMinutes) {
        if (instantOn(board.days, track.days[firstIndex] ?? 0, startMinutes) >= bounds.firstBeforeUtc) return false;
        if (fitsHorizon(board, track, firstIndex, span, startMinutes)) return true;
      }
    }
    return false;
  });
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
  const from = cellFrom(board.grid, beginOf(board.days, weekDay));
  const to = cellFrom(board.grid, beginOf(board.days, weekDay + 7));
  if (firstBitIn(board.clear, from, to) !== -1) return POINTS.moved;
  return firstBitIn(board.usable, from, to) !== -1 ? POINTS.overTentative : POINTS.unheld;
}
