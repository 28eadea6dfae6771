import fc from 'fast-check';
import { buildChart, DISTANCE_ACROSS_ROOTS } from '../../../../api/src/domain/org/chart';
import type { Person } from '../../../../api/src/domain/org/person';
import { makePerson } from './make-person';

/** People p0, p1 … whose managers are given by index; −1 is none. */
function peopleUnder(managers: readonly number[]): Person[] {
  return managers.map((manager, index) =>
    makePerson({ id: `p${index}`, managerId: manager === -1 ? null : `p${manager}` }),
  );
}

/** Managers of each person as any directory might state them: cycles and own managers included. */
const anyManagers = fc
  .integer({ min: 1, max: 16 })
  .chain((size) => fc.array(fc.integer({ min: -1, max: size - 1 }), { minLength: size, maxLength: size }));

function climb(managerOf: Int32Array, person: number): number[] {
  const path = [person];
  for (let next = managerOf[person]!; next !== -1; next = managerOf[next]!) path.push(next);
  return path;
}

describe('buildChart', () => {
  it('reads depth, height, reports and subtree sizes from the manager chain', () => {
    const chart = buildChart(peopleUnder([-1, 0, 0, 1, 3]));
    expect([...chart.depth]).toEqual([0, 1, 1, 2, 3]);
    expect([...chart.height]).toEqual([3, 2, 0, 1, 0]);
    expect([...chart.reportCount]).toEqual([2, 1, 0, 1, 0]);
    expect([...chart.subtreeSize]).toEqual([5, 3, 1, 2, 1]);
    expect([...chart.reportsOf(0)]).toEqual([1, 2]);
    expect(chart.roots).toEqual([0]);
  });

  it('finds people by id and says −1 for a stranger', () => {
    const chart = buildChart(peopleUnder([-1, 0]));
    expect(chart.indexOf('p1')).toBe(1);
    expect(chart.indexOf('nobody')).toBe(-1);
  });

  it('treats a manager id that belongs to nobody as the top of a tree, and lists it', () => {
    const chart = buildChart([makePerson({ id: 'a', managerId: 'gone' })]);
    expect(chart.roots).toEqual([0]);
    expect(chart.dangling).toEqual([{ person: 0, managerId: 'gone' }]);
  });

  it('lists a repeated id and keeps the first row under it', () => {
    const chart = buildChart([makePerson({ id: 'a' }), makePerson({ id: 'a' })]);
    expect(chart.indexOf('a')).toBe(0);
    expect(chart.duplicates).toEqual([1]);
  });

  it('cuts a person who is their own manager', () => {
    const chart = buildChart(peopleUnder([0, 0]));
    expect(chart.cycles).toEqual([{ members: [0], cutAt: 0, reason: 'own-manager' }]);
    expect(chart.roots).toEqual([0]);
  });

  it('cuts a cycle above the highest title', () => {
    const chart = buildChart([
      makePerson({ id: 'a', managerId: 'b', jobTitle: 'Executive Assistant to the CEO' }),
      makePerson({ id: 'b', managerId: 'c', jobTitle: 'Finance Manager' }),
      makePerson({ id: 'c', managerId: 'a', jobTitle: 'Chief Executive Officer' }),
    ]);
    expect(chart.cycles).toEqual([{ members: [2, 1, 0], cutAt: 2, reason: 'highest-title' }]);
    expect(chart.isAbove(2, 0)).toBe(true);
  });

  it('cuts a cycle of equal titles above the member with the most people below, then above the first id', () => {
    expect(buildChart(peopleUnder([1, 0, 1])).cycles).toEqual([
      { members: [1, 0], cutAt: 1, reason: 'most-people-below' },
    ]);
    expect(buildChart(peopleUnder([1, 0])).cycles).toEqual([{ members: [0, 1], cutAt: 0, reason: 'first-id' }]);
  });

  it('survives a chain of 200,000 people', () => {
    const chart = buildChart(peopleUnder(Array.from({ length: 200_000 }, (_, index) => index - 1)));
    expect(chart.depth[199_999]).toBe(199_999);
    expect(chart.distance(0, 199_999)).toBe(199_999);
  });

  it('agrees with climbing the chain about who is above whom and how far apart people are', () => {
    fc.assert(
      fc.property(anyManagers, (managers) => {
        const chart = buildChart(peopleUnder(managers));
        const paths = managers.map((_, person) => climb(chart.managerOf, person));
        paths.forEach((pathA, a) => {
          paths.forEach((pathB, b) => {
            expect(chart.isAbove(a, b)).toBe(a !== b && pathB.includes(a));
            expect(chart.sameLine(a, b)).toBe(pathB.includes(a) || pathA.includes(b));
            const meeting = pathA.find((person) => pathB.includes(person));
            const edges =
              meeting === undefined ? DISTANCE_ACROSS_ROOTS : pathA.indexOf(meeting) + pathB.indexOf(meeting);
            expect(chart.distance(a, b)).toBe(edges);
          });
        });
      }),
    );
  });

  it('cuts each cycle exactly once and names its members in order', () => {
    fc.assert(
      fc.property(anyManagers, (managers) => {
        const people = peopleUnder(managers);
        const chart = buildChart(people);
        const cuts = managers.filter((manager, person) => manager !== chart.managerOf[person]).length;
        expect(chart.cycles.length).toBe(cuts);
        for (const { members, cutAt } of chart.cycles) {
          expect(members[0]).toBe(cutAt);
          expect(managers[cutAt]).toBe(members.at(-1));
          members.slice(1).forEach((member, position) => expect(managers[member]).toBe(members[position]));
        }
      }),
    );
  });

  it('is the same chart whatever the order of the rows', () => {
    const shuffled = anyManagers.chain((managers) =>
      fc.tuple(
        fc.constant(managers),
        fc.shuffledSubarray([...managers.keys()], { minLength: managers.length, maxLength: managers.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([managers, order]) => {
        const people = peopleUnder(managers);
        const reordered = order.map((index) => people[index]!);
        const chart = buildChart(people);
        const other = buildChart(reordered);
        order.forEach((original, position) => {
          expect(other.depth[position]).toBe(chart.depth[original]);
          expect(other.subtreeSize[position]).toBe(chart.subtreeSize[original]);
          expect(other.height[position]).toBe(chart.height[original]);
        });
        expect(other.cycles.map(({ members }) => members.map((member) => order[member]))).toEqual(
          chart.cycles.map(({ members }) => members),
        );
      }),
    );
  });
});
