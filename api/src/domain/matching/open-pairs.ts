import { ColumnScan } from './column-scan';
import { type AssignmentProblem, type AssignmentResult, pairValue } from './problem';
import type { RowRange, RowWork } from './row-work';

/** An assignment whose prices are held against every legal pair. */
export interface Proposed {
  readonly problem: AssignmentProblem;
  readonly result: AssignmentResult;
}

/**
 * Counts the legal pairs of a range of rows that are not chosen though they are worth more than the prices of both ends.
 * None in any row: no assignment is better. Knows nothing of how the assignment was found, and scores every pair anew
 * that its topics, its classes and the distance could make worth as much.
 */
export function openPairs(work: RowWork, { problem, result }: Proposed): RowRange<number> {
  const { prices, edges } = result;
  const price = prices.right;
  const scan = new ColumnScan(work, { price });
  const value = pairValue(problem);
  const chosenStart = firstChosen(problem, edges);
  /** Of each column, the row that chose it last. */
  const chosenBy = new Int32Array(price.length).fill(-1);
  const countOf = (row: number): number => {
    for (let at = chosenStart[row]!; at < chosenStart[row + 1]!; at++) chosenBy[problem.column[edges[at]!]!] = row;
    const own = prices.left[row]! - value;
    let open = 0;
    scan.open(row);
    for (let size = scan.next(own); size >= 0; size = scan.next(own)) {
      for (let entry = 0; entry < size; entry++) if (chosenBy[scan.column[entry]!] !== row) open++;
    }
    return open;
  };
  return (from, to) => {
    let open = 0;
    for (let row = from; row < to; row++) open += countOf(row);
    return open;
  };
}

/** For each row, where its chosen edges begin in the list of them. */
function firstChosen({ rowStart }: AssignmentProblem, edges: Int32Array): Int32Array {
  const start = new Int32Array(rowStart.length);
  for (let row = 0, at = 0; row + 1 < rowStart.length; row++) {
    while (at < edges.length && edges[at]! < rowStart[row + 1]!) at++;
    start[row + 1] = at;
  }
  return start;
}
