import fc from 'fast-check';
import type { PersonCalendar } from '../../../../api/src/domain/scheduling/calendar';
import { WEEKDAYS } from '../../../../api/src/domain/scheduling/local-day';
import type { SeriesShape } from '../../../../api/src/domain/scheduling/cadence';
import { planSeries } from '../../../../api/src/domain/scheduling/plan-series';
import type { PlannedOccurrence } from '../../../../api/src/domain/scheduling/place-occurrences';
import { fullTeamIntervals, type SpreadRules } from '../../../../api/src/domain/scheduling/spread';
import { weeklyPlan } from './calendar-arbitraries';
import { at, event, officeWorker, worksOn, worksOnly } from './office-calendars';

const HOUR = 3_600_000;
const shape: SeriesShape = {
  cadence: { kind: 'weekly' },
  sessions: 1,
  durationMinutes: 30,
  fromUtc: at('2026-01-05T00:00:00Z'),
  untilUtc: at('2026-01-10T00:00:00Z'),
};
const mondayMorning = worksOnly('monday', 540, 720);

/** All starts offered on Monday between 9 and 12, on the half hour. */
function offered(spread: SpreadRules): string[] {
  const plan = planSeries(mondayMorning, officeWorker('UTC'), shape, {
    spread,
    stepMinutes: 30,
    apartMinutes: 0,
    limit: 20,
  });
  if (plan.kind === 'no-slot') return [];
  return plan.series.map(({ occurrences }) => new Date(occurrences[0]!.startUtc).toISOString().slice(11, 16)).sort();
}

const heldAt = ({ startUtc, alternative, placement }: PlannedOccurrence) =>
  placement === 'none' ? [] : [alternative?.startUtc ?? startUtc];

