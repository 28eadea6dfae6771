import type { AssignmentProblem } from '../problem';
import type { Layers } from './maximum-cardinality';
import { type Part, accumulate, emptyPart, pack } from './part';

/** The two parts of a problem, and the edges that every assignment with the most pairs has. */
export interface Split {
  /** Its rows are left nodes. */
  readonly leftFull: Part;
  /** Its rows are right nodes. */
  readonly rightFull: Part;
  readonly forced: Int32Array;
}

/** What is left of the capacities once the forced edges have theirs. */
interface Capacities {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * Splits a problem along the minimum cut that a maximum number of pairs leaves (Dulmage & Mendelsohn 1958): the
 * nodes that left nodes with room lead to, and the others. Right nodes among the former and left nodes among
 * the latter are full in every assignment with the most pairs; an edge from a left node of the former to a
 * right node of the latter is in all of them, an edge the other way in none. So no edge is left that joins the
 * two, and in each part one side has to be full.
 */
export function split(problem: AssignmentProblem, reached: Layers): Split {
  const { rowStart, column } = problem;
  const left = problem.leftCapacity.slice();
  const right = problem.rightCapacity.slice();
  const forced: number[] = [];
  for (let row = 0; row < left.length; row++) {
    if (reached.left[row]! < 0) continue;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      // A right node without capacity takes nothing, and counts as full on either side of the cut.
      if (reached.right[column[edge]!]! >= 0 || right[column[edge]!]! <= 0) continue;
      forced.push(edge);
      left[row]!--;
      right[column[edge]!]!--;
    }
  }
  const capacities = { left, right };
  return {
    leftFull: leftFull(problem, reached, capacities),
    rightFull: rightFull(problem, reached, capacities),
    forced: Int32Array.from(forced),
  };
}

function leftFull({ rowStart, column, weight }: AssignmentProblem, reached: Layers, { left, right }: Capacities): Part {
  const demand = left.map((own, row) => (reached.left[row]! < 0 ? Math.max(own, 0) : 0));
  const open = right.map((own, node) => (reached.right[node]! < 0 && own > 0 ? 1 : 0));
  const start = new Int32Array(left.length + 1);
  for (let row = 0; row < left.length; row++) {
    if (demand[row] === 0) continue;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) start[row + 1]! += open[column[edge]!]!;
  }
  const part = emptyPart(demand, right, accumulate(start));
  let at = 0;
  for (let row = 0; row < left.length; row++) {
    if (demand[row] === 0) continue;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      if (open[column[edge]!] === 0) continue;
      part.packed[at] = pack(column[edge]!, weight[edge]!);
      part.edge[at++] = edge;
    }
  }
  return part;
}

function rightFull(
  { rowStart, column, weight }: AssignmentProblem,
  reached: Layers,
  { left, right }: Capacities,
): Part {
  const demand = right.map((own, node) => (reached.right[node]! >= 0 ? Math.max(own, 0) : 0));
  const start = new Int32Array(right.length + 1);
  const isOpen = (row: number) => reached.left[row]! >= 0 && left[row]! > 0;
  for (let row = 0; row < left.length; row++) {
    if (!isOpen(row)) continue;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      if (demand[column[edge]!]! > 0) start[column[edge]! + 1]!++;
    }
  }
  const part = emptyPart(demand, left, accumulate(start));
  const next = start.slice();
  for (let row = 0; row < left.length; row++) {
    if (!isOpen(row)) continue;
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      if (demand[column[edge]!] === 0) continue;
      const at = next[column[edge]!]!++;
      part.packed[at] = pack(row, weight[edge]!);
      part.edge[at] = edge;
    }
  }
  return part;
}
