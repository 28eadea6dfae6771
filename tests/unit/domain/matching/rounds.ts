import * as fc from 'fast-check';
import type { ChartView, MatchParticipant, RoundInput } from '../../../../api/src/domain/matching/round-input';
import { BAND_STARTS } from '../../../../api/src/domain/org/bands';
import type { MatchRules, ScoreWeights } from '../../../../api/src/domain/program/program';

export const defaultRules: MatchRules = {
  minimumBandGap: 2,
  requireSureLevels: true,
  requireSharedLanguage: true,
  minimumCommonMinutesPerWeek: 300,
  allowSameDirectManager: false,
  repeatWindowMonths: 12,
};

export const defaultWeights: ScoreWeights = {
  reverseExchange: 35,
  returnExchange: 20,
  organisationDistance: 15,
  sharedOutlook: 10,
  easeOfMeeting: 10,
  waitingTime: 10,
};

/** A participant who could be paired with nearly anyone, but for what is overridden. */
export function person(personId: string, overrides: Partial<MatchParticipant> = {}): MatchParticipant {
  return {
    personId,
    level: 50,
    band: 4,
    confidence: 1,
    department: 'Sales',
    shares: ['ai'],
    seeks: ['ai'],
    languages: ['en'],
    juniorSeats: 1,
    seniorSeats: 1,
    roundsWaited: 0,
    exclusions: [],
    chartIndex: -1,
    workingMask: null,
    freeMask: null,
    ...overrides,
  };
}

/** Somebody who offers only the junior seat; `shares` what every senior seeks unless overridden. */
export const junior = (personId: string, overrides: Partial<MatchParticipant> = {}): MatchParticipant =>
  person(personId, { band: 2, seniorSeats: 0, ...overrides });

/** Somebody who offers only the senior seat. */
export const senior = (personId: string, overrides: Partial<MatchParticipant> = {}): MatchParticipant =>
  person(personId, { band: 6, juniorSeats: 0, ...overrides });

/** A round with default rules and weights. */
export function round(participants: readonly MatchParticipant[], overrides: Partial<RoundInput> = {}): RoundInput {
  return {
    participants,
    chart: chartOf([]),
    rules: defaultRules,
    weights: defaultWeights,
    durationMinutes: 60,
    barred: [],
    pinned: [],
    ...overrides,
  };
}

/** A chart from each person's manager (−1 at the top), read naively. */
export function chartOf(managers: readonly number[]): ChartView {
  const managerOf = Int32Array.from(managers);
  const lineUp = (start: number) => {
    const line: number[] = [];
    for (let at = start; at >= 0; at = managerOf[at]!) line.push(at);
    return line;
  };
  return {
    managerOf,
    sameLine: (a, b) => lineUp(a).includes(b) || lineUp(b).includes(a),
    distance: (a, b) => {
      const above = lineUp(b);
      const up = lineUp(a).findIndex((at) => above.includes(at));
      return up < 0 ? 1_000_000_000 : up + above.indexOf(lineUp(a)[up]!);
    },
  };
}

/** The half hours `[from, to)` of a week as a mask. */
export function weekMask(...spans: readonly (readonly [from: number, to: number])[]): Uint32Array {
  const mask = new Uint32Array(11);
  for (const [from, to] of spans) {
    for (let halfHour = from; halfHour < to; halfHour++) mask[halfHour >>> 5]! |= 1 << (halfHour & 31);
  }
  return mask;
}

const topics = ['ai', 'cloud', 'culture', 'strategy', 'data', 'law'];

/** Nothing known, most of the week, or a few hours. */
const arbitraryMask: fc.Arbitrary<Uint32Array | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.nat(100).map((from) => weekMask([from, from + 200])) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(fc.nat(315), fc.integer({ min: 1, max: 20 })), { maxLength: 5 })
      .map((spans) => weekMask(...spans.map(([from, length]) => [from, from + length] as const))),
  },
);

/** A level with its band, most often certain. */
const arbitraryPlace = fc
  .record({
    band: fc.constantFrom(1, 2, 2, 3, 5, 6, 6, 7),
    above: fc.nat(8),
    confidence: fc.constantFrom(1, 1, 1, 0.75, 0.5, 0.2, 0),
  })
  .map(({ band, above, confidence }) => ({ band, level: BAND_STARTS[band - 1]! + above, confidence }));

function arbitraryPerson(index: number, people: number, seats: number): fc.Arbitrary<MatchParticipant> {
  const person = fc.record({
    personId: fc.constant(`p${index}`),
    place: arbitraryPlace,
    department: fc.constantFrom('Sales', 'Legal', 'Plant'),
    shares: fc.subarray(topics, { minLength: index % 5 === 0 ? 0 : 2 }),
    seeks: fc.subarray(topics, { minLength: index % 5 === 0 ? 0 : 2 }),
    languages: fc.subarray(['en', 'de', 'fr'], { minLength: 1 }),
    juniorSeats: fc.nat(seats),
    seniorSeats: fc.nat(seats),
    roundsWaited: fc.nat(5),
    exclusions: fc.array(
      fc.nat(people).map((other) => `p${other}`),
      { maxLength: 1 },
    ),
    chartIndex: fc.constantFrom(index, index, index, -1),
    workingMask: arbitraryMask,
    freeMask: arbitraryMask,
  });
  return person.map(({ place, ...rest }) => ({ ...rest, ...place }));
}

/** Rounds of up to so many people in which every rule bites now and then. */
export function arbitraryRound(most = 8, seats = 2): fc.Arbitrary<RoundInput> {
  return fc.oneof(fc.integer({ min: 0, max: most }), fc.constant(most), fc.constant(most)).chain((people) => {
    const somebody = fc.nat(Math.max(0, people - 1)).map((index) => `p${index}`);
    return fc.record({
      participants: fc.tuple(...Array.from({ length: people }, (_, index) => arbitraryPerson(index, people, seats))),
      chart: fc
        .tuple(
          ...Array.from({ length: people }, (_, index) =>
            fc.oneof(fc.constant(-1), fc.integer({ min: -1, max: index - 1 })),
          ),
        )
        .map(chartOf),
      rules: fc.record({
        minimumBandGap: fc.constantFrom(1, 2, 2, 3),
        requireSureLevels: fc.boolean(),
        requireSharedLanguage: fc.boolean(),
        minimumCommonMinutesPerWeek: fc.constantFrom(0, 60, 300),
        allowSameDirectManager: fc.boolean(),
        repeatWindowMonths: fc.constant(12),
      }),
      weights: fc.record({
        reverseExchange: fc.nat(40),
        returnExchange: fc.nat(40),
        organisationDistance: fc.nat(40),
        sharedOutlook: fc.nat(40),
        easeOfMeeting: fc.nat(40),
        waitingTime: fc.nat(40),
      }),
      durationMinutes: fc.constantFrom(30, 45, 60, 90),
      barred: fc.array(fc.tuple(somebody, somebody), { maxLength: 2 }),
      repeats: fc.array(fc.record({ people: fc.tuple(somebody, somebody), monthsAgo: fc.nat(14) }), { maxLength: 3 }),
      pinned: fc.array(fc.tuple(somebody, somebody), { maxLength: 1 }),
    });
  });
}
