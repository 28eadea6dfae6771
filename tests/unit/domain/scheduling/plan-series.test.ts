import fc from 'fast-check';
import { planSeries, type PlanOptions } from '../../../../api/src/domain/scheduling/plan-series';
import type { PlannedSeries } from '../../../../api/src/domain/scheduling/planned-series';
import type { SeriesShape } from '../../../../api/src/domain/scheduling/cadence';
import type { PersonCalendar } from '../../../../api/src/domain/scheduling/calendar';
import { biweeklyPlan, monthlyPlan, weeklyPlan } from './calendar-arbitraries';
import { at, event, officeWorker, worksOnly } from './office-calendars';

const weekly = (sessions: number, from = '2026-01-05T00:00:00Z', until = '2026-03-01T00:00:00Z'): SeriesShape => ({
  cadence: { kind: 'weekly' },
  sessions,
  durationMinutes: 60,
  fromUtc: at(from),
  untilUtc: at(until),
});

function planned(junior: PersonCalendar, senior: PersonCalendar, shape: SeriesShape, options?: PlanOptions) {
  const plan = planSeries(junior, senior, shape, options);
  if (plan.kind === 'no-slot') throw new Error(plan.because);
  return plan.series;
}

function best(
  junior: PersonCalendar,
  senior: PersonCalendar,
  shape: SeriesShape,
  options?: PlanOptions,
): PlannedSeries {
  return planned(junior, senior, shape, options)[0]!;
}

const iso = (instants: readonly { startUtc: number }[]) =>
  instants.map(({ startUtc }) => new Date(startUtc).toISOString().slice(0, 16));

describe('planning a series', () => {
  it('keeps the wall time of the junior while clocks change on different dates', () => {
    const junior = worksOnly('tuesday', 900, 960, [], 'Europe/London');
    const senior = officeWorker('America/New_York');
    const series = best(junior, senior, weekly(5, '2026-03-02T00:00:00Z', '2026-04-10T00:00:00Z'));
    expect(iso(series.occurrences)).toEqual([
      '2026-03-03T15:00',
      '2026-03-10T15:00',
      '2026-03-17T15:00',
      '2026-03-24T15:00',
      '2026-03-31T14:00',
    ]);
    expect(series.slot).toEqual({ weekday: 'tuesday', startMinutes: 900, zoneIana: 'Europe/London' });
    expect(series.quality).toMatchObject({ inPlace: 5, unheld: 0 });
  });

  it('keeps the wall time of the senior where the event stands in the calendar of the senior', () => {
    const junior = officeWorker('Europe/London');
    const senior = worksOnly('tuesday', 600, 660, [], 'America/New_York');
    const series = best(junior, senior, weekly(3, '2026-03-02T00:00:00Z', '2026-04-10T00:00:00Z'), {
      organizer: 'senior',
    });
    expect(series.recurrence.zoneIana).toBe('America/New_York');
    expect(iso(series.occurrences)).toEqual(['2026-03-03T15:00', '2026-03-10T14:00', '2026-03-17T14:00']);
  });

  it('tells which occurrence leaves the working hours of the other when the clocks change', () => {
    const junior = worksOnly('tuesday', 780, 840, [], 'Europe/London');
    const senior = officeWorker('America/New_York');
    const series = best(junior, senior, weekly(3, '2026-03-16T00:00:00Z', '2026-04-04T00:00:00Z'), {
      minInPlaceShare: 0.3,
    });
    expect(series.occurrences.map(({ collision }) => collision)).toEqual([
      null,
      null,
      { who: 'senior', cause: 'outside-working-hours' },
    ]);
  });

  it('plans six sessions in six months on the same weekday of each month', () => {
    const series = best(officeWorker('Europe/Berlin'), officeWorker('Asia/Kolkata'), {
      cadence: { kind: 'monthly', weekIndex: 'third' },
      sessions: 6,
      durationMinutes: 60,
      fromUtc: at('2026-01-05T00:00:00Z'),
      untilUtc: at('2026-07-05T00:00:00Z'),
    });
    expect(series.recurrence).toEqual({
      pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: ['thursday'], index: 'third' },
      startDate: '2026-01-15',
      numberOfOccurrences: 6,
      zoneIana: 'Europe/Berlin',
    });
    expect(iso(series.occurrences).map((start) => start.slice(0, 10))).toEqual([
      '2026-01-15',
      '2026-02-19',
      '2026-03-19',
      '2026-04-16',
      '2026-05-21',
      '2026-06-18',
    ]);
  });

  it('finds the last weekday of months of different lengths', () => {
    const series = best(worksOnly('friday', 540, 600), officeWorker('UTC'), {
      cadence: { kind: 'monthly', weekIndex: 'last' },
      sessions: 4,
      durationMinutes: 60,
      fromUtc: at('2026-01-01T00:00:00Z'),
      untilUtc: at('2026-06-01T00:00:00Z'),
    });
    expect(iso(series.occurrences).map((start) => start.slice(0, 10))).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-27',
      '2026-04-24',
    ]);
  });

  it('meets every two weeks, in the week that suits better', () => {
    const busyWeeks = ['2026-01-06T09:00:00Z', '2026-01-20T09:00:00Z'].map((start) => event(start, 'busy'));
    const series = best(worksOnly('tuesday', 540, 600, busyWeeks), officeWorker('UTC'), {
      ...weekly(3),
      cadence: { kind: 'biweekly' },
    });
    expect(iso(series.occurrences)).toEqual(['2026-01-13T09:00', '2026-01-27T09:00', '2026-02-10T09:00']);
    expect(series.recurrence.pattern).toMatchObject({ type: 'weekly', interval: 2, daysOfWeek: ['tuesday'] });
  });

  it('follows a week that starts on Sunday', () => {
    const sundayWeek = officeWorker('Asia/Dubai', [], ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday']);
    const series = best(sundayWeek, officeWorker('Asia/Dubai', [], ['sunday']), weekly(2));
    expect(series.slot.weekday).toBe('sunday');
    expect(series.recurrence.pattern).toMatchObject({ firstDayOfWeek: 'sunday' });
  });

  it('plans across midnight for two who work at night', () => {
    const night = (zoneIana: string): PersonCalendar => ({
      workingHours: { zoneIana, days: ['monday'], startMinutes: 1380, endMinutes: 60 },
      busy: [event('2026-01-05T23:00:00Z', 'busy', 30)],
    });
    const series = best(night('UTC'), night('UTC'), weekly(2), { minInPlaceShare: 1 });
    expect(iso(series.occurrences)).toEqual(['2026-01-05T23:30', '2026-01-12T23:30']);
  });
});

