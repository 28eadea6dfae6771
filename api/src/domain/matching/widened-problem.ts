import type { AssignmentProblem } from './problem';
import type { RowLists } from './row-lists';

/** A problem with other edges. */
export interface WidenedProblem {
  readonly problem: AssignmentProblem;
  /** Where edges of the former problem that were kept are in the new one. */
  moved(edges: Int32Array): Int32Array;
}

/** Adds pairs to a problem, at the end of their rows, and leaves out those of its own that are marked. */
export function widened(problem: AssignmentProblem, more: RowLists, dropped: Uint8Array | null = null): WidenedProblem {
  const { rowStart, column, weight } = problem;
  const rows = rowStart.length - 1;
  const kept = dropped === null ? column.length : dropped.reduce((sum, gone) => sum + 1 - gone, 0);
  const size = kept + more.column.length;
  const all = { rowStart: new Int32Array(rows + 1), column: new Int32Array(size), weight: new Int32Array(size) };
  const place = new Int32Array(column.length);
  let filled = 0;
  const add = (to: number, score: number) => {
    all.column[filled] = to;
    all.weight[filled] = score;
    return filled++;
  };
  for (let row = 0; row < rows; row++) {
    for (let edge = rowStart[row]!; edge < rowStart[row + 1]!; edge++) {
      if (dropped?.[edge] !== 1) place[edge] = add(column[edge]!, weight[edge]!);
    }
    for (let at = more.start[row]!; at < more.start[row + 1]!; at++) add(more.column[at]!, more.score[at]!);
    all.rowStart[row + 1] = filled;
  }
  return { problem: { ...problem, ...all }, moved: (edges) => edges.map((edge) => place[edge]!) };
}
