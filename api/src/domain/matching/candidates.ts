import type { AssignmentProblem } from './problem';
import { isLegal } from './legal';
import { pairFacts } from './pair-facts';
import type { PairContext } from './pair-context';
import { scorePoints, totalScore } from './score';
import type { MatchParticipant } from './round-input';

/** All legal pairs between free seats, scored; left and right nodes are the indices of the participants. */
export function candidateProblem(
  context: PairContext,
  people: readonly MatchParticipant[],
  juniorSeats: Int32Array,
  seniorSeats: Int32Array,
): AssignmentProblem {
  const rowStart = new Int32Array(people.length + 1);
  const column: number[] = [];
  const weight: number[] = [];
  people.forEach((junior, row) => {
    if (juniorSeats[row]! > 0) {
      people.forEach((senior, right) => {
        if (seniorSeats[right]! <= 0 || !isLegal(context, junior, senior)) return;
        column.push(right);
        weight.push(totalScore(scorePoints(pairFacts(context, junior, senior), context.maxima)));
      });
    }
    rowStart[row + 1] = column.length;
  });
  return {
    leftCapacity: juniorSeats,
    rightCapacity: seniorSeats,
    rowStart,
    column: Int32Array.from(column),
    weight: Int32Array.from(weight),
  };
}
