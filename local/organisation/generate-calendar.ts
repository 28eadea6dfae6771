import type { CalendarOwner, CalendarSource, Commitment } from '../graph/calendar/commitment';
import { weekdays, type Recurrence } from '../graph/calendar/event-record';
import type { WallMs } from '../graph/calendar/zones';
import { seededRandom, type SeededRandom } from '../seeded-random';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** A Monday long before anybody looks, from which recurring meetings count. */
const firstMonday = Date.parse('2024-01-01T00:00:00Z');

const weeklyMeetings = [
  'Team meeting',
  'Planning',
  'Sprint review',
  'Service review',
  'Project sync',
  'Risk round',
  'Customer call',
];
const oneOffs = ['Workshop', 'Interview', 'Dentist', 'Supplier visit', 'Budget talk', 'Training', 'Town hall', 'Demo'];

function weekly(zoneIana: string, day: WallMs, interval: number, days: readonly number[]): Recurrence {
  return {
    pattern: {
      type: 'weekly',
      interval,
      month: 0,
      dayOfMonth: 0,
      daysOfWeek: days.flatMap((one) => weekdays[one] ?? []),
      firstDayOfWeek: 'monday',
      index: 'first',
    },
    range: {
      type: 'noEnd',
      startDate: new Date(day).toISOString().slice(0, 10),
      endDate: '0001-01-01',
      numberOfOccurrences: 0,
      recurrenceTimeZone: zoneIana,
    },
  };
}

/** The day of the week that begins on this Monday; Sunday (0) ends it. */
function dayOfWeek(monday: WallMs, day: number): WallMs {
  return monday + ((day + 6) % 7) * dayMs;
}

function workMinutes(owner: CalendarOwner): number {
  return (owner.workEndMinute - owner.workStartMinute + 1440) % 1440 || 1440;
}

/** A half hour of the working day at which something of this length still ends in time. */
function startIn(owner: CalendarOwner, random: SeededRandom, minutes: number): number {
  const slots = Math.max(0, Math.floor((workMinutes(owner) - minutes) / 30));
  return owner.workStartMinute + random.between(0, slots) * 30;
}

/** How full a week is: more people to lead, more meetings. */
function meetingCount(owner: CalendarOwner, random: SeededRandom): number {
  const leads = owner.directReports > 20 ? 5 : owner.directReports > 0 ? 3 : 0;
  const rank = /\b(chief|director|president|head|partner)\b/i.test(owner.jobTitle) ? 2 : 0;
  return 2 + leads + rank + random.between(0, 2);
}

