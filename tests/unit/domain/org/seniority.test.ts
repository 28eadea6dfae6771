import fc from 'fast-check';
import { buildChart } from '../../../../api/src/domain/org/chart';
import type { Person } from '../../../../api/src/domain/org/person';
import { assessSeniority, type SeniorityAssessment } from '../../../../api/src/domain/org/seniority';
import type { SeniorityOptions } from '../../../../api/src/domain/org/seniority-options';
import { organisationOfKnownRank } from '../../../support/organisation-of-known-rank';
import { rankCorrelation } from '../../../support/rank-correlation';
import { TITLES_BY_LANGUAGE } from '../../../support/titles-by-language';
import { makePerson } from './make-person';

const assess = (people: readonly Person[], options?: SeniorityOptions): SeniorityAssessment =>
  assessSeniority(people, buildChart(people), options);

const withoutGrades = (people: readonly Person[]): Person[] => people.map((person) => ({ ...person, grade: null }));

/** Organisations as HR data has them: any titles, any links, some grades. */
const titles = fc.constantFrom(
  '',
  'CEO',
  'Sales Manager',
  'Analyst',
  'Assistant to the CEO',
  'B2',
  'B3',
  'Grade 7',
  'Falcon',
  '部長',
);
const organisations = fc.integer({ min: 1, max: 30 }).chain((size) =>
  fc.array(
    fc.record({
      jobTitle: titles,
      manager: fc.integer({ min: -2, max: size - 1 }),
      grade: fc.constantFrom(null, 'L1', 'L2', 'L3', 'Fellow'),
    }),
    { minLength: size, maxLength: size },
  ),
);

const toPeople = (rows: readonly { jobTitle: string; manager: number; grade: string | null }[]): Person[] =>
  rows.map(({ jobTitle, manager, grade }, index) =>
    makePerson({
      id: `p${index}`,
      jobTitle,
      grade,
      managerId: manager === -1 ? null : manager === -2 ? 'gone' : `p${manager}`,
    }),
  );

