import { overlaps, type Interval } from './calendar';
import { startOfWeek, type Weekday } from './local-day';
import { countSessions, fullTeamIntervals, SESSION_SPACING_MS, type SeatSpread, type SpreadRules } from './spread';
import { DAY_MS } from './time-units';
import { zoneOf } from './zone';

/** By which days and weeks the sessions of a person are counted. */
export interface DayCount {
  readonly zoneIana: string;
  readonly weekStart: Weekday;
}

/**
 * Whether sessions that were planned for a person keep the rules of spread beside what the person and their team have now.
 * The same rules as the planner's, so that whatever it plans over the same sessions keeps them.
 *
 * @param count null where it is not known: caps are then not looked at.
 */
export function keepsSpread(
  planned: readonly Interval[],
  seat: SeatSpread,
  rules: Pick<SpreadRules, 'maxPerDay' | 'maxPerWeek'>,
  count: DayCount | null,
): boolean {
  const sessions = seat.sessions ?? [];
  if (planned.some((one) => sessions.some((other) => areTooClose(one, other)))) return false;
  if (count !== null && exceedsCaps(planned, sessions, rules, count)) return false;
  const full = seat.team === undefined ? [] : fullTeamIntervals(seat.team);
  return !planned.some((one) => full.some((stretch) => overlaps(one, stretch)));
}

function areTooClose(one: Interval, other: Interval): boolean {
  return overlaps(one, other) || Math.abs(one.startUtc - other.startUtc) < SESSION_SPACING_MS;
}

function exceedsCaps(
  planned: readonly Interval[],
  sessions: readonly Interval[],
  { maxPerDay = Infinity, maxPerWeek = Infinity }: Pick<SpreadRules, 'maxPerDay' | 'maxPerWeek'>,
  { zoneIana, weekStart }: DayCount,
): boolean {
  const zone = zoneOf(zoneIana);
  const { perDay, perWeek } = countSessions([...sessions, ...planned], zone, weekStart);
  return planned.some(({ startUtc }) => {
    const day = Math.floor(zone.toWall(startUtc) / DAY_MS);
    return (perDay.get(day) ?? 0) > maxPerDay || (perWeek.get(startOfWeek(day, weekStart)) ?? 0) > maxPerWeek;
  });
}