describe('an occurrence that collides', () => {
  it('moves to the time of its own week that is the least shift away', () => {
    const junior = worksOnly('tuesday', 600, 720, [event('2026-01-20T11:00:00Z', 'busy')]);
    const senior = officeWorker('UTC', [event('2026-01-13T10:00:00Z', 'busy')]);
    const series = best(junior, senior, weekly(3), { stepMinutes: 60, maxStartDelayWeeks: 0 });
    expect(series.slot.startMinutes).toBe(600);
    expect(series.occurrences[1]).toEqual({
      startUtc: at('2026-01-13T10:00:00Z'),
      endUtc: at('2026-01-13T11:00:00Z'),
      collision: { who: 'senior', cause: 'busy' },
      alternative: { startUtc: at('2026-01-13T11:00:00Z'), endUtc: at('2026-01-13T12:00:00Z'), tentative: false },
      placement: 'alternative',
    });
  });

  it('is not held where neither slot nor week has room, and the series goes on without it', () => {
    const away = officeWorker('UTC', [event('2026-01-12T00:00:00Z', 'oof', 7 * 1440)]);
    const series = best(officeWorker('UTC'), away, weekly(6, '2026-01-05T00:00:00Z', '2026-02-15T00:00:00Z'));
    expect(series.occurrences[1]).toMatchObject({
      collision: { who: 'senior', cause: 'oof' },
      alternative: null,
      placement: 'none',
    });
    expect(series.quality).toMatchObject({ inPlace: 5, unheld: 1 });
  });

  it('starts the series later rather than losing its first session', () => {
    const away = officeWorker('UTC', [event('2026-01-05T00:00:00Z', 'oof', 7 * 1440)]);
    const series = best(officeWorker('UTC'), away, weekly(4));
    expect(series.recurrence.startDate).toBe('2026-01-12');
    expect(series.quality.inPlace).toBe(4);
  });

  it('loses its first session rather than starting later than is allowed', () => {
    const away = officeWorker('UTC', [event('2026-01-05T00:00:00Z', 'oof', 7 * 1440)]);
    const series = best(worksOnly('monday', 540, 600), away, weekly(4), { maxStartDelayWeeks: 0 });
    expect(series.recurrence.startDate).toBe('2026-01-05');
    expect(series.quality).toMatchObject({ inPlace: 3, unheld: 1 });
  });

  it('names the weightiest cause and whose it is', () => {
    const series = best(
      worksOnly('monday', 540, 600, [event('2026-01-12T09:00:00Z', 'busy'), event('2026-01-19T09:00:00Z', 'busy')]),
      officeWorker('UTC', [event('2026-01-12T09:00:00Z', 'oof'), event('2026-01-19T09:00:00Z', 'busy')]),
      weekly(4, '2026-01-05T00:00:00Z', '2026-01-30T00:00:00Z'),
    );
    expect(series.occurrences.map(({ collision }) => collision)).toEqual([
      null,
      { who: 'senior', cause: 'oof' },
      { who: 'both', cause: 'busy' },
      null,
    ]);
  });
});

