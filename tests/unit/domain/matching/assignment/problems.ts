import fc from 'fast-check';
import type { AssignmentProblem } from '../../../../../api/src/domain/matching/problem';

export interface EdgeInput {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/** A problem from a list of edges, in the list's order within each row. */
export function problemOf(
  leftCapacity: readonly number[],
  rightCapacity: readonly number[],
  edges: readonly EdgeInput[],
): AssignmentProblem {
  const sorted = edges.toSorted((a, b) => a.left - b.left);
  const rowStart = new Int32Array(leftCapacity.length + 1);
  for (const { left } of sorted) rowStart[left + 1]!++;
  for (let row = 0; row < leftCapacity.length; row++) rowStart[row + 1]! += rowStart[row]!;
  return {
    leftCapacity: Int32Array.from(leftCapacity),
    rightCapacity: Int32Array.from(rightCapacity),
    rowStart,
    column: Int32Array.from(sorted, ({ right }) => right),
    weight: Int32Array.from(sorted, ({ weight }) => weight),
  };
}

/** The edges of a problem as a list, in the order of their indices. */
export function edgesOf({ leftCapacity, rowStart, column, weight }: AssignmentProblem): EdgeInput[] {
  const edges: EdgeInput[] = [];
  for (let left = 0; left < leftCapacity.length; left++) {
    for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
      edges.push({ left, right: column[edge]!, weight: weight[edge]! });
    }
  }
  return edges;
}

/** Every assignment tried: the most pairs, and the greatest weight with as many. For up to about 20 edges. */
export function bestByEnumeration(problem: AssignmentProblem): { pairs: number; weight: number } {
  const edges = edgesOf(problem);
  const leftRoom = Array.from(problem.leftCapacity);
  const rightRoom = Array.from(problem.rightCapacity);
  let best = { pairs: 0, weight: 0 };
  const extend = (from: number, pairs: number, weight: number) => {
    if (pairs > best.pairs || (pairs === best.pairs && weight > best.weight)) best = { pairs, weight };
    for (let index = from; index < edges.length; index++) {
      const { left, right, weight: own } = edges[index]!;
      if (leftRoom[left]! <= 0 || rightRoom[right]! <= 0) continue;
      leftRoom[left]!--;
      rightRoom[right]!--;
      extend(index + 1, pairs + 1, weight + own);
      leftRoom[left]!++;
      rightRoom[right]!++;
    }
  };
  extend(0, 0, 0);
  return best;
}

/** Problems small enough to enumerate, with weights from few values (many ties) or many. */
export function smallProblems(): fc.Arbitrary<AssignmentProblem> {
  return problems({ nodes: 5, capacity: 3, edges: 12 });
}

/** Random problems with up to so many nodes a side, capacity a node, and edges. */
export function problems(limits: { nodes: number; capacity: number; edges: number }): fc.Arbitrary<AssignmentProblem> {
  const capacities = fc.array(fc.nat(limits.capacity), { minLength: 1, maxLength: limits.nodes });
  return fc.tuple(capacities, capacities, fc.constantFrom(1, 3, 20, 1000)).chain(([left, right, greatest]) =>
    fc
      .uniqueArray(
        fc.record({
          left: fc.nat(left.length - 1),
          right: fc.nat(right.length - 1),
          weight: fc.integer({ min: 1, max: greatest }),
        }),
        { maxLength: limits.edges, selector: ({ left: a, right: b }) => a * limits.nodes + b },
      )
      .map((edges) => problemOf(left, right, edges)),
  );
}
