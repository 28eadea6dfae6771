import { assignFullGraph, type FullGraphResult } from './full-graph';
import { explainLeftOut } from './left-out';
import { countLegal } from './legal-count';
import { matchedPair } from './matched-pair';
import { meetingClasses } from './meeting-classes';
import { pairContext } from './pair-context';
import { settlePins } from './pins';
import type { RoundInput } from './round-input';
import {
  type MatchedPair,
  RoundCancelled,
  type RoundOutcome,
  type RoundProgress,
  type RoundProof,
} from './round-outcome';
import { roundTable, withPins } from './round-table';
import type { RowWork } from './row-scan';
import { scarcerSeat, sidesOf } from './sides';
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
  const { participants } = input;
  const context = pairContext(input);
  const pins = settlePins(context, input);
  step('candidates', 0);
  const offered = roundTable(input);
  const table = withPins(offered, pins.pairs);
  const classes = meetingClasses(table);
  const work = { table, sides: sidesOf(table, classes, scarcerSeat(table)), classes };
  const full = assignFullGraph(work, (share) => step('assignment', 0.05 + 0.6 * share));
  step('proof', 0.65);
  const proof = proofOf(full, countLegal(work, 0, work.sides.rowPerson.length));
  step('explanation', 0.75);
  const pairs: MatchedPair[] = [
    ...pins.pairs.map(([junior, senior]) => matchedPair(context, participants[junior]!, participants[senior]!, true)),
    ...chosenPairs(work, full).map(([junior, senior]) =>
      matchedPair(context, participants[junior]!, participants[senior]!, false),
    ),
  ];
  const leftOut = explainLeftOut(offered, participants, pairs);
  step('stability', 0.9);
  const unstable = unstablePairs(work, 0, work.sides.rowPerson.length, full);
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

/** The pairs of the assignment as participants, in the order of their rows. */
function chosenPairs({ sides }: RowWork, { problem, result }: FullGraphResult): [junior: number, senior: number][] {
  let row = 0;
  return Array.from(result.edges, (edge) => {
    while (edge >= problem.rowStart[row + 1]!) row++;
    const person = sides.rowPerson[row]!;
    const partner = sides.columnPerson[problem.column[edge]!]!;
    return sides.rows === 'junior' ? [person, partner] : [partner, person];
  });
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
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ',');
}

function sum(values: Int32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
