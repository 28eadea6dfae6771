import { resumeRound, seatPrices } from '../../domain/matching/resume-round';
import type { RoundInput } from '../../domain/matching/round-input';
import { type RunRows, runHere } from '../../domain/matching/row-passes';
import { type RelaxationEffect, whatIf } from '../../domain/matching/what-if';
import { chartFromManagers } from '../../domain/org/chart-from-managers';
import type { ComputedRound, MatchJob, RoundBefore } from '../../use-cases/ports/matcher';
import { basisOf } from './basis-of';
import { matchOn } from './match-on';
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
