import { explainRound, prepareAndTell, stepsOf } from '../../domain/matching/match-round';
import { resumeRound, seatPrices } from '../../domain/matching/resume-round';
import type { RoundInput } from '../../domain/matching/round-input';
import type { RoundOutcome } from '../../domain/matching/round-outcome';
import { type RunRows, runHere } from '../../domain/matching/row-passes';
import type { SolvedRound } from '../../domain/matching/solve-round';
import { type RelaxationEffect, whatIf } from '../../domain/matching/what-if';
import { chartFromManagers } from '../../domain/org/chart-from-managers';
import type { ComputedRound, MatchJob, RoundBefore } from '../../use-cases/ports/matcher';
import { basisOf } from './basis-of';
import { onThisThread, type RoundThreads } from './round-threads';

type Tell = (phase: string, share: number) => void;

/** Share of the time for a what-if that finding the round again from its prices takes. */
const RESUMING = 0.1;

/** Computes a round on the threads given. */
export async function computeRound(
  job: MatchJob,
  progress: Tell,
  threads: RoundThreads = onThisThread,
): Promise<ComputedRound> {
  const { outcome, solved } = await matchOn(threads, inputOf(job), progress);
  return { ...outcome, basisId: basisOf(job), prices: seatPrices(solved) };
}

/** `matchRound` on the threads given: the same round, pair for pair. */
export async function matchOn(
  threads: RoundThreads,
  input: RoundInput,
  progress: Tell,
): Promise<{ outcome: RoundOutcome; solved: SolvedRound }> {
  const tell = (phase: string, share: number) => {
    progress(phase, share);
    // A listener's own answer must not be taken for a wish to cancel: a cancelled round's thread is stopped from outside.
    return false;
  };
  const prepared = prepareAndTell(input, tell);
  const solved = { ...prepared, full: await threads.assign(prepared.work, stepsOf(tell)) };
  return { solved, outcome: explainRound(solved, tell, threads.run) };
}

/** Computes what relaxing each rule would add to a round, from its pairs and prices. */
export function computeWhatIf(
  job: MatchJob,
  round: RoundBefore,
  progress: Tell,
  run: RunRows = runHere,
): RelaxationEffect[] | 'changed' {
  if (basisOf(job) !== round.basisId) return 'changed';
  const input = inputOf(job);
  progress('what-if', 0);
  const resumed = resumeRound(input, round, run);
  return whatIf(input, resumed, (share) => progress('what-if', RESUMING + (1 - RESUMING) * share), run);
}

function inputOf({ input, managerOf }: MatchJob): RoundInput {
  return { ...input, chart: chartFromManagers(managerOf) };
}
