import type { DateTime } from 'luxon';
import type { SeriesShape } from '../../../../api/src/domain/scheduling/cadence';
import type { PersonCalendar } from '../../../../api/src/domain/scheduling/calendar';
import type { PlanOptions } from '../../../../api/src/domain/scheduling/plan-series';
import {
  atWall,
  causeAgainstSession,
  isOverCap,
  readPerson,
  weekBegin,
  wallOf,
  weekdayName,
  type ReferencePerson,
} from './reference-calendar';

const MINUTE = 60_000;
const DAY = 86_400_000;
const CAUSES = [
  'outside-working-hours',
  'oof',
  'busy',
  'another-session',
  'lunch',
  'spread-cap',
  'team-away',
  'tentative',
];
const INDEXES = ['first', 'second', 'third', 'fourth', 'last'];

export interface ReferenceOccurrence {
  readonly startUtc: number;
  readonly endUtc: number;
  readonly collision: { who: string; cause: string } | null;
  readonly alternative: { startUtc: number; endUtc: number; tentative: boolean } | null;
  readonly placement: string;
}

export interface ReferenceSeries {
  readonly weekday: string;
  readonly weekIndex: string | null;
  readonly startMinutes: number;
  readonly startDate: string;
  readonly occurrences: readonly ReferenceOccurrence[];
  readonly points: number;
  readonly comfort: number;
}

/** Plans by trying every date, every time and every alternative, and sorting everything. */
export function referencePlan(
  junior: PersonCalendar,
  senior: PersonCalendar,
  shape: SeriesShape,
  options: PlanOptions,
): ReferenceSeries[] {
  const rules = options.spread ?? {};
  const read = (calendar: PersonCalendar, seat: 'junior' | 'senior') =>
    readPerson(calendar, rules[seat] ?? {}, rules, shape.fromUtc, shape.untilUtc);
  const search = new ReferenceSearch(read(junior, 'junior'), read(senior, 'senior'), shape, options);
  return search.best();
}

interface Wall {
  readonly date: DateTime;
  readonly week: DateTime;
  readonly minute: number;
}

interface WeekStart {
  readonly startUtc: number;
  readonly date: DateTime;
  readonly minute: number;
  readonly tentative: boolean;
}

class ReferenceSearch {
  private readonly organizer: ReferencePerson;
  private readonly zone: string;
  private readonly step: number;
  private readonly lengthMs: number;
  private readonly weekStart: string;
  private readonly starts = new Map<number, number>();
  private readonly weeks = new Map<number, readonly WeekStart[]>();
  private readonly walls = new Map<number, Wall>();
  private readonly collisions = new Map<number, { who: string; cause: string } | null>();

  constructor(
    private readonly junior: ReferencePerson,
    private readonly senior: ReferencePerson,
    private readonly shape: SeriesShape,
    private readonly options: PlanOptions,
  ) {
    this.organizer = options.organizer === 'senior' ? senior : junior;
    this.zone = this.organizer.calendar.workingHours.zoneIana;
    this.step = options.stepMinutes ?? 15;
    this.lengthMs = shape.durationMinutes * MINUTE;
    this.weekStart = options.weekStartsOn ?? this.organizer.weekStart;
  }

  best(): ReferenceSeries[] {
    const all: ReferenceSeries[] = [];
    let { date } = wallOf(this.shape.fromUtc, this.zone);
    for (; date.toMillis() - DAY < this.shape.untilUtc; date = date.plus({ days: 1 })) {
      for (const weekIndex of this.weekIndexesOf(date)) {
        const dates = Array.from({ length: this.shape.sessions }, (_, position) =>
          this.occurrenceDate(date, position, weekIndex),
        );
        for (let minutes = 0; minutes < 1440; minutes += this.step) {
          all.push(...this.seriesOn(dates, minutes, weekIndex));
        }
      }
    }
    all.sort(
      (a, b) =>
        b.points - a.points ||
        b.comfort - a.comfort ||
        a.occurrences[0]!.startUtc - b.occurrences[0]!.startUtc ||
        INDEXES.indexOf(a.weekIndex ?? '') - INDEXES.indexOf(b.weekIndex ?? ''),
    );
    const chosen: ReferenceSeries[] = [];
    for (const one of all) {
      const near = chosen.some(
        (other) =>
          other.weekday === one.weekday &&
          other.weekIndex === one.weekIndex &&
          Math.abs(other.startMinutes - one.startMinutes) < (this.options.apartMinutes ?? 60),
      );
      if (!near && chosen.length < (this.options.limit ?? 5)) chosen.push(one);
    }
    return chosen;
  }