function recurring(seed: number, owner: CalendarOwner): Commitment[] {
  const random = seededRandom('recurring', seed, owner.userId);
  const base = { isAllDay: false, isPrivate: false, showAs: 'busy' } as const;
  const commitments: Commitment[] = [];
  const [firstDay] = owner.workDays;
  if (firstDay === undefined) return commitments;

  for (let number = 0; number < meetingCount(owner, random); number++) {
    const minutes = random.pick([30, 30, 60, 60, 90]);
    const everyWeeks = random.pick([1, 1, 1, 2]);
    const day = random.pick(owner.workDays);
    const monday = firstMonday + random.between(0, everyWeeks - 1) * 7 * dayMs;
    const startDay = dayOfWeek(monday, day);
    commitments.push({
      ...base,
      key: `r${number}`,
      subject: random.pick(weeklyMeetings),
      startWallMs: startDay + startIn(owner, random, minutes) * minuteMs,
      minutes,
      recurrence: weekly(owner.zoneIana, startDay, everyWeeks, [day]),
    });
  }
  if (random.chance(0.4)) {
    const startDay = dayOfWeek(firstMonday, firstDay);
    const at = owner.workStartMinute + random.pick([0, 15, 30, 60]);
    commitments.push({
      ...base,
      key: 'standup',
      subject: 'Daily stand-up',
      startWallMs: startDay + at * minuteMs,
      minutes: 15,
      recurrence: weekly(owner.zoneIana, startDay, 1, owner.workDays),
    });
  }
  if (random.chance(0.55)) {
    const startDay = dayOfWeek(firstMonday, firstDay);
    const noon = owner.workStartMinute + Math.round(workMinutes(owner) / 60) * 30 - 30;
    const lunch = { subject: 'Lunch', startWallMs: startDay + noon * minuteMs, minutes: random.pick([30, 45, 60]) };
    commitments.push({
      ...base,
      ...lunch,
      key: 'lunch',
      showAs: random.pick(['busy', 'tentative', 'busy']),
      recurrence: weekly(owner.zoneIana, startDay, 1, owner.workDays),
    });
  }
  if (random.chance(0.3)) {
    const day = random.pick(owner.workDays);
    const startDay = dayOfWeek(firstMonday, day);
    const focus = {
      subject: 'Focus time',
      startWallMs: startDay + startIn(owner, random, 120) * minuteMs,
      minutes: 120,
    };
    commitments.push({ ...base, ...focus, key: 'focus', recurrence: weekly(owner.zoneIana, startDay, 1, [day]) });
  }
  if (random.chance(0.25)) {
    const day = random.pick(owner.workDays);
    const startDay = dayOfWeek(firstMonday, day);
    const home = { subject: 'Working from home', startWallMs: startDay, minutes: 1440, isAllDay: true };
    commitments.push({
      ...base,
      ...home,
      key: 'home',
      showAs: 'workingElsewhere',
      recurrence: weekly(owner.zoneIana, startDay, 1, [day]),
    });
  }
  return commitments;
}

/** Weeks of leave: about five a year, two of them in one summer stretch. */
function isAway(seed: number, owner: CalendarOwner, monday: WallMs): boolean {
  const year = new Date(monday + 3 * dayMs).getUTCFullYear();
  const random = seededRandom('leave', seed, owner.userId, year);
  const firstOfYear = Date.UTC(year, 0, 1);
  const week = Math.floor((monday + 3 * dayMs - firstOfYear) / (7 * dayMs));
  const summer = random.between(24, 34);
  const single = [random.between(5, 20), random.between(36, 48), random.chance(0.6) ? 51 : random.between(0, 51)];
  return week === summer || week === summer + 1 || single.includes(week);
}

function ofWeek(seed: number, owner: CalendarOwner, monday: WallMs): Commitment[] {
  const stamp = new Date(monday).toISOString().slice(0, 10).replaceAll('-', '');
  const random = seededRandom('week', seed, owner.userId, stamp);
  const base = { isAllDay: false, recurrence: null } as const;
  if (isAway(seed, owner, monday)) {
    const leave = { subject: 'Out of office', startWallMs: monday, minutes: 7 * 1440 };
    return [{ ...leave, key: `w${stamp}x0`, showAs: 'oof', isAllDay: true, isPrivate: false, recurrence: null }];
  }
  if (owner.workDays.length === 0) return [];
  return Array.from({ length: random.between(0, owner.directReports > 0 ? 6 : 4) }, (_, number) => {
    const minutes = random.pick([30, 30, 60, 60, 120]);
    const start = dayOfWeek(monday, random.pick(owner.workDays)) + startIn(owner, random, minutes) * minuteMs;
    const subject = random.pick(oneOffs);
    const showAs = random.chance(0.2) ? 'tentative' : 'busy';
    return {
      ...base,
      key: `w${stamp}x${number}`,
      subject,
      startWallMs: start,
      minutes,
      showAs,
      isPrivate: subject === 'Dentist',
    };
  });
}

/**
 * Believable calendars: weekly and fortnightly meetings, stand-ups, lunch, focus time, days at home, one-off meetings
 * and weeks of leave. The same seed gives the same calendars, for any week that is asked for.
 */
export function generatedCalendars(seed: number): CalendarSource {
  return {
    recurring: (owner) => recurring(seed, owner),
    ofWeek: (owner, mondayWallMs) => ofWeek(seed, owner, mondayWallMs),
  };
}
