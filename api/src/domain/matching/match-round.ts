import type { FullGraphResult } from './full-graph';
import { explainLeftOut } from './left-out';
import { countLegal } from './legal-count';
import { matchedPair } from './matched-pair';
import type { RoundInput } from './round-input';
import { RoundCancelled, type RoundOutcome, type RoundProgress, type RoundProof } from './round-outcome';
import type { RowWork } from './row-scan';
import { assignedPairs, solveRound } from './solve-round';
import { type Unstable, unstablePairs } from './unstable-pairs';

/**
 * Runs one round: candidates, score, assignment, explanation.
 *
 * Pins are fixed first. Of all rounds it makes the one with the most pairs and, among those, the highest total
 * score; the proof says so. Throws `RoundCancelled` when `progress` answers true.
 */
export function matchRound(input: RoundInput, progress: RoundProgress = () => false): RoundOutcome {
  const step = (phase: string, share: number) => {
    if (progress(phase, share) === true) throw new RoundCancelled();
  };
  step('candidates', 0);
  const solved = solveRound(input, (share) => step('assignment', 0.05 + 0.6 * share));
  const { context, pins, offered, work, full } = solved;
  const rows = work.sides.rowPerson.length;
  step('proof', 0.65);
  const proof = proofOf(full, countLegal(work, 0, rows));
  step('explanation', 0.75);
  const { participants } = input;
  const pairOf =
    (pinned: boolean) =>
    ([junior, senior]: readonly [number, number]) =>
      matchedPair(context, participants[junior]!, participants[senior]!, pinned);
  const pairs = [...pins.pairs.map(pairOf(true)), ...assignedPairs(solved).map(pairOf(false))];
  const leftOut = explainLeftOut(solved, pairs);
  step('stability', 0.9);
  const unstable = unstablePairs(work, 0, rows, full);
  step('done', 1);
  return {
    pairs,
    leftOut,
    refusedPins: pins.refused,
    proof,
    summary: {
      participants: participants.length,
      juniorSeats: sum(offered.juniorSeats),
      seniorSeats: sum(offered.seniorSeats),
      pairs: pairs.length,
      leftOut: leftOut.length,
      averageScore: pairs.length === 0 ? 0 : pairs.reduce((total, { score }) => total + score, 0) / pairs.length,
      unstablePairs: unstable.count,
    },
    unstable: strongest(work, input, unstable),
  };
}

function proofOf({ certificate, result }: FullGraphResult, candidates: number): RoundProof {
  const { proven, reason } = certificate;
  const statement = proven
    ? `Proven over all ${grouped(candidates)} legal pairs: no round has more pairs, and none with as many scores higher.`
    : `Not proven: ${reason ?? 'the prices leave room for a better round'}.`;
  return { proven, statement, pairs: result.pairs, totalScore: result.weight, candidates };
}

function strongest({ sides }: RowWork, { participants }: RoundInput, unstable: Unstable): RoundOutcome['unstable'] {
  return unstable.strongest.map(({ row, column, score }) => {
    const person = participants[sides.rowPerson[row]!]!.personId;
    const partner = participants[sides.columnPerson[column]!]!.personId;
    const [juniorId, seniorId] = sides.rows === 'junior' ? [person, partner] : [partner, person];
    return { juniorId, seniorId, score };
  });
}

/** A whole number with thin separators, the same in every locale. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function sum(values: Int32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