  private weekIndexesOf(date: DateTime): (string | null)[] {
    if (this.shape.cadence.kind !== 'monthly') return [null];
    const which: string[] = [];
    if (date.day <= 28) which.push(INDEXES[Math.ceil(date.day / 7) - 1]!);
    if (date.plus({ days: 7 }).month !== date.month) which.push('last');
    const { weekIndex } = this.shape.cadence;
    return which.filter((one) => weekIndex === undefined || one === weekIndex);
  }

  private occurrenceDate(first: DateTime, position: number, weekIndex: string | null): DateTime {
    if (weekIndex === null) return first.plus({ weeks: position * (this.shape.cadence.kind === 'weekly' ? 1 : 2) });
    let day = first.set({ day: 1 }).plus({ months: position });
    if (weekIndex === 'last') {
      day = day.endOf('month').startOf('day');
      while (day.weekday !== first.weekday) day = day.minus({ days: 1 });
      return day;
    }
    while (day.weekday !== first.weekday) day = day.plus({ days: 1 });
    return day.plus({ weeks: INDEXES.indexOf(weekIndex) });
  }

  private seriesOn(dates: readonly DateTime[], startMinutes: number, weekIndex: string | null): ReferenceSeries[] {
    const first = dates[0]!;
    const { cadence, fromUtc, untilUtc, sessions } = this.shape;
    const firstUtc = this.startOn(first, startMinutes);
    const cycleDays = { weekly: 7, biweekly: 14, monthly: 35 }[cadence.kind];
    const windowMs = (cycleDays + 7 * (this.options.maxStartDelayWeeks ?? 2)) * DAY;
    if (firstUtc < fromUtc || firstUtc >= fromUtc + windowMs) return [];
    const starts = dates.map((date) => this.startOn(date, startMinutes));
    if (starts.at(-1)! + this.lengthMs > untilUtc) return [];
    const fitting = starts.filter((start) => (this.collisionAt(start)?.cause ?? 'tentative') === 'tentative').length;
    if (fitting < Math.max(1, Math.ceil(sessions * (this.options.minInPlaceShare ?? 0.5)))) return [];
    const occurrences = this.place(starts);
    return [
      {
        weekday: weekdayName(first),
        weekIndex,
        startMinutes,
        startDate: first.toISODate()!,
        occurrences,
        points: occurrences.map(pointsFor).reduce((sum, points) => sum + points, 0),
        comfort: this.comfort(firstUtc, 1 - (firstUtc - fromUtc) / windowMs),
      },
    ];
  }

  private startOn(date: DateTime, minutes: number): number {
    const key = date.toMillis() + minutes;
    const start = this.starts.get(key) ?? atWall(date, minutes, this.zone);
    this.starts.set(key, start);
    return start;
  }

  private collisionAt(startUtc: number): { who: string; cause: string } | null {
    const known = this.collisions.get(startUtc);
    if (known !== undefined) return known;
    const endUtc = startUtc + this.lengthMs;
    const collision = this.join(
      causeAgainstSession(this.junior, startUtc, endUtc),
      causeAgainstSession(this.senior, startUtc, endUtc),
    );
    this.collisions.set(startUtc, collision);
    return collision;
  }

  private join(junior: string | null, senior: string | null): { who: string; cause: string } | null {
    const hardest = [junior, senior]
      .filter((cause) => cause !== null)
      .sort((a, b) => CAUSES.indexOf(a) - CAUSES.indexOf(b))[0];
    if (hardest === undefined) return null;
    return { who: junior === senior ? 'both' : junior === hardest ? 'junior' : 'senior', cause: hardest };
  }

  private ownCollision(startUtc: number, others: readonly number[]): { who: string; cause: string } | null {
    const spacing = Math.max(60 * MINUTE, this.lengthMs);
    if (others.some((other) => Math.abs(other - startUtc) < spacing)) return { who: 'both', cause: 'another-session' };
    const cap = (person: ReferencePerson) => {
      const there = [...(person.seat.sessions ?? []).map((one) => one.startUtc), ...others];
      return isOverCap(person, startUtc, there) ? 'spread-cap' : null;
    };
    return this.join(cap(this.junior), cap(this.senior));
  }

