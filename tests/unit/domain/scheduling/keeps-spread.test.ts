import fc from 'fast-check';
import { weekStartFor } from '../../../../api/src/domain/scheduling/local-day';
import { keepsSpread, type DayCount } from '../../../../api/src/domain/scheduling/keeps-spread';
import { planSeries } from '../../../../api/src/domain/scheduling/plan-series';
import { monthlyPlan, weeklyPlan } from './calendar-arbitraries';
import { event } from './office-calendars';

const utcFromMonday: DayCount = { zoneIana: 'UTC', weekStart: 'monday' };
const planned = [event('2026-01-06T10:00:00Z', 'busy'), event('2026-01-13T10:00:00Z', 'busy')];
const keeps = (
  sessions: readonly ReturnType<typeof event>[],
  rules: Parameters<typeof keepsSpread>[2] = {},
  count: DayCount | null = utcFromMonday,
) => keepsSpread(planned, { sessions }, rules, count);

describe('whether planned sessions keep the rules of spread', () => {
  test('one over another, or in the same hour, does not', () => {
    expect(keeps([event('2026-01-06T10:30:00Z', 'busy')])).toBe(false);
    expect(keeps([event('2026-01-06T09:30:00Z', 'busy', 30)])).toBe(false);
    expect(keeps([event('2026-01-06T11:00:00Z', 'busy'), event('2026-01-06T09:00:00Z', 'busy')])).toBe(true);
  });

  test('caps are those of the days and weeks of the person', () => {
    const lateOnMonday = [event('2026-01-05T23:30:00Z', 'busy', 30)];
    expect(keeps(lateOnMonday, { maxPerDay: 1 })).toBe(true);
    expect(keeps(lateOnMonday, { maxPerDay: 1 }, { zoneIana: 'Europe/Zurich', weekStart: 'monday' })).toBe(false);
    const saturday = [event('2026-01-17T10:00:00Z', 'busy')];
    expect(keeps(saturday, { maxPerWeek: 1 })).toBe(false);
    expect(keeps(saturday, { maxPerWeek: 1 }, { zoneIana: 'UTC', weekStart: 'saturday' })).toBe(true);
    expect(keeps(saturday, { maxPerWeek: 1 }, null)).toBe(true);
  });

  test('no more than its share of a team is away', () => {
    const teamBusy = [event('2026-01-13T10:30:00Z', 'busy')];
    const seat = (teamSize: number) => ({ team: { teamSize, teamBusy, maxAwayShare: 0.35 } });
    expect(keepsSpread(planned, seat(5), {}, null)).toBe(false);
    expect(keepsSpread(planned, seat(6), {}, null)).toBe(true);
  });

  test('whatever the planner plans does', () => {
    fc.assert(
      fc.property(fc.oneof(weeklyPlan, monthlyPlan), ({ junior, senior, shape, options }) => {
        const plan = planSeries(junior, senior, shape, { ...options, limit: 1 });
        const [best] = plan.kind === 'planned' ? plan.series : [];
        const sessions = (best?.occurrences ?? []).flatMap((occurrence) =>
          occurrence.placement === 'none' ? [] : [occurrence.alternative ?? occurrence],
        );
        for (const seat of ['junior', 'senior'] as const) {
          const { zoneIana, days } = (seat === 'junior' ? junior : senior).workingHours;
          const rules = options.spread ?? {};
          expect(keepsSpread(sessions, rules[seat] ?? {}, rules, { zoneIana, weekStart: weekStartFor(days) })).toBe(
            true,
          );
        }
      }),
    );
  });
});
