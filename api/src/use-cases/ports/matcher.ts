import type { RelaxationEffect } from '../../domain/matching/what-if';
import type { RoundInput } from '../../domain/matching/round-input';
import type { RoundOutcome } from '../../domain/matching/round-outcome';
import type { SeatPrices, SolvedBefore } from '../../domain/matching/resume-round';

/** A round to be computed, in a form that can be sent to another thread. */
export interface MatchJob {
  readonly input: Omit<RoundInput, 'chart'>;
  /** Manager of each person of the chart by index, −1 at the tops, without cycles. */
  readonly managerOf: Int32Array;
}

/** Told the phase and its share (0–1); answers whether to go on. */
export type MatchProgress = (phase: string, share: number) => Promise<'go-on' | 'stop'>;

/** A round as it was computed, with what is needed to go on from it. */
export interface ComputedRound extends RoundOutcome {
  /** Names what it was computed from: jobs that differ in anything have other names. */
  readonly basisId: string;
  readonly prices: SeatPrices;
}

/** A round that was computed before. */
export interface RoundBefore extends SolvedBefore {
  readonly basisId: string;
}

/**
 * Computes rounds outside of the thread that answers requests. Both call `progress` every few seconds while they work,
 * never twice at a time, answer `stopped` where progress did, and throw where the computation itself fails.
 */
export interface Matcher {
  /** Pairs, proof and reasons of a round. */
  run(job: MatchJob, progress: MatchProgress): Promise<ComputedRound | 'stopped'>;
  /** The job that a round was computed from, where this process ran it last; it is handed out once. */
  takeJob(basisId: string): MatchJob | null;
  /** What relaxing each rule would add to that very round; `changed` where the job is not what it was computed from. */
  whatIf(
    job: MatchJob,
    round: RoundBefore,
    progress: MatchProgress,
  ): Promise<readonly RelaxationEffect[] | 'changed' | 'stopped'>;
}
