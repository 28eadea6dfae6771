import type { ParticipantPair } from '../../domain/matching/assigned-pairs';
import type { FullGraphResult } from '../../domain/matching/full-graph';
import { explainRound, prepareAndTell, stepsOf } from '../../domain/matching/match-round';
import type { RoundInput } from '../../domain/matching/round-input';
import type { RoundOutcome } from '../../domain/matching/round-outcome';
import { RoundReasons } from '../../domain/matching/round-reasons';
import type { PreparedRound, SolvedRound } from '../../domain/matching/solve-round';
import type { SeatName } from '../../domain/pairing/pairing';
import type { RoundThreads } from './round-threads';
import { SpareTime } from './spare-time';

/** `matchRound` on the threads given: the same round, pair for pair. */
export async function matchOn(
  threads: RoundThreads,
  input: RoundInput,
  progress: (phase: string, share: number) => void,
): Promise<{ outcome: RoundOutcome; solved: SolvedRound }> {
  const tell = (phase: string, share: number) => {
    progress(phase, share);
    // A listener's own answer must not be taken for a wish to cancel: a cancelled round's thread is stopped from outside.
    return false;
  };
  const prepared = prepareAndTell(input, tell);
  const reasons = new RoundReasons(prepared);
  const full = await assignWhilePreparing(threads, prepared, stepsOf(tell), reasons);
  const solved = { ...prepared, full };
  return { solved, outcome: explainRound(solved, tell, threads.run, reasons) };
}

/** Assigns; where that is done on another thread, reasons are got ready meanwhile. */
async function assignWhilePreparing(
  threads: RoundThreads,
  { work }: PreparedRound,
  tellStep: (share: number) => void,
  reasons: RoundReasons,
): Promise<FullGraphResult> {
  const spare = new SpareTime();
  const step = (share: number) => {
    tellStep(share);
    // What is ready already is not made again.
    if (share >= LISTED) spare.use(seats.map((seat) => () => reasons.prepare(seat)));
  };
  const likely = (pairs: readonly ParticipantPair[]) => {
    const begins = Array.from({ length: Math.ceil(pairs.length / PIECE) }, (_, piece) => piece * PIECE);
    spare.use(begins.map((from) => () => reasons.foresee(pairs.slice(from, from + PIECE))));
  };
  try {
    return await threads.assign(work, { step, likely });
  } finally {
    spare.end();
  }
}

/** Pairs that reasons are got ready for in one go: some hundredths of a second. */
const PIECE = 1000;
/** Share of an assignment from which on the present thread waits more than it helps. */
const LISTED = 0.5;
const seats: readonly SeatName[] = ['junior', 'senior'];
