import { type AssignmentProblem, type AssignmentResult, pairValue } from '../problem';
import { Flow } from './flow';
import { successiveShortestPaths } from './successive-shortest-paths';

/**
 * The best assignment: first the most pairs, then the greatest weight; exact and deterministic.
 * `certify` proves the result from its prices.
 */
export function assign(problem: AssignmentProblem): AssignmentResult {
  const pair = pairValue(problem);
  const flow = new Flow(problem);
  for (let left = 0; left < problem.leftCapacity.length; left++) {
    flow.leftPrice[left] = greatestValue(problem, left, pair);
  }
  successiveShortestPaths(problem, pair, flow);
  return flow.result();
}

function greatestValue({ rowStart, weight }: AssignmentProblem, left: number, pair: number): number {
  let greatest = 0;
  for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
    greatest = Math.max(greatest, weight[edge]! + pair);
  }
  return greatest;
}
