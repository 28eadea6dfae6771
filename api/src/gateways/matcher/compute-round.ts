import { matchRound } from '../../domain/matching/match-round';
import { whatIf } from '../../domain/matching/what-if';
import { chartFromManagers } from '../../domain/org/chart-from-managers';
import type { MatchJob, MatchResult } from '../../use-cases/ports/matcher';

/** Share of the whole that the round itself takes; the rest goes to what relaxing each rule would add. */
const ROUND_SHARE = 0.6;

/** Computes a round and its alternatives on the present thread. */
export function computeRound(job: MatchJob, progress: (phase: string, share: number) => void): MatchResult {
  const input = { ...job.input, chart: chartFromManagers(job.managerOf) };
  const outcome = matchRound(input, (phase, share) => {
    progress(phase, share * ROUND_SHARE);
    // A listener's own answer must not be taken for a wish to cancel: a cancelled round's thread is stopped from outside.
    return false;
  });
  progress('what-if', ROUND_SHARE);
  return { outcome, whatIf: whatIf(input) };
}
