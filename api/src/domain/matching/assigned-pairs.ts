import type { Proposed } from './open-pairs';
import type { RowWork } from './row-work';

/** A pair as indices of participants. */
export type ParticipantPair = readonly [junior: number, senior: number];

/** The pairs of the assignment as participants, in the order of their rows; without the pins. */
export function assignedPairs({
  work: { sides },
  full: { problem, result },
}: {
  readonly work: Pick<RowWork, 'sides'>;
  readonly full: Proposed;
}): ParticipantPair[] {
  let row = 0;
  return Array.from(result.edges, (edge) => {
    while (edge >= problem.rowStart[row + 1]!) row++;
    const person = sides.rowPerson[row]!;
    const partner = sides.columnPerson[problem.column[edge]!]!;
    return sides.rows === 'junior' ? [person, partner] : [partner, person];
  });
}
