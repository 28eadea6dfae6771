import { type Certificate, certify } from './assignment/certify';
import type { Proposed } from './open-pairs';
import { PairScorer } from './pair-scorer';
import { type RunRows, runHere } from './row-passes';
import type { RowWork } from './row-work';

/**
 * Proves an assignment the best over every legal pair of a round, whichever pairs the solver looked at and whatever it
 * believed of the others.
 *
 * Three things make the proof: the pairs and prices are sound over the problem's own edges (`certify`); each chosen pair is
 * legal and scores what the problem says; and of all other legal pairs, found and scored anew, none is worth more than
 * the prices of both ends. Then the prices bound every assignment of the full graph (linear-programming duality), and this
 * one reaches the bound.
 *
 * @param meanwhile other work for this thread while another may already look at the other legal pairs; not done where the
 * proof fails before.
 */
export function certifyFullGraph(
  work: RowWork,
  proposed: Proposed,
  run: RunRows = runHere,
  meanwhile?: () => void,
): Certificate {
  const { problem, result } = proposed;
  const listed = certify(problem, result);
  if (!listed.proven) return listed;
  const refuse = (reason: string): Certificate => ({ ...listed, proven: false, gap: Infinity, reason });
  if (!isOfRound(work, proposed)) return refuse('the seats are not those of the round');
  if (!areTrue(work, proposed)) return refuse('a pair breaks a rule or does not have the score that is said');
  const open = run('open-pairs', work, { problem, result }, meanwhile).reduce((sum, count) => sum + count, 0);
  return open === 0 ? listed : refuse(`${open} legal pairs outside of the round are worth more than their prices`);
}

function isOfRound({ sides }: RowWork, { problem: { leftCapacity, rightCapacity } }: Proposed): boolean {
  return isSame(leftCapacity, sides.rowSeats) && isSame(rightCapacity, sides.columnSeats);
}

/** Whether every chosen pair is legal and has its score. */
function areTrue({ table, sides }: RowWork, { problem, result }: Proposed): boolean {
  const scorer = new PairScorer(table);
  let row = 0;
  return result.edges.every((edge) => {
    while (edge >= problem.rowStart[row + 1]!) row++;
    const [person, partner] = [sides.rowPerson[row]!, sides.columnPerson[problem.column[edge]!]!];
    const score = sides.rows === 'junior' ? scorer.score(person, partner) : scorer.score(partner, person);
    return score > 0 && score === problem.weight[edge];
  });
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
