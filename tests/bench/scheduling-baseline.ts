import { DateTime, Interval } from 'luxon';
import type { SeriesShape } from '../../api/src/domain/scheduling/cadence';
import type { PersonCalendar } from '../../api/src/domain/scheduling/calendar';

/** What the straightforward planner finds: enough to see that both planners answer the same question alike. */
export interface BaselinePlan {
  readonly inPlace: number;
  readonly points: number;
}

const QUARTER = { minutes: 15 };

/**
 * The planner that one writes first, for weekly series: luxon intervals, working hours minus events, the free time of both
 * kept by day, every quarter hour of the week tried on every week, and for the occurrences that collide a look at the rest
 * of their week (remembered by week).
 */
export function baselinePlan(junior: PersonCalendar, senior: PersonCalendar, shape: SeriesShape): BaselinePlan {
  const horizon = Interval.fromDateTimes(DateTime.fromMillis(shape.fromUtc), DateTime.fromMillis(shape.untilUtc));
  const session = (start: DateTime) => Interval.after(start, { minutes: shape.durationMinutes });
  const weekOf = (day: DateTime) =>
    junior.workingHours.days.includes('sunday')
      ? day.plus({ days: 1 }).startOf('week').minus({ days: 1 })
      : day.startOf('week');
  const clear = freeOf(commonTime(freeTime(junior, horizon, true), freeTime(senior, horizon, true)), session, weekOf);
  const usable = freeOf(
    commonTime(freeTime(junior, horizon, false), freeTime(senior, horizon, false)),
    session,
    weekOf,
  );
  const first = horizon.start!.setZone(junior.workingHours.zoneIana).startOf('day');

  let best: BaselinePlan = { inPlace: 0, points: 0 };
  for (let slot = first; slot < first.plus({ weeks: 1 }); slot = slot.plus(QUARTER)) {
    const starts = Array.from({ length: shape.sessions }, (_, week) => slot.plus({ weeks: week }));
    if (!horizon.contains(slot) || session(starts.at(-1)!).end! > horizon.end!) continue;
    if (2 * starts.filter(usable.holds).length < shape.sessions) continue;
    let points = 0;
    for (const start of starts) {
      if (clear.holds(start)) points += 4;
      else if (clear.weekHolds(start)) points += 3;
      else if (usable.holds(start) || usable.weekHolds(start)) points += 2;
    }
    if (points > best.points) best = { inPlace: starts.filter(clear.holds).length, points };
  }
  return best;
}

interface Free {
  readonly holds: (start: DateTime) => boolean;
  readonly weekHolds: (start: DateTime) => boolean;
}

function freeOf(
  common: readonly Interval[],
  session: (start: DateTime) => Interval,
  weekOf: (day: DateTime) => DateTime,
): Free {
  const byDay = new Map<string, Interval[]>();
  for (const interval of common) {
    for (const day of new Set([interval.start!.toUTC().toISODate(), interval.end!.toUTC().toISODate()])) {
      byDay.set(day, [...(byDay.get(day) ?? []), interval]);
    }
  }
  const holds = (start: DateTime) =>
    (byDay.get(start.toUTC().toISODate()!) ?? []).some((interval) => interval.engulfs(session(start)));
  const weeks = new Map<number, boolean>();
  const weekHolds = (start: DateTime) => {
    const week = weekOf(start);
    const known = weeks.get(week.toMillis());
    if (known !== undefined) return known;
    let found = false;
    for (let other = week; !found && other < week.plus({ weeks: 1 }); other = other.plus(QUARTER)) found = holds(other);
    weeks.set(week.toMillis(), found);
    return found;
  };
  return { holds, weekHolds };
}

function freeTime(person: PersonCalendar, horizon: Interval, withoutTentative: boolean): Interval[] {
  const { zoneIana, days, startMinutes, endMinutes } = person.workingHours;
  const stands = ['busy', 'oof', ...(withoutTentative ? ['tentative'] : [])];
  const taken = person.busy
    .filter(({ status }) => stands.includes(status))
    .map(({ startUtc, endUtc }) => Interval.fromDateTimes(DateTime.fromMillis(startUtc), DateTime.fromMillis(endUtc)));
  const busy = Interval.merge(taken);
  const free: Interval[] = [];
  let day = horizon.start!.setZone(zoneIana).startOf('day').minus({ days: 1 });
  for (; day < horizon.end!; day = day.plus({ days: 1 })) {
    const name = day.setLocale('en').weekdayLong!.toLowerCase();
    if (!days.some((working) => working === name)) continue;
    const at = (minutes: number) => day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
    const working = Interval.fromDateTimes(at(startMinutes), at(endMinutes));
    const lunch = person.lunch
      ? [Interval.fromDateTimes(at(person.lunch.startMinutes), at(person.lunch.endMinutes))]
      : [];
    free.push(...working.difference(...busy.filter((event) => event.overlaps(working)), ...lunch));
  }
  return free;
}

/** What two ascending lists of intervals have in common. */
function commonTime(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const common: Interval[] = [];
  let next = 0;
  for (const one of a) {
    while (next < b.length && b[next]!.end! <= one.start!) next += 1;
    for (let position = next; position < b.length && b[position]!.start! < one.end!; position += 1) {
      const both = one.intersection(b[position]!);
      if (both) common.push(both);
    }
  }
  return common;
}
