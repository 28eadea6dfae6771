import type { AssignmentProblem } from './problem';
import type { RowLists } from './row-lists';

/** A problem with more edges. */
export interface WidenedProblem {
  readonly problem: AssignmentProblem;
  /** Where edges of the former problem are in the wider one. */
  moved(edges: Int32Array): Int32Array;
}

/** Adds pairs to a problem, at the end of their rows. */
export function widened(problem: AssignmentProblem, more: RowLists): WidenedProblem {
  const { rowStart, column, weight } = problem;
  const rows = rowStart.length - 1;
  const start = rowStart.map((first, row) => first + more.start[row]!);
  const all = { column: new Int32Array(start[rows]!), weight: new Int32Array(start[rows]!) };
  for (let row = 0; row < rows; row++) {
    const [from, to] = [rowStart[row]!, rowStart[row + 1]!];
    const [moreFrom, moreTo] = [more.start[row]!, more.start[row + 1]!];
    all.column.set(column.subarray(from, to), start[row]);
    all.weight.set(weight.subarray(from, to), start[row]);
    all.column.set(more.column.subarray(moreFrom, moreTo), start[row]! + to - from);
    all.weight.set(more.score.subarray(moreFrom, moreTo), start[row]! + to - from);
  }
  const moved = (edges: Int32Array) => {
    let row = 0;
    return edges.map((edge) => {
      while (edge >= rowStart[row + 1]!) row++;
      return edge + more.start[row]!;
    });
  };
  return { problem: { ...problem, rowStart: start, ...all }, moved };
}
