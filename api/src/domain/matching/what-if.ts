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
 * starts from the pairs and prices of the one before: what is legal stays legal.
 *
 * @param step told the share of the work that is done, 0–1.
 */
export function whatIf(
  input: RoundInput,
  solved: SolvedRound = solveRound(input),
  step: (share: number) => void = () => undefined,
  run: RunRows = runHere,
): RelaxationEffect[] {
  const legalPairs = (work: RowWork) => run('count-legal', work, null).reduce((sum, count) => sum + count, 0);
  const before = legalPairs(solved.work);
  const ladders = relaxationLadders(input, NOTCHES);
  const notches = ladders.reduce((sum, { length }) => sum + length, 0);
  let done = 0;
  return ladders.flatMap((ladder) => {
    let from: Solved = solved;
    return ladder.map((relaxation) => {
      step(done++ / notches);
      from = relaxedRound(from, relaxation, run);
      const { work, full } = from;
      return {
        rule: relaxation.rule,
        from: relaxation.from,
        to: relaxation.to,
        change: relaxation.change,
        addedPairs: full.result.pairs - solved.full.result.pairs,
        addedCandidates: legalPairs(work) - before,
      };
    });
  });
}

type Solved = Pick<SolvedRound, 'work' | 'full' | 'pins'>;

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
