import { matchRound } from '../../domain/matching/match-round';
import type { RoundInput } from '../../domain/matching/round-input';
import type { RoundOutcome } from '../../domain/matching/round-outcome';
import { solveRound } from '../../domain/matching/solve-round';
import { type RelaxationEffect, whatIf } from '../../domain/matching/what-if';
import { chartFromManagers } from '../../domain/org/chart-from-managers';
import type { MatchJob } from '../../use-cases/ports/matcher';

type Tell = (phase: string, share: number) => void;

/** Share of the time for a what-if that solving the round itself takes. */
const SOLVING = 0.3;

/** Computes a round on the present thread. */
export function computeRound(job: MatchJob, progress: Tell): RoundOutcome {
  return matchRound(inputOf(job), (phase, share) => {
    progress(phase, share);
    // A listener's own answer must not be taken for a wish to cancel: a cancelled round's thread is stopped from outside.
    return false;
  });
}

/** Computes what relaxing each rule would add, on the present thread: solves the round again, then each change from its prices. */
export function computeWhatIf(job: MatchJob, progress: Tell): RelaxationEffect[] {
  const input = inputOf(job);
  const solved = solveRound(input, (share) => progress('what-if', SOLVING * share));
  return whatIf(input, solved, (share) => progress('what-if', SOLVING + (1 - SOLVING) * share));
}

function inputOf({ input, managerOf }: MatchJob): RoundInput {
  return { ...input, chart: chartFromManagers(managerOf) };
}