describe('assessSeniority', () => {
  it('keeps levels, bands and confidence on their scales, and weights adding up to 1', () => {
    fc.assert(
      fc.property(organisations, (rows) => {
        const { level, band, confidence, evidence } = assess(toPeople(rows));
        rows.forEach((_, index) => {
          expect(level[index]).toBeGreaterThanOrEqual(0);
          expect(level[index]).toBeLessThanOrEqual(100);
          expect(Number.isInteger(level[index])).toBe(true);
          expect([1, 2, 3, 4, 5, 6, 7]).toContain(band[index]);
          expect(confidence[index]).toBeGreaterThanOrEqual(0);
          expect(confidence[index]).toBeLessThanOrEqual(1);
          const weights = evidence(index).map(({ weight }) => weight);
          if (weights.length > 0) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const shuffled = organisations.chain((rows) =>
      fc.tuple(
        fc.constant(toPeople(rows)),
        fc.shuffledSubarray([...rows.keys()], { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([people, order]) => {
        const straight = assess(people);
        const turned = assess(order.map((index) => people[index]!));
        order.forEach((original, position) => {
          // Sums in another order may differ in the last bit, and a level may so round the other way.
          expect(Math.abs(turned.level[position]! - straight.level[original]!)).toBeLessThanOrEqual(1);
          expect(turned.confidence[position]).toBeCloseTo(straight.confidence[original]!, 6);
        });
      }),
    );
  });

  it('gives the same answer every time', () => {
    const { people } = organisationOfKnownRank({ people: 500, cyclic: 0.02, dangling: 0.02 });
    expect(assess(people).level).toEqual(assess(people).level);
  });

  it('never lowers whoever manages nobody and is promoted along the ladder of titles', () => {
    const { staff, managers } = TITLES_BY_LANGUAGE.en;
    const ladder = [...staff, ...managers].map((title) => title.replace('{}', 'Finance'));
    const { people } = organisationOfKnownRank({ people: 400, seed: 5 });
    const bare = withoutGrades(people);
    const { reportCount } = buildChart(bare);
    const staffOnly = [...bare.keys()].filter((person) => reportCount[person] === 0);
    fc.assert(
      fc.property(fc.constantFrom(...staffOnly), fc.integer({ min: 0, max: 10 }), (person, step) => {
        const levelWith = (jobTitle: string): number => {
          const changed = bare.map((one, index) => (index === person ? { ...one, jobTitle } : one));
          return assess(changed).level[person]!;
        };
        expect(levelWith(ladder[step + 1]!)).toBeGreaterThanOrEqual(levelWith(ladder[step]!));
      }),
      { numRuns: 40 },
    );
  });

  it('always raises whoever is promoted to a higher grade of a given order', () => {
    const gradeOrder = Array.from({ length: 13 }, (_, index) => [`L${index + 1}`]);
    const { people } = organisationOfKnownRank({ people: 200, seed: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 199 }), fc.integer({ min: 1, max: 12 }), (person, step) => {
        const levelWith = (grade: string): number => {
          const changed = people.map((one, index) => (index === person ? { ...one, grade } : one));
          return assess(changed, { gradeOrder }).level[person]!;
        };
        expect(levelWith(`L${step + 1}`)).toBeGreaterThanOrEqual(levelWith(`L${step}`));
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.keys(TITLES_BY_LANGUAGE) as (keyof typeof TITLES_BY_LANGUAGE)[])(
    'finds the true ranks of a generated company in the language %s',
    (language) => {
      const { people, rank } = organisationOfKnownRank({ people: 1500, language });
      expect(rankCorrelation(assess(withoutGrades(people)).level, rank)).toBeGreaterThan(0.95);
    },
  );

  it('holds on charts with cycles, dangling managers and many roots', () => {
    const { people, rank } = organisationOfKnownRank({ people: 1500, unmanaged: 0.1, dangling: 0.1, cyclic: 0.03 });
    expect(rankCorrelation(assess(withoutGrades(people)).level, rank)).toBeGreaterThan(0.95);
  });

  it('holds where every title is unique', () => {
    const { people, rank } = organisationOfKnownRank({ people: 1500, uniqueTitles: true });
    expect(rankCorrelation(assess(withoutGrades(people)).level, rank)).toBeGreaterThan(0.95);
  });

  it('knows managers by their place where titles say nothing', () => {
    const { people } = organisationOfKnownRank({ people: 1500, mute: 1 });
    const mute = withoutGrades(people);
    const chart = buildChart(mute);
    const { level, confidence } = assess(mute);
    const heads = [...chart.topDown].filter((person) => chart.height[person]! >= 2).map((person) => level[person]!);
    const staff = [...chart.topDown].filter((person) => chart.height[person] === 0).map((person) => level[person]!);
    expect(Math.min(...heads)).toBeGreaterThan(Math.max(...staff));
    expect(level[0]).toBeGreaterThan(70);
    expect(confidence[0]).toBeGreaterThan(confidence[1499]!);
  });

  it('keeps the assistant of the chief executive junior, and the chief executive senior', () => {
    const { people } = organisationOfKnownRank({ people: 300 });
    const office = [...people, makePerson({ id: 'ea', jobTitle: 'Executive Assistant to the CEO', managerId: 'p0' })];
    const { band } = assess(withoutGrades(office));
    expect(band[300]).toBeLessThanOrEqual(2);
    expect(band[0]).toBe(7);
  });

  it('is not misled by 3,000 reports to one post', () => {
    const people = [
      makePerson({ id: 'head', jobTitle: 'Managing Director' }),
      makePerson({ id: 'ops', jobTitle: 'Head of Operations', managerId: 'head' }),
      ...Array.from({ length: 3000 }, (_, index) =>
        makePerson({ id: `d${index}`, jobTitle: index % 10 === 0 ? 'Shift Supervisor' : 'Driver', managerId: 'ops' }),
      ),
    ];
    const { level } = assess(people);
    expect(level[0]).toBeGreaterThan(level[1]!);
    expect(level[1]).toBeGreaterThan(level[2]! + 10);
    expect(level[2]).toBeGreaterThan(level[3]! + 10);
  });

  it('tells stages apart in a firm of ten, with a chart and without', () => {
    const titles = ['CEO', 'Director', 'Director', 'Manager', 'Analyst', 'Analyst', 'Analyst', 'Junior Analyst'];
    const flat = [...titles, 'Junior Analyst', 'Intern'].map((jobTitle, index) =>
      makePerson({ id: `p${index}`, jobTitle }),
    );
    const led = flat.map((person, index) => ({ ...person, managerId: index === 0 ? null : index < 4 ? 'p0' : 'p1' }));
    const bare = led.map((person) => (person.managerId === 'p1' ? { ...person, managerId: 'p0' } : person));
    for (const firm of [flat, led, bare]) {
      const { band } = assess(firm);
      expect(band[1]! - band[7]!).toBeGreaterThanOrEqual(2);
      expect(band[2]! - band[7]!).toBeGreaterThanOrEqual(2);
      expect(band[3]! - band[9]!).toBeGreaterThanOrEqual(2);
      expect(band[0]!).toBe(Math.max(...band));
    }
    // The title carries at the head of a firm of ten, whose place says little.
    expect(assess(led).level[0]).toBeGreaterThan(80);
  });

  it('lifts a post without a title above the people it manages', () => {
    const people = [
      makePerson({ id: 'ceo', jobTitle: 'CEO' }),
      makePerson({ id: 'vacant', jobTitle: '', managerId: 'ceo' }),
      ...Array.from({ length: 5 }, (_, index) =>
        makePerson({ id: `m${index}`, jobTitle: 'Regional Manager', managerId: 'vacant' }),
      ),
    ];
    const { level } = assess(people);
    expect(level[1]).toBeGreaterThan(level[2]!);
    expect(level[1]).toBeLessThan(level[0]!);
  });

  it('ranks titles that are codes by what else is known of their holders', () => {
    const people: Person[] = [makePerson({ id: 'head', jobTitle: 'Chief Executive' })];
    for (let unit = 0; unit < 30; unit++) {
      people.push(makePerson({ id: `u${unit}`, jobTitle: 'Director', managerId: 'head' }));
      [2, 5, 14, 30 + (unit % 7) * 10].forEach((count, step) => {
        for (let seat = 0; seat < count; seat++) {
          people.push(
            makePerson({ id: `u${unit}s${step}n${seat}`, jobTitle: `Band ${step + 1}`, managerId: `u${unit}` }),
          );
        }
      });
    }
    const { level, quality } = assess(people);
    const levelOf = (jobTitle: string): number => level[people.findIndex((person) => person.jobTitle === jobTitle)]!;
    expect(quality.codeOrders).toMatchObject([{ codes: ['Band 4', 'Band 3', 'Band 2', 'Band 1'], order: 'inferred' }]);
    expect(levelOf('Band 1')).toBeGreaterThan(levelOf('Band 4') + 10);
    expect(levelOf('Director')).toBeGreaterThan(levelOf('Band 1'));
  });

  it('leaves the order of codes open, with little confidence, where nothing tells it', () => {
    const people = Array.from({ length: 40 }, (_, index) =>
      makePerson({ id: `p${index}`, jobTitle: `Tier ${(index % 4) + 1}` }),
    );
    const { confidence, quality } = assess(people);
    expect(quality.codeOrders).toMatchObject([{ order: 'open', holders: 40 }]);
    expect(confidence[0]).toBeLessThan(0.5);
    expect(quality.lowConfidenceShare).toBe(1);
  });

  it('infers the order of a grade attribute and asks for it to be confirmed', () => {
    const { people, rank } = organisationOfKnownRank({ people: 1500, mute: 0.5 });
    const { level, quality } = assess(people);
    expect(quality.gradeOrder?.source).toBe('inferred');
    expect(quality.gradeOrder?.ascending.flat()[0]).toBe('L1');
    expect(rankCorrelation(level, rank)).toBeGreaterThan(0.9);
  });

  it('follows a grade order that is given against everything else', () => {
    const people = ['X', 'Y', 'X', 'Y'].map((grade, index) =>
      makePerson({ id: `p${index}`, grade, jobTitle: grade === 'X' ? 'Director' : 'Trainee' }),
    );
    const { level } = assess(people, { gradeOrder: [['X'], ['Y']] });
    expect(level[0]).toBeLessThan(level[1]!);
  });

  it('applies what the lead decided about a person, a title and a word', () => {
    const people = [
      makePerson({ id: 'a', jobTitle: 'Analyst' }),
      makePerson({ id: 'b', jobTitle: 'Falcon  Wizard' }),
      makePerson({ id: 'c', jobTitle: 'Chief Druid of Data' }),
    ];
    const overrides = {
      people: { a: { band: 6 } },
      titles: { 'falcon wizard': { level: 33 } },
      words: { druid: { level: 20 } },
    } as const;
    const { level, band, confidence, evidence } = assess(people, { overrides });
    expect(band[0]).toBe(6);
    expect(level[1]).toBe(33);
    expect(confidence[1]).toBe(1);
    expect(evidence(0)).toEqual([{ kind: 'override', weight: 1, level: 78.5, sentence: 'Set by the program lead.' }]);
    expect(level[2]).toBeLessThan(assess(people).level[2]!);
  });

  it('says which word of a title the lead has placed', () => {
    const people = [makePerson({ id: 'a', jobTitle: 'Falcon Wizard' }), makePerson({ id: 'b', jobTitle: 'Clerk' })];
    const { evidence } = assess(people, { overrides: { words: { wizard: { level: 80 } } } });
    expect(evidence(0)).toContainEqual(
      expect.objectContaining({
        kind: 'title',
        level: 80,
        sentence: 'The title says “wizard”, placed by the program lead.',
      }),
    );
  });

  it('says in words why', () => {
    const people = [
      makePerson({ id: 'a', jobTitle: 'Chief Executive' }),
      makePerson({ id: 'b', jobTitle: 'Deputy Head of Sales', managerId: 'a', grade: 'S2' }),
      makePerson({ id: 'c', jobTitle: 'Clerk', managerId: 'b' }),
      makePerson({ id: 'd', jobTitle: 'Clerk', managerId: 'b' }),
    ];
    const sentences = assess(people, { gradeOrder: [['S1'], ['S2']] })
      .evidence(1)
      .map(({ sentence }) => sentence);
    expect(sentences).toContain('Holds the grade “S2”.');
    expect(sentences).toContain('The title says “deputy” and “head”.');
    expect(sentences).toContain('Manages 2 people.');
  });

  it('accepts an empty organisation', () => {
    expect(assess([]).quality.people).toBe(0);
  });
});
