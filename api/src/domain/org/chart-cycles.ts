import type { Person } from './person';
import { readTitle } from './titles/read-title';

/** Why a cycle was cut above one of its members and not above another. */
export type CycleCutReason = 'own-manager' | 'highest-title' | 'most-people-below' | 'first-id';

/** People who manage each other in a circle. */
export interface ChartCycle {
  /** From the person who became the top downwards: each is managed by the one before. */
  readonly members: readonly number[];
  /** The member whose manager was dropped, and who so became the top of a tree. */
  readonly cutAt: number;
  readonly reason: CycleCutReason;
}

/**
 * Finds every circle of managers and cuts it above the member who most likely belongs on top: the highest rank in the title,
 * then the most people below who are not in the circle, then the first id. Writes −1 into `managerOf` at each cut.
 *
 * Every person has at most one manager, so circles never share a member. O(n).
 */
export function cutCycles(people: readonly Person[], managerOf: Int32Array): ChartCycle[] {
  const circles = findCircles(managerOf);
  if (circles.length === 0) return [];
  const below = countBelowOutsideCircles(managerOf);
  return circles
    .map((members) => cut(members, people, below, managerOf))
    .sort((a, b) => compareIds(people, a.cutAt, b.cutAt));
}

function findCircles(managerOf: Int32Array): number[][] {
  const circles: number[][] = [];
  /** 0 unseen, otherwise the number of the climb that came by. */
  const seenBy = new Int32Array(managerOf.length);
  for (let start = 0; start < managerOf.length; start++) {
    let person = start;
    while (person !== -1 && seenBy[person] === 0) {
      seenBy[person] = start + 1;
      person = managerOf[person]!;
    }
    if (person === -1 || seenBy[person] !== start + 1) continue;
    const circle = [person];
    for (let next = managerOf[person]!; next !== person; next = managerOf[next]!) circle.push(next);
    circles.push(circle);
  }
  return circles;
}

/** For members of circles: how many people hang below them on branches outside the circle (peeling leaves, Kahn 1962). */
function countBelowOutsideCircles(managerOf: Int32Array): Int32Array {
  const waitingFor = new Int32Array(managerOf.length);
  for (const manager of managerOf) if (manager !== -1) waitingFor[manager]!++;
  const below = new Int32Array(managerOf.length);
  const ready: number[] = [];
  waitingFor.forEach((count, person) => {
    if (count === 0) ready.push(person);
  });
  for (let person = ready.pop(); person !== undefined; person = ready.pop()) {
    const manager = managerOf[person]!;
    if (manager === -1) continue;
    below[manager]! += below[person]! + 1;
    if (--waitingFor[manager]! === 0) ready.push(manager);
  }
  return below;
}

function cut(circle: number[], people: readonly Person[], below: Int32Array, managerOf: Int32Array): ChartCycle {
  const ranked = circle
    .map((person) => ({ person, title: readTitle(people[person]!.jobTitle).level, below: below[person]! }))
    .sort((a, b) => b.title - a.title || b.below - a.below || compareIds(people, a.person, b.person));
  const [first, second] = ranked;
  const top = first!.person;
  const climbFromTop = [top];
  for (let next = managerOf[top]!; next !== top; next = managerOf[next]!) climbFromTop.push(next);
  managerOf[top] = -1;
  return { members: [top, ...climbFromTop.slice(1).reverse()], cutAt: top, reason: reasonFor(first!, second) };
}

interface Standing {
  readonly title: number;
  readonly below: number;
}

function reasonFor(first: Standing, second: Standing | undefined): CycleCutReason {
  if (second === undefined) return 'own-manager';
  if (first.title !== second.title) return 'highest-title';
  return first.below === second.below ? 'first-id' : 'most-people-below';
}

function compareIds(people: readonly Person[], a: number, b: number): number {
  const idA = people[a]!.id;
  const idB = people[b]!.id;
  return idA < idB ? -1 : idA > idB ? 1 : a - b;
}
