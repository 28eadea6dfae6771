import type { RelaxationEffect } from '../../domain/matching/what-if';
import type { RoundInput } from '../../domain/matching/round-input';
import type { RoundOutcome } from '../../domain/matching/round-outcome';

/** A round to be computed, in a form that can be sent to another thread. */
export interface MatchJob {
  readonly input: Omit<RoundInput, 'chart'>;
  /** Manager of each person of the chart by index, −1 at the tops, without cycles. */
  readonly managerOf: Int32Array;
}

/** Told the phase and its share (0–1); answers whether to go on. */
export type MatchProgress = (phase: string, share: number) => Promise<'go-on' | 'stop'>;

/**
 * Computes rounds outside of the thread that answers requests. Both call `progress` every few seconds while they work,
 * never twice at a time, answer `stopped` where progress did, and throw where the computation itself fails.
 */
export interface Matcher {
  /** Pairs, proof and reasons of a round. */
  run(job: MatchJob, progress: MatchProgress): Promise<RoundOutcome | 'stopped'>;
  /** What relaxing each rule would add to the round. */
  whatIf(job: MatchJob, progress: MatchProgress): Promise<readonly RelaxationEffect[] | 'stopped'>;
}
