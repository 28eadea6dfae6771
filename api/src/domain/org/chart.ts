import type { Person } from './person';
import { cutCycles, type ChartCycle } from './chart-cycles';
import { walkTree } from './chart-walk';

/** `distance` between people who share no top of the chart: larger than any distance inside one tree. */
export const DISTANCE_ACROSS_ROOTS = 1_000_000_000;

/** A manager id that belongs to nobody in the list. */
export interface DanglingManager {
  readonly person: number;
  readonly managerId: string;
}

/**
 * The manager chain as a forest. Every array is indexed like the list of people it was built from, and every number that
 * names a person is such an index.
 */
export interface Chart {
  readonly size: number;
  /** Index of the person with this id, −1 when unknown. */
  indexOf(id: string): number;
  /** Manager of each person; −1 for the top of a tree. */
  readonly managerOf: Int32Array;
  /** Managers above each person: 0 at the top of a tree. */
  readonly depth: Int32Array;
  /** Levels of people below each person: 0 for someone who manages nobody. */
  readonly height: Int32Array;
  /** Direct reports of each person. */
  readonly reportCount: Int32Array;
  /** People in the tree below and including each person: at least 1. */
  readonly subtreeSize: Int32Array;
  /** Everyone, managers always before their reports. */
  readonly topDown: Int32Array;
  /** Direct reports of a person, ascending. A view: do not write to it. */
  reportsOf(manager: number): Int32Array;
  /** Whether `above` manages `below`, at any depth; never true of one and the same person. O(1). */
  isAbove(above: number, below: number): boolean;
  /** Whether one of the two manages the other, at any depth, or both are the same person. O(1). */
  sameLine(a: number, b: number): boolean;
  /** Edges between two people in their tree, {@link DISTANCE_ACROSS_ROOTS} when they share none. O(log n). */
  distance(a: number, b: number): number;
  /** Tops of trees, ascending: people without a manager, with a dangling one, or where a cycle was cut. */
  readonly roots: readonly number[];
  readonly cycles: readonly ChartCycle[];
  readonly dangling: readonly DanglingManager[];
  /** People whose id an earlier row already has; the earlier row is the one `indexOf` finds. */
  readonly duplicates: readonly number[];
}

/**
 * Reads the chart from each person's `managerId`. Cycles are cut (see {@link cutCycles}), unknown managers are dropped, and
 * both are listed. Deterministic, without recursion, O(n).
 *
 * `isAbove` compares entry and exit times of one depth-first walk (Euler tour); `distance` climbs heavy paths (Sleator and
 * Tarjan, "A data structure for dynamic trees", 1983), of which any way up crosses at most log₂ n.
 */
export function buildChart(people: readonly Person[]): Chart {
  const { indexById, duplicates } = indexPeople(people);
  const indexOf = (id: string): number => indexById.get(id) ?? -1;
  const managerOf = new Int32Array(people.length).fill(-1);
  const dangling: DanglingManager[] = [];
  people.forEach(({ managerId }, person) => {
    if (managerId === null || managerId === '') return;
    managerOf[person] = indexOf(managerId);
    if (managerOf[person] === -1) dangling.push({ person, managerId });
  });
  const cycles = cutCycles(people, managerOf);
  const { enter, exit, pathTop, reportStart, reports, depth, ...tree } = walkTree(managerOf);

  const isAbove = (above: number, below: number): boolean =>
    at(enter, above) < at(enter, below) && at(exit, below) <= at(exit, above);
  return {
    size: people.length,
    indexOf,
    managerOf,
    depth,
    ...tree,
    reportsOf: (manager) => reports.subarray(at(reportStart, manager), at(reportStart, manager + 1)),
    isAbove,
    sameLine: (a, b) => a === b || isAbove(a, b) || isAbove(b, a),
    distance: (a, b) => distanceOverPaths(a, b, managerOf, depth, pathTop),
    roots: indicesOf(managerOf, -1),
    cycles,
    dangling,
    duplicates,
  };
}

function indexPeople(people: readonly Person[]): { indexById: Map<string, number>; duplicates: number[] } {
  const indexById = new Map<string, number>();
  const duplicates: number[] = [];
  people.forEach(({ id }, index) => {
    if (indexById.has(id)) duplicates.push(index);
    else indexById.set(id, index);
  });
  return { indexById, duplicates };
}

function distanceOverPaths(
  from: number,
  to: number,
  managerOf: Int32Array,
  depth: Int32Array,
  pathTop: Int32Array,
): number {
  let a = from;
  let b = to;
  while (at(pathTop, a) !== at(pathTop, b)) {
    const aTop = at(pathTop, a);
    const bTop = at(pathTop, b);
    if (at(depth, aTop) >= at(depth, bTop)) a = at(managerOf, aTop);
    else b = at(managerOf, bTop);
    if (a === -1 || b === -1) return DISTANCE_ACROSS_ROOTS;
  }
  const meeting = Math.min(at(depth, a), at(depth, b));
  return at(depth, from) + at(depth, to) - 2 * meeting;
}

function indicesOf(values: Int32Array, wanted: number): number[] {
  const found: number[] = [];
  values.forEach((value, index) => {
    if (value === wanted) found.push(index);
  });
  return found;
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? -1;
}
