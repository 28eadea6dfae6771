import fc from 'fast-check';
import { bestFirst, byRank, type Ranked } from '../../../../api/src/domain/scheduling/best-first';
import type { CandidateSeries } from '../../../../api/src/domain/scheduling/candidate-series';
import type { Comfort } from '../../../../api/src/domain/scheduling/comfort';

interface Case {
  readonly candidate: CandidateSeries;
  readonly comfort: Comfort;
  readonly points: number;
}

const track = { weekday: 'monday', weekIndex: null, days: [], stride: 1 } as const;

/** Candidates whose bound is at least what they really earn; no two rank the same. */
const cases: fc.Arbitrary<Case[]> = fc
  .array(fc.record({ points: fc.nat(12), slack: fc.nat(4), comfort: fc.nat(3) }), { maxLength: 30 })
  .map((given) =>
    given.map(({ points, slack, comfort }, index) => ({
      candidate: {
        track,
        startMinutes: 15 * ((index * 7) % given.length),
        firstIndex: 0,
        firstUtc: index,
        inPlace: 1,
        pointsBound: points + slack,
      },
      comfort: { edges: 0, roundStart: 0, soon: 0, total: comfort },
      points,
    })),
  );

const isNear = (a: CandidateSeries, b: CandidateSeries) => Math.abs(a.startMinutes - b.startMinutes) < 30;

function search(given: readonly Case[], limit: number) {
  const opened: CandidateSeries[] = [];
  const real = (candidate: CandidateSeries) => given.find((one) => one.candidate === candidate)!;
  const chosen = bestFirst<Ranked>(
    given.map(({ candidate }) => candidate),
    (candidate) => real(candidate).comfort,
    ({ candidate }) => {
      opened.push(candidate);
      return real(candidate);
    },
    isNear,
    limit,
  );
  return { chosen, opened };
}

describe('the best-first search', () => {
  it('chooses what opening and sorting everything chooses', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 6 }), (given, limit) => {
        const expected: Case[] = [];
        for (const one of [...given].sort(byRank)) {
          const isTooNear = expected.some((other) => isNear(one.candidate, other.candidate));
          if (!isTooNear && expected.length < limit) expected.push(one);
        }
        expect(search(given, limit).chosen).toEqual(expected);
      }),
    );
  });

  it('opens nothing whose bound cannot matter', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { chosen, opened } = search(given, 1);
        const best = chosen[0]?.points ?? 0;
        expect(opened.every(({ pointsBound }) => pointsBound >= best)).toBe(true);
      }),
    );
  });
});
