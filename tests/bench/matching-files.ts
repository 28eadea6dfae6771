import { readFileSync, writeFileSync } from 'node:fs';
import type { AssignmentProblem } from '../../api/src/domain/matching/problem';

/**
 * Writes a problem as 32-bit whole numbers: nodes left, nodes right, edges, then the five arrays in the order
 * of `AssignmentProblem`. Solvers in other processes and languages read the same file.
 */
export function writeProblem(path: string, problem: AssignmentProblem): void {
  const { leftCapacity, rightCapacity, rowStart, column, weight } = problem;
  const head = Int32Array.of(leftCapacity.length, rightCapacity.length, column.length);
  const arrays = [head, leftCapacity, rightCapacity, rowStart, column, weight];
  writeFileSync(path, Buffer.concat(arrays.map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength))));
}

/** Reads what `writeProblem` wrote. */
export function readProblem(path: string): AssignmentProblem {
  const bytes = readFileSync(path);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [lefts = 0, rights = 0, edges = 0] = numbers;
  let at = 3;
  const take = (length: number) => numbers.slice(at, (at += length));
  return {
    leftCapacity: take(lefts),
    rightCapacity: take(rights),
    rowStart: take(lefts + 1),
    column: take(edges),
    weight: take(edges),
  };
}
