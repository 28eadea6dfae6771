import fc from 'fast-check';
import type { SpreadRules } from '../../../../api/src/domain/scheduling/spread';
import { findSlots, movableStretch } from '../../../../api/src/domain/scheduling/find-alternative';
import { weeklyPlan } from './calendar-arbitraries';
import { at, event, officeWorker } from './office-calendars';
import { causeAgainstSession, readPerson, wallOf } from './reference-calendar';

const week = {
  fromUtc: at('2026-01-05T00:00:00Z'),
  untilUtc: at('2026-01-10T00:00:00Z'),
  durationMinutes: 60,
  stepMinutes: 30,
};
const iso = (slots: readonly { startUtc: number }[]) =>
  slots.map(({ startUtc }) => new Date(startUtc).toISOString().slice(0, 16));

describe('finding slots for one session', () => {
  it('finds exactly the starts against which nothing stands', () => {
    fc.assert(
      fc.property(
        weeklyPlan,
        fc.constantFrom(5, 10, 15, 20, 30, 60),
        ({ junior, senior, shape, options: { spread, organizer } }, stepMinutes) => {
          const rules: SpreadRules = spread ?? {};
          const untilUtc = shape.fromUtc + 4 * 86_400_000;
          const search = { fromUtc: shape.fromUtc, untilUtc, durationMinutes: shape.durationMinutes, stepMinutes };
          const lengthMs = shape.durationMinutes * 60_000;
          const people = [
            readPerson(junior, rules.junior ?? {}, rules, shape.fromUtc, untilUtc),
            readPerson(senior, rules.senior ?? {}, rules, shape.fromUtc, untilUtc),
          ];
          const zone = (organizer === 'senior' ? senior : junior).workingHours.zoneIana;
          const expected: { startUtc: number; tentative: boolean }[] = [];
          const first = Math.ceil(shape.fromUtc / 300_000) * 300_000;
          for (let startUtc = first; startUtc + lengthMs <= untilUtc; startUtc += 300_000) {
            if (wallOf(startUtc, zone).minute % stepMinutes !== 0) continue;
            const causes = people.map((person) => causeAgainstSession(person, startUtc, startUtc + lengthMs));
            if (causes.every((cause) => cause === null || cause === 'tentative')) {
              expected.push({ startUtc, tentative: causes.includes('tentative') });
            }
          }
          const found = findSlots(junior, senior, search, {
            limit: 10_000,
            ...(spread && { spread }),
            ...(organizer && { organizer }),
          });
          const byStart = [...found].sort((a, b) => a.startUtc - b.startUtc);
          expect(byStart.map(({ startUtc, tentative }) => ({ startUtc, tentative }))).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('puts clear slots before tentative ones', () => {
    const senior = officeWorker('UTC', [event('2026-01-05T00:00:00Z', 'tentative', 4 * 1440)]);
    const slots = findSlots(officeWorker('UTC'), senior, week, { limit: 100 });
    const firstTentative = slots.findIndex(({ tentative }) => tentative);
    expect(iso(slots.slice(0, firstTentative)).every((start) => start.startsWith('2026-01-09'))).toBe(true);
    expect(slots.slice(firstTentative).every(({ tentative }) => tentative)).toBe(true);
  });

  it('offers what is nearest to the time that a session had, and never that time itself', () => {
    const nearUtc = at('2026-01-07T10:00:00Z');
    expect(iso(findSlots(officeWorker('UTC'), officeWorker('UTC'), week, { nearUtc, limit: 4 }))).toEqual([
      '2026-01-07T10:30',
      '2026-01-07T09:30',
      '2026-01-07T11:00',
      '2026-01-07T09:00',
    ]);
  });

  it('prefers hours that are comfortable and soon when there is nothing to be near to', () => {
    const [slot] = findSlots(officeWorker('UTC'), officeWorker('UTC'), week);
    expect(iso([slot!])).toEqual(['2026-01-05T10:00']);
  });
});

describe('the stretch in which an occurrence may be moved', () => {
  const previousUtc = at('2026-01-05T15:00:00Z');
  const nextUtc = at('2026-01-19T15:00:00Z');
  const now = at('2026-01-02T00:00:00Z');
  const latest = at('2026-02-01T00:00:00Z');

  it('lies strictly between the days of its neighbours, by the clock of the organizer', () => {
    expect(movableStretch({ previousUtc, nextUtc }, 'Asia/Kolkata', now, latest)).toEqual({
      fromUtc: at('2026-01-06T00:00:00+05:30'),
      untilUtc: at('2026-01-19T00:00:00+05:30'),
    });
  });

  it('begins now and ends with what was allowed where it has no neighbours', () => {
    expect(movableStretch({ previousUtc: null, nextUtc: null }, 'UTC', now, latest)).toEqual({
      fromUtc: now,
      untilUtc: latest,
    });
  });

  it('is nothing on the eve of the next occurrence', () => {
    const lateNow = at('2026-01-19T00:30:00Z');
    expect(movableStretch({ previousUtc, nextUtc }, 'UTC', lateNow, latest)).toBeNull();
  });
});