describe('what calendars show', () => {
  it('books over free time and over working elsewhere', () => {
    const senior = officeWorker('UTC', [
      event('2026-01-05T09:00:00Z', 'workingElsewhere', 480),
      event('2026-01-12T09:00:00Z', 'free', 480),
    ]);
    expect(best(worksOnly('monday', 540, 600), senior, weekly(2)).quality.inPlace).toBe(2);
  });

  it('leaves a tentative event alone while the week has another time', () => {
    const senior = officeWorker('UTC', [event('2026-01-05T09:00:00Z', 'tentative')]);
    const series = best(worksOnly('monday', 540, 660), senior, weekly(2), { stepMinutes: 60, maxStartDelayWeeks: 0 });
    expect(series.slot.startMinutes).toBe(600);
  });

  it('stays over a tentative event as a last resort, and says so', () => {
    const senior = officeWorker('UTC', [event('2026-01-12T09:00:00Z', 'tentative')]);
    const series = best(
      worksOnly('monday', 540, 600),
      senior,
      weekly(2, '2026-01-05T00:00:00Z', '2026-01-18T00:00:00Z'),
    );
    expect(series.occurrences[1]).toMatchObject({
      collision: { who: 'senior', cause: 'tentative' },
      alternative: null,
      placement: 'slot-over-tentative',
    });
    expect(series.quality).toMatchObject({ inPlace: 1, overTentative: 1, unheld: 0 });
  });

  it('respects lunch on either clock', () => {
    const junior = { ...officeWorker('Europe/Berlin'), lunch: { startMinutes: 720, endMinutes: 780 } };
    const senior = { ...worksOnly('monday', 660, 780, [], 'UTC'), lunch: { startMinutes: 720, endMinutes: 780 } };
    const plan = planSeries(junior, senior, weekly(2));
    // 11–12 in UTC is lunch in Berlin, 12–13 is lunch in UTC.
    expect(plan).toMatchObject({ kind: 'no-slot', because: 'calendars-full' });
  });
});

describe('a plan', () => {
  it('ranks by sessions held, then by sessions in place', () => {
    fc.assert(
      fc.property(fc.oneof(weeklyPlan, biweeklyPlan, monthlyPlan), ({ junior, senior, shape, options }) => {
        const plan = planSeries(junior, senior, shape, options);
        const scores = plan.kind === 'planned' ? plan.series.map(({ score }) => score) : [];
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('never moves an occurrence onto the day of a neighbour or past it', () => {
    fc.assert(
      fc.property(fc.oneof(weeklyPlan, biweeklyPlan, monthlyPlan), ({ junior, senior, shape, options }) => {
        const plan = planSeries(junior, senior, shape, options);
        for (const { occurrences, recurrence } of plan.kind === 'planned' ? plan.series : []) {
          const format = new Intl.DateTimeFormat('sv-SE', { timeZone: recurrence.zoneIana });
          const nominal = occurrences.map(({ startUtc }) => format.format(startUtc));
          const actual = occurrences.map(({ startUtc, alternative }) =>
            format.format(alternative?.startUtc ?? startUtc),
          );
          for (let index = 1; index < occurrences.length; index += 1) {
            expect(actual[index]! > actual[index - 1]!).toBe(true);
            expect(actual[index]! > nominal[index - 1]!).toBe(true);
            expect(nominal[index]! > actual[index - 1]!).toBe(true);
          }
        }
      }),
    );
  });

  it('offers slots that are an hour apart, not the same one four times', () => {
    const series = planned(officeWorker('UTC'), worksOnly('monday', 540, 720), weekly(4));
    expect(series.map(({ slot }) => slot.startMinutes).sort((a, b) => a - b)).toEqual([540, 600, 660]);
  });
});

describe('a refusal', () => {
  it('says that the horizon is too short', () => {
    expect(planSeries(officeWorker('UTC'), officeWorker('UTC'), weekly(20))).toMatchObject({
      kind: 'no-slot',
      because: 'horizon-too-short',
      nearest: null,
    });
  });

  it('says that two never work at the same time', () => {
    const plan = planSeries(worksOnly('monday', 540, 720), worksOnly('tuesday', 540, 720), weekly(4));
    expect(plan).toMatchObject({ kind: 'no-slot', because: 'no-common-working-hours', nearest: null });
    expect(plan.kind === 'no-slot' && plan.reasons).toEqual([
      { who: 'junior', cause: 'outside-working-hours', starts: 8 * 9 },
      { who: 'senior', cause: 'outside-working-hours', starts: 8 * 9 },
    ]);
  });

  it('names the nearest slot and counts what took the starts away', () => {
    const fullCalendar = [event('2026-01-05T09:00:00Z', 'busy'), event('2026-01-13T09:00:00Z', 'oof', 50 * 1440)];
    const plan = planSeries(officeWorker('UTC', fullCalendar), worksOnly('monday', 540, 600), weekly(4));
    expect(plan).toMatchObject({
      kind: 'no-slot',
      because: 'calendars-full',
      nearest: { slot: { weekday: 'monday', startMinutes: 540, zoneIana: 'UTC' }, inPlace: 1 },
      reasons: [
        { who: 'senior', cause: 'outside-working-hours', starts: 8 * 29 - 8 + 32 * 29 },
        { who: 'junior', cause: 'oof', starts: 6 },
        { who: 'junior', cause: 'busy', starts: 1 },
      ],
    });
  });
});
