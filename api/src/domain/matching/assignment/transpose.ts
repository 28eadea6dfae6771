import type { AssignmentProblem, AssignmentResult } from '../problem';

/** A problem seen from the other side: its left nodes are the right nodes, and the reverse. */
export interface Transposed {
  readonly problem: AssignmentProblem;
  /** For each edge of the transposed problem, its index in the original. */
  readonly original: Int32Array;
}

/** Swaps the sides of a problem; edges within a row come in the order of their other end. */
export function transpose(problem: AssignmentProblem): Transposed {
  const { leftCapacity, rightCapacity, rowStart, column, weight } = problem;
  const start = new Int32Array(rightCapacity.length + 1);
  for (const right of column) start[right + 1]!++;
  for (let right = 0; right < rightCapacity.length; right++) start[right + 1]! += start[right]!;
  const next = start.slice();
  const original = new Int32Array(column.length);
  const turnedColumn = new Int32Array(column.length);
  const turnedWeight = new Int32Array(column.length);
  for (let left = 0; left < leftCapacity.length; left++) {
    for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
      const at = next[column[edge]!]!++;
      original[at] = edge;
      turnedColumn[at] = left;
      turnedWeight[at] = weight[edge]!;
    }
  }
  return {
    original,
    problem: {
      leftCapacity: rightCapacity,
      rightCapacity: leftCapacity,
      rowStart: start,
      column: turnedColumn,
      weight: turnedWeight,
    },
  };
}

/** The edges of the transposed problem that stand for the given edges of the original, ascending. */
export function transposedEdges({ original }: Transposed, edges: Int32Array): Int32Array {
  const wanted = new Uint8Array(original.length);
  for (const edge of edges) wanted[edge] = 1;
  const found = new Int32Array(edges.length);
  let next = 0;
  for (let at = 0; at < original.length; at++) {
    if (wanted[original[at]!] === 1) found[next++] = at;
  }
  return found;
}

/** A result of the transposed problem as one of the original. */
export function turnedBack({ original }: Transposed, result: AssignmentResult): AssignmentResult {
  return {
    ...result,
    edges: result.edges.map((edge) => original[edge]!).sort(),
    prices: { left: result.prices.right, right: result.prices.left },
  };
}
