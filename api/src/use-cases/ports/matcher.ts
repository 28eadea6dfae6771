import type { RelaxationEffect } from '../../domain/matching/what-if';
import type { RoundInput } from '../../domain/matching/round-input';
import type { RoundOutcome } from '../../domain/matching/round-outcome';

/** A round to be computed, in a form that can be sent to another thread. */
export interface MatchJob {
  readonly input: Omit<RoundInput, 'chart'>;
  /** Manager of each person of the chart by index, −1 at the tops, without cycles. */
  readonly managerOf: Int32Array;
}

export interface MatchResult {
  readonly outcome: RoundOutcome;
  readonly whatIf: readonly RelaxationEffect[];
}

/** Told the phase and its share (0–1); answers whether to go on. */
export type MatchProgress = (phase: string, share: number) => Promise<'go-on' | 'stop'>;

/** Computes rounds outside of the thread that answers requests. */
export interface Matcher {
  /**
   * Calls `progress` every few seconds while it works, never twice at a time. Answers `stopped` where progress did.
   *
   * @throws where the computation itself fails.
   */
  run(job: MatchJob, progress: MatchProgress): Promise<MatchResult | 'stopped'>;
}
