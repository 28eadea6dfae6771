import { DateTime } from 'luxon';
import type { PersonCalendar } from '../../../../api/src/domain/scheduling/calendar';
import type { SeatSpread, SpreadRules } from '../../../../api/src/domain/scheduling/spread';

/**
 * A second, independent reading of one person's calendar: with luxon, one session at a time, rule after rule. Slow and
 * plain on purpose; the planner is checked against it.
 */
export interface ReferencePerson {
  readonly calendar: PersonCalendar;
  readonly seat: SeatSpread;
  readonly rules: SpreadRules;
  readonly weekStart: string;
  readonly windows: readonly (readonly [number, number])[];
  readonly lunches: readonly (readonly [number, number])[];
  /** The local date of an instant and the first date of its week. */
  readonly datesOf: (instantUtc: number) => { readonly day: string; readonly week: string };
}

const clockChanges = new Map<string, boolean>();

/** The instant of a wall time on a calendar date (a date is midnight in UTC); one that occurs twice means the first. */
export function atWall({ year, month, day }: DateTime, minutes: number, zone: string): number {
  const shown = DateTime.fromObject(
    { year, month, day, hour: Math.floor(minutes / 60), minute: minutes % 60 },
    { zone },
  );
  return hasClockChange(year, month, day, zone)
    ? Math.min(...shown.getPossibleOffsets().map((possible) => possible.toMillis()))
    : shown.toMillis();
}

/** Whether clocks change near a date; only there a wall time may occur twice. */
function hasClockChange(year: number, month: number, day: number, zone: string): boolean {
  const key = `${zone} ${year}-${month}-${day}`;
  const known = clockChanges.get(key);
  if (known !== undefined) return known;
  const noon = DateTime.fromObject({ year, month, day, hour: 12 }, { zone });
  const changes = noon.minus({ days: 1 }).offset !== noon.plus({ days: 1 }).offset;
  clockChanges.set(key, changes);
  return changes;
}

/** Date and minute of the day that clocks show at an instant. */
export function wallOf(instantUtc: number, zone: string): { readonly date: DateTime; readonly minute: number } {
  const shown = DateTime.fromMillis(instantUtc, { zone });
  return { date: DateTime.utc(shown.year, shown.month, shown.day), minute: shown.hour * 60 + shown.minute };
}

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export function weekdayName(date: DateTime): string {
  return NAMES[date.weekday - 1] ?? '';
}

/** First date of the week that holds a date. */
export function weekBegin(date: DateTime, weekStart: string): DateTime {
  return date.minus({ days: (date.weekday - 1 - NAMES.indexOf(weekStart) + 7) % 7 });
}

export function readPerson(
  calendar: PersonCalendar,
  seat: SeatSpread,
  rules: SpreadRules,
  fromUtc: number,
  untilUtc: number,
): ReferencePerson {
  const { workingHours, lunch } = calendar;
  const worksOn = (name: string) => workingHours.days.some((day) => day === name);
  const windows: [number, number][] = [];
  const lunches: [number, number][] = [];
  const zone = workingHours.zoneIana;
  let date = wallOf(fromUtc, zone).date.minus({ days: 2 });
  for (; date.toMillis() < untilUtc + 2 * 86_400_000; date = date.plus({ days: 1 })) {
    const span = (startMinutes: number, endMinutes: number): [number, number] => [
      atWall(date, startMinutes, zone),
      endMinutes > startMinutes && endMinutes < 1440
        ? atWall(date, endMinutes, zone)
        : atWall(date.plus({ days: 1 }), endMinutes % 1440, zone),
    ];
    if (worksOn(weekdayName(date))) windows.push(span(workingHours.startMinutes, workingHours.endMinutes));
    if (lunch && lunch.startMinutes !== lunch.endMinutes) lunches.push(span(lunch.startMinutes, lunch.endMinutes));
  }
  const joined: [number, number][] = [];
  for (const [start, end] of windows) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  const works = (name: string) => worksOn(name);
  const weekStart = works('sunday') && !works('friday') ? (works('saturday') ? 'saturday' : 'sunday') : 'monday';
  const known = new Map<number, { day: string; week: string }>();
  const datesOf = (instantUtc: number) => {
    const before = known.get(instantUtc);
    if (before) return before;
    const { date } = wallOf(instantUtc, zone);
    const dates = { day: date.toFormat('yyyy-MM-dd'), week: weekBegin(date, weekStart).toFormat('yyyy-MM-dd') };
    known.set(instantUtc, dates);
    return dates;
  };
  return { calendar, seat, rules, weekStart, windows: joined, lunches, datesOf };
}

/** What stands against a session, the weightiest first; `null` where nothing does. */
export function causeAgainstSession(person: ReferencePerson, startUtc: number, endUtc: number): string | null {
  const meets = (from: number, to: number) => from < endUtc && to > startUtc;
  const overEvent = (status: string) =>
    person.calendar.busy.some((event) => event.status === status && meets(event.startUtc, event.endUtc));
  if (!person.windows.some(([from, to]) => from <= startUtc && endUtc <= to)) return 'outside-working-hours';
  if (overEvent('oof')) return 'oof';
  if (overEvent('busy')) return 'busy';
  const sessions = person.seat.sessions ?? [];
  const hour = 3_600_000;
  if (sessions.some((one) => meets(one.startUtc, one.endUtc) || Math.abs(one.startUtc - startUtc) < hour)) {
    return 'another-session';
  }
  if (person.lunches.some(([from, to]) => meets(from, to))) return 'lunch';
  if (
    isOverCap(
      person,
      startUtc,
      sessions.map((one) => one.startUtc),
    )
  )
    return 'spread-cap';
  if (isTeamAway(person, startUtc, endUtc)) return 'team-away';
  return overEvent('tentative') ? 'tentative' : null;
}

/** Whether one more start would exceed a cap, given the starts there are. */
export function isOverCap(person: ReferencePerson, startUtc: number, startsUtc: readonly number[]): boolean {
  if (person.rules.maxPerDay === undefined && person.rules.maxPerWeek === undefined) return false;
  const { day, week } = person.datesOf(startUtc);
  const sameDay = startsUtc.filter((other) => person.datesOf(other).day === day).length;
  const sameWeek = startsUtc.filter((other) => person.datesOf(other).week === week).length;
  return sameDay >= (person.rules.maxPerDay ?? Infinity) || sameWeek >= (person.rules.maxPerWeek ?? Infinity);
}

function isTeamAway(person: ReferencePerson, startUtc: number, endUtc: number): boolean {
  const { team } = person.seat;
  if (!team) return false;
  for (let minute = startUtc; minute < endUtc; minute += 60_000) {
    const away = team.teamBusy.filter((one) => one.startUtc <= minute && minute < one.endUtc).length;
    if (away >= 1 && away + 1 > team.teamSize * team.maxAwayShare) return true;
  }
  return false;
}
