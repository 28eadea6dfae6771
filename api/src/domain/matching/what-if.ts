import { certifyFullGraph } from './certify-full-graph';
import { reassignFullGraph } from './full-graph';
import { type RunRows, runHere } from './row-passes';
import type { RowWork } from './row-work';
import { type Relaxation, relaxationLadders } from './relaxations';
import type { RoundInput } from './round-input';
import type { RelaxableRule } from './round-outcome';
import { roundTable, withPins } from './round-table';
import { sidesOf } from './sides';
import { type SolvedRound, solveRound } from './solve-round';
import { usualEffort } from './starting-lists';

/** What relaxing one rule by some notches would add to a round. */
export interface RelaxationEffect {
  readonly rule: RelaxableRule;
  /** The rule's setting in the round, and after the change; rules that are on or off count 1 and 0. */
  readonly from: number;
  readonly to: number;
  /** The change in words. */
  readonly change: string;
  readonly addedPairs: number;
  readonly addedCandidates: number;
}

/** Notches of a rule that are tried. */
const NOTCHES = 4;

/**
 * The effect of relaxing each rule, notch by notch, for every rule that can be relaxed; pins stay as they are. Each notch
 * starts from the pairs and prices of the one before: what is legal stays legal. The round itself and each notch are
 * proven to be the best of their kind.
 *
 * @param step told the share of the work that is done, 0–1.
 * @throws Error where the proof of the round or of a notch fails: numbers that are not proven are not shown.
 */
export function whatIf(
  input: RoundInput,
  solved: Solved = solveRound(input),
  step: (share: number) => void = () => undefined,
  run: RunRows = runHere,
): RelaxationEffect[] {
  const before = counted(solved, run);
  const ladders = relaxationLadders(input, NOTCHES);
  const notches = ladders.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  return ladders.flatMap((ladder) => {
    let notch = before;
    return ladder.map((relaxation) => {
      step(done++ / notches);
      if (!relaxation.idle) notch = counted(relaxedRound(notch.solved, relaxation, run), run);
      const { rule, from, to, change } = relaxation;
      const addedPairs = notch.pairs - before.pairs;
      return { rule, from, to, change, addedPairs, addedCandidates: notch.candidates - before.candidates };
    });
  });
}

type Solved = Pick<SolvedRound, 'work' | 'full' | 'pins'>;

/** The proven number of pairs of a round without its pins, and of its legal pairs. */
function counted(solved: Solved, run: RunRows): { solved: Solved; pairs: number; candidates: number } {
  const { work, full } = solved;
  const { proven, reason, pairs } = certifyFullGraph(work, full, run);
  if (!proven) throw new Error(`What relaxing a rule would add could not be proven: ${reason ?? 'there is no proof'}.`);
  return { solved, pairs, candidates: legalPairs(work, run) };
}

function legalPairs(work: RowWork, run: RunRows): number {
  return run('count-legal', work, null).reduce((sum, count) => sum + count, 0);
}

/** The best round under a relaxed rule, found from the prices of a solved one whose rules are as strict or stricter. */
export function relaxedRound(
  { work, full, pins }: Solved,
  { relaxed }: Pick<Relaxation, 'relaxed'>,
  run: RunRows = runHere,
): Solved {
  const table = withPins(roundTable(relaxed), pins.pairs);
  const { classes } = work;
  const eased = { table, sides: sidesOf(table, classes, work.sides.rows), classes };
  return { work: eased, full: reassignFullGraph(eased, full, usualEffort, run), pins };
}
