import { reassignFullGraph, type FullGraphResult } from './full-graph';
import { countLegal } from './legal-count';
import { type Relaxation, relaxations } from './relaxations';
import type { RoundInput } from './round-input';
import type { RelaxableRule } from './round-outcome';
import { roundTable, withPins } from './round-table';
import type { RowWork } from './row-scan';
import { sidesOf } from './sides';
import { type SolvedRound, solveRound } from './solve-round';

/** What relaxing one rule by one notch would add to a round. */
export interface RelaxationEffect {
  readonly rule: RelaxableRule;
  /** The change in words. */
  readonly change: string;
  readonly addedPairs: number;
  readonly addedCandidates: number;
}

/** The effect of relaxing each rule by one notch, for every rule that can be relaxed; pins stay as they are. */
export function whatIf(input: RoundInput, solved: SolvedRound = solveRound(input)): RelaxationEffect[] {
  const candidates = countLegal(solved.work, 0, solved.work.sides.rowPerson.length);
  return relaxations(input).map((relaxation) => {
    const { work, full } = relaxedRound(solved, relaxation);
    return {
      rule: relaxation.rule,
      change: relaxation.change,
      addedPairs: full.result.pairs - solved.full.result.pairs,
      addedCandidates: countLegal(work, 0, work.sides.rowPerson.length) - candidates,
    };
  });
}

/** The best round under a relaxed rule, found from the prices of the solved one. */
export function relaxedRound(
  { work, full, pins }: SolvedRound,
  { relaxed }: Relaxation,
): { work: RowWork; full: FullGraphResult } {
  const table = withPins(roundTable(relaxed), pins.pairs);
  const { classes } = work;
  const eased = { table, sides: sidesOf(table, classes, work.sides.rows), classes };
  return { work: eased, full: reassignFullGraph(eased, full) };
}
