import fc from 'fast-check';
import type { SeriesShape } from '../../../../api/src/domain/scheduling/cadence';
import type {
  BusyInterval,
  BusyStatus,
  Interval,
  PersonCalendar,
  WorkingHours,
} from '../../../../api/src/domain/scheduling/calendar';
import { WEEKDAYS } from '../../../../api/src/domain/scheduling/local-day';
import type { PlanOptions } from '../../../../api/src/domain/scheduling/plan-series';
import type { SeatSpread, SpreadRules } from '../../../../api/src/domain/scheduling/spread';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Zones whose clocks change on different dates, by half an hour, at midnight or never, on the half and quarter hour. */
export const TRICKY_ZONES = [
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'America/St_Johns',
  'Africa/Cairo',
  'America/Santiago',
  'Pacific/Chatham',
  'UTC',
];

/** Days shortly before one zone or another changes its clocks. */
export const TRICKY_DATES = [
  Date.UTC(2026, 2, 1),
  Date.UTC(2026, 2, 20),
  Date.UTC(2026, 3, 1),
  Date.UTC(2026, 8, 20),
  Date.UTC(2026, 9, 18),
  Date.UTC(2027, 0, 4),
];

const minuteOfDay = (step: number) => fc.integer({ min: 0, max: 1440 / step - 1 }).map((count) => count * step);

const dailyHours = fc.oneof(
  fc.constantFrom([540, 1020], [420, 1140], [360, 1380], [1320, 360], [0, 0], [0, 1440]),
  fc.tuple(minuteOfDay(5), minuteOfDay(5)),
);

/** Office hours, long days, night shifts, whole days, part weeks and weeks from Sunday to Thursday. */
export const workingHours: fc.Arbitrary<WorkingHours> = fc
  .record({
    zoneIana: fc.constantFrom(...TRICKY_ZONES),
    days: fc.oneof(
      fc.constant(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const),
      fc.constant(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'] as const),
      fc.constant(['saturday', 'sunday', 'monday', 'tuesday', 'wednesday'] as const),
      fc.constant(WEEKDAYS),
      fc.constantFrom(['wednesday'] as const, ['sunday', 'thursday'] as const),
      fc.subarray([...WEEKDAYS], { minLength: 1 }),
    ),
    daily: dailyHours,
  })
  .map(({ zoneIana, days, daily: [startMinutes, endMinutes] }) => ({
    zoneIana,
    days,
    startMinutes: startMinutes ?? 0,
    endMinutes: endMinutes ?? 0,
  }));

/** How the events of one calendar are mostly shown. */
const statusPools: readonly (readonly BusyStatus[])[] = [
  ['tentative', 'busy', 'busy', 'oof', 'workingElsewhere', 'free'],
  ['tentative', 'tentative', 'tentative', 'busy'],
  ['busy'],
];

const within = (fromUtc: number, days: number, longestMinutes: number): fc.Arbitrary<Interval> =>
  fc
    .tuple(fc.integer({ min: -60, max: days * 1440 }), fc.integer({ min: 1, max: longestMinutes }))
    .map(([start, length]) => ({ startUtc: fromUtc + start * MINUTE, endUtc: fromUtc + (start + length) * MINUTE }));

const events = (interval: fc.Arbitrary<Interval>, pool: readonly BusyStatus[], most: number) =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.array(fc.tuple(interval, fc.constantFrom(...pool)), { minLength: count, maxLength: count }));

const busyEvents = (fromUtc: number, days: number): fc.Arbitrary<BusyInterval[]> =>
  fc
    .constantFrom(...statusPools)
    .chain((pool) =>
      fc.tuple(events(within(fromUtc, days, 240), pool, 6 * days), events(within(fromUtc, days, 6 * 1440), pool, 2)),
    )
    .map(([short, long]) => [...short, ...long].map(([interval, status]) => ({ ...interval, status })));