describe('spread', () => {
  it('never puts two sessions of one person into one hour', () => {
    const sessions = [event('2026-01-05T10:00:00Z', 'busy', 30)];
    expect(offered({ senior: { sessions } })).toEqual(['09:00', '11:00', '11:30']);
    expect(offered({ junior: { sessions } })).toEqual(['09:00', '11:00', '11:30']);
  });

  it('keeps to the cap of a day and of a week', () => {
    const monday = [event('2026-01-05T15:00:00Z', 'busy')];
    const thursday = [event('2026-01-08T15:00:00Z', 'busy')];
    expect(offered({ maxPerDay: 1, senior: { sessions: monday } })).toEqual([]);
    expect(offered({ maxPerDay: 1, senior: { sessions: thursday } })).toHaveLength(6);
    expect(offered({ maxPerWeek: 1, senior: { sessions: thursday } })).toEqual([]);
    expect(offered({ maxPerWeek: 2, senior: { sessions: thursday } })).toHaveLength(6);
  });

  it('never empties the team of one manager', () => {
    const teamBusy = [event('2026-01-05T10:00:00Z', 'busy'), event('2026-01-05T10:30:00Z', 'busy')];
    const team = (teamSize: number) => ({ junior: { team: { teamSize, teamBusy, maxAwayShare: 0.5 } } });
    expect(offered(team(6))).toHaveLength(6);
    expect(offered(team(4))).toEqual(['09:00', '09:30', '10:00', '11:00', '11:30']);
    expect(offered(team(3))).toEqual(['09:00', '09:30', '11:30']);
  });

  it('always lets one member of a team go', () => {
    expect(offered({ junior: { team: { teamSize: 1, teamBusy: [], maxAwayShare: 0.1 } } })).toHaveLength(6);
  });

  it('finds the instants at which a team is full as counting at every change does', () => {
    const sessions = fc.array(fc.tuple(fc.nat(20), fc.nat(8)), { maxLength: 10 });
    fc.assert(
      fc.property(sessions, fc.integer({ min: 1, max: 8 }), fc.constantFrom(0.25, 0.5, 1), (given, size, share) => {
        const teamBusy = given.map(([start, length]) => ({ startUtc: start, endUtc: start + length }));
        const full = fullTeamIntervals({ teamSize: size, teamBusy, maxAwayShare: share });
        for (let instant = 0; instant < 30; instant += 1) {
          const away = teamBusy.filter(({ startUtc, endUtc }) => startUtc <= instant && instant < endUtc).length;
          const isFull = full.some(({ startUtc, endUtc }) => startUtc <= instant && instant < endUtc);
          expect(isFull).toBe(away >= Math.max(1, Math.floor(size * share)));
        }
      }),
    );
  });

  it('keeps a moved session out of the week in which the other has the next one', () => {
    const everyDay = { zoneIana: 'UTC', days: WEEKDAYS, startMinutes: 540, endMinutes: 600 };
    const junior: PersonCalendar = { workingHours: everyDay, busy: [event('2026-01-12T09:00:00Z', 'busy')] };
    // The senior's week begins on Sunday: 18 January is in the week of the 19th.
    const senior = worksOn(['sunday', 'monday'], 540, 600, 'UTC');
    const mondays = { ...shape, cadence: { kind: 'weekly' }, sessions: 3, durationMinutes: 60 } as const;
    const moved = (spread: SpreadRules) => {
      const plan = planSeries(junior, senior, { ...mondays, untilUtc: at('2026-01-22T00:00:00Z') }, { spread });
      return plan.kind === 'planned' ? plan.series.find(({ slot }) => slot.weekday === 'monday')?.occurrences[1] : null;
    };
    expect(moved({})?.alternative?.startUtc).toBe(at('2026-01-18T09:00:00Z'));
    expect(moved({ maxPerDay: 1 })?.alternative?.startUtc).toBe(at('2026-01-18T09:00:00Z'));
    expect(moved({ maxPerWeek: 1 })).toMatchObject({ placement: 'none' });
  });

  it('keeps a moved session off the day on which the other has the next one', () => {
    const everyDay = { zoneIana: 'UTC', days: WEEKDAYS, startMinutes: 1200, endMinutes: 0 };
    const junior: PersonCalendar = { workingHours: everyDay, busy: [event('2026-01-12T20:00:00Z', 'busy', 180)] };
    // In Moscow Sunday 23:00 and Monday 20:00 are Monday 02:00 and 23:00.
    const senior: PersonCalendar = {
      workingHours: { zoneIana: 'Europe/Moscow', days: ['monday'], startMinutes: 120, endMinutes: 1440 },
      busy: [12, 19].map((day) => event(`2026-01-${day}T00:00:00Z`, 'busy', 1140)),
    };
    const mondays = { ...shape, cadence: { kind: 'weekly' }, sessions: 3, durationMinutes: 60 } as const;
    const moved = (spread: SpreadRules) => {
      const plan = planSeries(junior, senior, { ...mondays, untilUtc: at('2026-01-20T00:00:00Z') }, { spread });
      return plan.kind === 'planned' ? plan.series.find(({ slot }) => slot.weekday === 'monday')?.occurrences[1] : null;
    };
    expect(moved({})?.alternative?.startUtc).toBe(at('2026-01-18T23:00:00Z'));
    expect(moved({ maxPerDay: 1 })).toMatchObject({ placement: 'none' });
  });

  it('counts two sessions in one week of the other where a clock change pulls them together', () => {
    const always = { days: WEEKDAYS, startMinutes: 0, endMinutes: 0 };
    const junior: PersonCalendar = {
      workingHours: { zoneIana: 'Europe/London', days: ['sunday'], startMinutes: 1410, endMinutes: 1440 },
      busy: [],
    };
    const senior: PersonCalendar = { workingHours: { ...always, zoneIana: 'Africa/Lagos' }, busy: [] };
    // Sunday 23:30 in London is Monday 00:30 in Lagos in winter, Sunday 23:30 of the same week a summer's week later.
    const sundays: SeriesShape = {
      cadence: { kind: 'weekly' },
      sessions: 3,
      durationMinutes: 30,
      fromUtc: at('2026-03-16T00:00:00Z'),
      untilUtc: at('2026-04-07T00:00:00Z'),
    };
    const plan = planSeries(junior, senior, sundays, { spread: { maxPerWeek: 1 }, maxStartDelayWeeks: 0 });
    expect(plan.kind === 'planned' && plan.series[0]?.occurrences.map(({ collision }) => collision)).toEqual([
      null,
      { who: 'senior', cause: 'spread-cap' },
      null,
    ]);
  });

  it('holds between the sessions of one series, wherever they are moved', () => {
    fc.assert(
      fc.property(weeklyPlan, ({ junior, senior, shape: given, options }) => {
        const plan = planSeries(junior, senior, given, options);
        for (const { occurrences } of plan.kind === 'planned' ? plan.series : []) {
          const held = occurrences.flatMap(heldAt);
          held.forEach((start, index) => {
            if (index > 0) expect(start - held[index - 1]!).toBeGreaterThanOrEqual(HOUR);
          });
        }
      }),
    );
  });
});
