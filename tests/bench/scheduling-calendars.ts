import type { BusyInterval, BusyStatus, PersonCalendar } from '../../api/src/domain/scheduling/calendar';
import { weekdayOf, type Weekday } from '../../api/src/domain/scheduling/local-day';
import { DAY_MS, MINUTE_MS, WEEK_MS } from '../../api/src/domain/scheduling/time-units';
import { zoneOf } from '../../api/src/domain/scheduling/zone';
import { type Random, seededRandom } from './random';

const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const SUNDAY_WEEK: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'];

/** Where people work, the likelier the earlier in the list; neighbours in the list have hours in common. */
const ZONES = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Chicago',
  'Asia/Kolkata',
  'Asia/Dubai',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Sydney',
];

/** Two calendars between which a series is planned. */
export interface CalendarPair {
  readonly junior: PersonCalendar;
  readonly senior: PersonCalendar;
}

/**
 * Pairs as a company has them. Each person keeps a handful of recurring meetings (daily stand-up, team weekly, one to
 * one), holds single meetings (a junior 4 to 12 a week, a senior 8 to 18; on any five minutes, 25 to 120 minutes long), is
 * away for one or two stretches of a week or two, and leaves some invitations unanswered.
 */
export function calendarPairs(count: number, fromUtc: number, weeks: number, seed = 1): CalendarPair[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const junior = random.skewedBelow(ZONES.length);
    const senior = random.below(10) < 7 ? junior : Math.max(0, junior - 1 + random.below(2));
    return {
      junior: calendar(random, ZONES[junior]!, fromUtc, weeks, 4 + random.below(9)),
      senior: calendar(random, ZONES[senior]!, fromUtc, weeks, 8 + random.below(11)),
    };
  });
}

function calendar(
  random: Random,
  zoneIana: string,
  fromUtc: number,
  weeks: number,
  meetingsPerWeek: number,
): PersonCalendar {
  const zone = zoneOf(zoneIana);
  const days = zoneIana === 'Asia/Dubai' ? SUNDAY_WEEK : WEEKDAYS;
  const startMinutes = 450 + 30 * random.below(5);
  const busy: BusyInterval[] = [];
  const firstDay = Math.floor(zone.toWall(fromUtc) / DAY_MS);
  const add = (day: number, minutes: number, lengthMinutes: number, status: BusyStatus) => {
    const startUtc = zone.toInstant(day * DAY_MS + minutes * MINUTE_MS);
    busy.push({ startUtc, endUtc: startUtc + lengthMinutes * MINUTE_MS, status });
  };
  const workingDays = Array.from({ length: 7 * weeks }, (_, offset) => firstDay + offset).filter((day) =>
    days.includes(weekdayOf(day)),
  );
  const standUp = startMinutes + 15 * random.below(8);
  const weekly = Array.from({ length: 2 + random.below(3) }, () => ({
    weekday: days[random.below(5)],
    minutes: startMinutes + 30 * random.below(16),
  }));
  for (const day of workingDays) {
    add(day, standUp, 15, 'busy');
    for (const { weekday, minutes } of weekly) if (weekday === weekdayOf(day)) add(day, minutes, 60, 'busy');
  }
  for (let meeting = 0; meeting < meetingsPerWeek * weeks; meeting += 1) {
    const status = random.below(8) === 0 ? 'tentative' : random.below(12) === 0 ? 'workingElsewhere' : 'busy';
    const minutes = startMinutes + 5 * random.below(96);
    add(workingDays[random.below(workingDays.length)]!, minutes, 25 + 5 * random.skewedBelow(20), status);
  }
  for (let leave = 0; leave < 1 + random.below(2); leave += 1) {
    const startUtc = fromUtc + random.below(weeks) * WEEK_MS;
    busy.push({ startUtc, endUtc: startUtc + (1 + random.below(2)) * WEEK_MS, status: 'oof' });
  }
  return {
    workingHours: { zoneIana, days, startMinutes, endMinutes: startMinutes + 510 },
    busy,
    lunch: { startMinutes: 720, endMinutes: 780 },
  };
}