const lunch = fc.tuple(minuteOfDay(15), fc.constantFrom(30, 45, 60)).map(([startMinutes, length]) => ({
  startMinutes,
  endMinutes: (startMinutes + length) % 1440,
}));

/** A person's calendar over some days. */
export const personCalendar = (fromUtc: number, days: number): fc.Arbitrary<PersonCalendar> =>
  fc.record({ workingHours, busy: busyEvents(fromUtc, days), lunch }, { requiredKeys: ['workingHours', 'busy'] });

const seat = (fromUtc: number, days: number): fc.Arbitrary<SeatSpread> =>
  fc.record(
    {
      sessions: fc.array(within(fromUtc, days, 90), { maxLength: days }),
      team: fc.record({
        teamSize: fc.integer({ min: 1, max: 6 }),
        teamBusy: fc.array(within(fromUtc, days, 180), { maxLength: 2 * days }),
        maxAwayShare: fc.constantFrom(0.2, 0.34, 0.5, 1),
      }),
    },
    { requiredKeys: [] },
  );

const spread = (fromUtc: number, days: number): fc.Arbitrary<SpreadRules> =>
  fc.record(
    {
      maxPerDay: fc.integer({ min: 1, max: 2 }),
      maxPerWeek: fc.integer({ min: 1, max: 4 }),
      junior: seat(fromUtc, days),
      senior: seat(fromUtc, days),
    },
    { requiredKeys: [] },
  );

const options = (fromUtc: number, days: number): fc.Arbitrary<PlanOptions> =>
  fc.record(
    {
      organizer: fc.constantFrom('junior', 'senior'),
      limit: fc.integer({ min: 1, max: 8 }),
      apartMinutes: fc.constantFrom(0, 30, 60, 180),
      maxStartDelayWeeks: fc.integer({ min: 0, max: 3 }),
      minInPlaceShare: fc.constantFrom(0, 0.3, 0.5, 1),
      weekStartsOn: fc.constantFrom(...WEEKDAYS),
      spread: spread(fromUtc, days),
    },
    { requiredKeys: [] },
  );

/** All that a plan is made of. */
export interface Plan {
  readonly junior: PersonCalendar;
  readonly senior: PersonCalendar;
  readonly shape: SeriesShape;
  readonly options: PlanOptions;
}

const shapeAnd = (
  cadence: SeriesShape['cadence'],
  sessions: fc.Arbitrary<number>,
  days: number,
  stepMinutes: readonly number[],
): fc.Arbitrary<Plan> =>
  fc
    .tuple(fc.constantFrom(...TRICKY_DATES), fc.integer({ min: 0, max: 3 * 1440 }))
    .map(([date, minutes]) => date + minutes * MINUTE)
    .chain((fromUtc) =>
      fc.record({
        junior: personCalendar(fromUtc, days),
        senior: personCalendar(fromUtc, days),
        shape: fc.record({
          cadence: fc.constant(cadence),
          sessions,
          durationMinutes: fc.constantFrom(25, 30, 45, 50, 60, 90),
          fromUtc: fc.constant(fromUtc),
          untilUtc: fc.constant(fromUtc + days * DAY),
        }),
        options: fc
          .tuple(options(fromUtc, days), fc.constantFrom(...stepMinutes))
          .map(([others, step]) => ({ ...others, stepMinutes: step })),
        sameHours: fc.boolean(),
      }),
    )
    .map(({ sameHours, ...plan }) =>
      sameHours ? { ...plan, senior: { ...plan.senior, workingHours: plan.junior.workingHours } } : plan,
    );

export const weeklyPlan = shapeAnd({ kind: 'weekly' }, fc.integer({ min: 1, max: 4 }), 25, [15, 30, 60, 20]);
export const biweeklyPlan = shapeAnd({ kind: 'biweekly' }, fc.integer({ min: 2, max: 3 }), 40, [30, 60]);
export const monthlyPlan = shapeAnd({ kind: 'monthly' }, fc.integer({ min: 2, max: 3 }), 80, [60]);
