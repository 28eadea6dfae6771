import fc from 'fast-check';
import { planSeries, type SeriesPlan } from '../../../../api/src/domain/scheduling/plan-series';
import { biweeklyPlan, monthlyPlan, weeklyPlan, type Plan } from './calendar-arbitraries';
import { referencePlan } from './reference-planner';

/**
 * A deeper check by hand: `PROPERTY_RUNS=500 npx jest plan-series.reference`. A counterexample is not shrunk, for the
 * reference takes its time; `SHRINK=1` does it.
 */
const runs = (usual: number) => ({
  numRuns: Number(process.env.PROPERTY_RUNS ?? usual),
  endOnFailure: process.env.SHRINK === undefined,
});

function asReference(plan: SeriesPlan) {
  if (plan.kind === 'no-slot') return [];
  return plan.series.map(({ slot, recurrence, occurrences, quality }) => ({
    weekday: slot.weekday,
    weekIndex: slot.weekIndex ?? null,
    startMinutes: slot.startMinutes,
    startDate: recurrence.startDate,
    occurrences,
    points: 4 * quality.inPlace + 3 * quality.moved + 2 * quality.overTentative,
    comfort: quality.comfort.total,
  }));
}

const plansAsTheReferenceDoes = ({ junior, senior, shape, options }: Plan) => {
  const planned = planSeries(junior, senior, shape, options);
  expect(asReference(planned)).toEqual(referencePlan(junior, senior, shape, options));
};

describe('the series planner against trying every date, time and alternative with luxon', () => {
  it('plans the same weekly series', () => {
    fc.assert(fc.property(weeklyPlan, plansAsTheReferenceDoes), runs(30));
  }, 600_000);

  it('plans the same series every two weeks', () => {
    fc.assert(fc.property(biweeklyPlan, plansAsTheReferenceDoes), runs(15));
  }, 600_000);

  it('plans the same monthly series', () => {
    fc.assert(fc.property(monthlyPlan, plansAsTheReferenceDoes), runs(10));
  }, 600_000);
});
