import { matchRound } from '../../domain/matching/match-round';
import type { RoundInput } from '../../domain/matching/round-input';
import type { RoundOutcome } from '../../domain/matching/round-outcome';
import { type RunRows, runHere } from '../../domain/matching/row-passes';
import { solveRound } from '../../domain/matching/solve-round';
import { type RelaxationEffect, whatIf } from '../../domain/matching/what-if';
import { chartFromManagers } from '../../domain/org/chart-from-managers';
import type { MatchJob } from '../../use-cases/ports/matcher';

type Tell = (phase: string, share: number) => void;

/** Share of the time for a what-if that solving the round itself takes. */
const SOLVING = 0.3;

/** Computes a round; `run` says on which threads passes over its rows are run. */
export function computeRound(job: MatchJob, progress: Tell, run: RunRows = runHere): RoundOutcome {
  const tell = (phase: string, share: number) => {
    progress(phase, share);
    // A listener's own answer must not be taken for a wish to cancel: a cancelled round's thread is stopped from outside.
    return false;
  };
  return matchRound(inputOf(job), tell, run);
}

/** Computes what relaxing each rule would add: solves the round again, then each change from its prices. */
export function computeWhatIf(job: MatchJob, progress: Tell, run: RunRows = runHere): RelaxationEffect[] {
  const input = inputOf(job);
  const solved = solveRound(input, (share) => progress('what-if', SOLVING * share), run);
  return whatIf(input, solved, (share) => progress('what-if', SOLVING + (1 - SOLVING) * share), run);
}

function inputOf({ input, managerOf }: MatchJob): RoundInput {
  return { ...input, chart: chartFromManagers(managerOf) };
}
