import type { AssignmentProblem, AssignmentResult } from '../problem';
import { assign } from './assign';
import { type WarmStart, repair } from './repair';

/** Looks per edge after which a start counts as too far away. */
const FAR = 30;

/**
 * The best assignment, as exact as that of `assign`, starting from one of a similar problem: edges added or
 * removed, capacities or weights changed. Beyond a few passes over the edges, its cost grows with what changed;
 * a start that turns out too far away is given up for `assign`.
 */
export function reassign(problem: AssignmentProblem, start: WarmStart): AssignmentResult {
  return repair(problem, start, FAR * problem.column.length) ?? assign(problem);
}
