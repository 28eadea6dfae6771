import type { Interval } from './calendar';
import { startOfWeek, type Weekday } from './local-day';
import { DAY_MS, HOUR_MS } from './time-units';
import type { Zone } from './zone';

/** Sessions of one person start at least this far apart, and never overlap: "never two in one hour". */
export const SESSION_SPACING_MS = HOUR_MS;

/** Keeps a manager's team from being emptied at one time. */
export interface TeamRule {
  /** People under the same manager, the person planned for included. */
  readonly teamSize: number;
  /** Sessions that the other members already have. */
  readonly teamBusy: readonly Interval[];
  /** The share of the team, 0–1, that may be in sessions at one instant. One member always may. */
  readonly maxAwayShare: number;
}

/** What spreads one seat's sessions. */
export interface SeatSpread {
  /** Sessions that the person already has, of any pairing but the one planned for. */
  readonly sessions?: readonly Interval[];
  readonly team?: TeamRule;
}

/** Caps hold for each person, by the days and weeks of their own zone; a session counts on the day on which it starts. */
export interface SpreadRules {
  readonly maxPerDay?: number;
  readonly maxPerWeek?: number;
  readonly junior?: SeatSpread;
  readonly senior?: SeatSpread;
}

/** The instants at which no further member of the team may be away, found by sweeping over starts and ends. */
export function fullTeamIntervals(rule: TeamRule): Interval[] {
  const allowed = Math.max(1, Math.floor(rule.teamSize * rule.maxAwayShare));
  const changes = rule.teamBusy
    .filter((session) => session.endUtc > session.startUtc)
    .flatMap((session) => [
      { at: session.startUtc, by: 1 },
      { at: session.endUtc, by: -1 },
    ])
    .sort((a, b) => a.at - b.at || a.by - b.by);
  const full: Interval[] = [];
  let away = 0;
  let fullSince = Number.NaN;
  for (const { at, by } of changes) {
    away += by;
    if (by > 0 && away === allowed) fullSince = at;
    if (by < 0 && away === allowed - 1) full.push({ startUtc: fullSince, endUtc: at });
  }
  return full;
}

/** How many sessions a person has on each local day and in each local week. */
export interface SessionLedger {
  readonly perDay: ReadonlyMap<number, number>;
  readonly perWeek: ReadonlyMap<number, number>;
}

/** Counts sessions by the local day and the first day of the local week on which they start. */
export function countSessions(sessions: readonly Interval[], zone: Zone, weekStart: Weekday): SessionLedger {
  const perDay = new Map<number, number>();
  const perWeek = new Map<number, number>();
  for (const { startUtc } of sessions) {
    const day = Math.floor(zone.toWall(startUtc) / DAY_MS);
    const week = startOfWeek(day, weekStart);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
    perWeek.set(week, (perWeek.get(week) ?? 0) + 1);
  }
  return { perDay, perWeek };
}

/** The local days and weeks, as instants, in which a cap leaves no room for another start. */
export function cappedIntervals(
  sessions: readonly Interval[],
  zone: Zone,
  weekStart: Weekday,
  rules: Pick<SpreadRules, 'maxPerDay' | 'maxPerWeek'>,
): Interval[] {
  const { perDay, perWeek } = countSessions(sessions, zone, weekStart);
  const full = (counts: ReadonlyMap<number, number>, cap: number, lengthDays: number): Interval[] =>
    [...counts]
      .filter(([, count]) => count >= cap)
      .map(([day]) => ({
        startUtc: zone.toInstant(day * DAY_MS),
        endUtc: zone.toInstant((day + lengthDays) * DAY_MS),
      }));
  return [...full(perDay, rules.maxPerDay ?? Infinity, 1), ...full(perWeek, rules.maxPerWeek ?? Infinity, 7)];
}