  private place(starts: readonly number[]): ReferenceOccurrence[] {
    const placed: number[] = [];
    return starts.map((startUtc, position) => {
      const times = { startUtc, endUtc: startUtc + this.lengthMs };
      const calendars = this.collisionAt(startUtc);
      const isHard = calendars !== null && calendars.cause !== 'tentative';
      const forbidden = isHard ? calendars : this.ownCollision(startUtc, placed);
      const collision = forbidden ?? calendars;
      const others = [...placed, ...starts.slice(position + 1)];
      const settle = (placement: string, alternative: number | null, tentative: boolean): ReferenceOccurrence => {
        if (placement !== 'none') placed.push(alternative ?? startUtc);
        const moved =
          alternative === null ? null : { startUtc: alternative, endUtc: alternative + this.lengthMs, tentative };
        return { ...times, collision, alternative: moved, placement };
      };
      if (collision === null) return settle('slot', null, false);
      const clear = this.alternative(startUtc, others, false);
      if (clear !== null) return settle('alternative', clear, false);
      if (forbidden === null) return settle('slot-over-tentative', null, false);
      const tentative = this.alternative(startUtc, others, true);
      return tentative === null ? settle('none', null, false) : settle('alternative', tentative, true);
    });
  }

  /** The least shifted start of the same week; among equals the earlier. */
  private alternative(slotUtc: number, others: readonly number[], overTentative: boolean): number | null {
    const slot = this.wallOf(slotUtc);
    const options = this.startsOfWeek(slot.week)
      .filter(({ startUtc, tentative }) => tentative === overTentative && startUtc !== slotUtc)
      .filter(({ startUtc }) => this.ownCollision(startUtc, others) === null)
      .map(({ startUtc, date, minute }) => {
        const days = Math.abs(Math.round(date.diff(slot.date, 'days').days));
        return { startUtc, shift: Math.abs(minute - slot.minute) + 120 * days + (minute % 30 === 0 ? 0 : 15) };
      });
    options.sort((a, b) => a.shift - b.shift || a.startUtc - b.startUtc);
    return options[0]?.startUtc ?? null;
  }

  private startsOfWeek(first: DateTime): readonly WeekStart[] {
    const known = this.weeks.get(first.toMillis());
    if (known) return known;
    const starts: WeekStart[] = [];
    const weekEnd = atWall(first.plus({ days: 7 }), 0, this.zone);
    const grain = (this.step % 15 === 0 ? 15 : 5) * MINUTE;
    for (let startUtc = atWall(first, 0, this.zone); startUtc < weekEnd; startUtc += grain) {
      if (startUtc < this.shape.fromUtc || startUtc + this.lengthMs > this.shape.untilUtc) continue;
      const { date, minute } = this.wallOf(startUtc);
      if (minute % this.step !== 0) continue;
      const collision = this.collisionAt(startUtc);
      if (collision === null || collision.cause === 'tentative') {
        starts.push({ startUtc, date, minute, tentative: collision !== null });
      }
    }
    this.weeks.set(first.toMillis(), starts);
    return starts;
  }

  private wallOf(instantUtc: number): Wall {
    const known = this.walls.get(instantUtc);
    if (known) return known;
    const { date, minute } = wallOf(instantUtc, this.zone);
    const wall = { date, minute, week: weekBegin(date, this.weekStart) };
    this.walls.set(instantUtc, wall);
    return wall;
  }

  private comfort(startUtc: number, soonness: number): number {
    const share = (person: ReferencePerson) => {
      const { zoneIana, startMinutes, endMinutes } = person.calendar.workingHours;
      const { minute } = wallOf(startUtc, zoneIana);
      const length = endMinutes > startMinutes ? endMinutes - startMinutes : endMinutes - startMinutes + 1440;
      const since = (minute - startMinutes + 1440) % 1440;
      const edge = Math.min(60, Math.max(0, Math.min(since, length - since - this.shape.durationMinutes))) / 60;
      const round = minute % 60 === 0 ? 1 : minute % 30 === 0 ? 0.7 : 0.3;
      return { edge, round };
    };
    const [a, b] = [share(this.junior), share(this.senior)];
    const edges = 500 * a.edge + 500 * b.edge;
    const round = 500 * a.round + 500 * b.round;
    return Math.round(0.4 * edges + 0.3 * round + 0.3 * (1000 * soonness));
  }
}

function pointsFor({ placement, alternative }: ReferenceOccurrence): number {
  if (placement === 'slot') return 4;
  if (placement === 'none') return 0;
  return placement === 'slot-over-tentative' || alternative?.tentative ? 2 : 3;
}
