import type { RoundOutcome } from '../../domain/matching/round-outcome';
import type { RelaxationEffect } from '../../domain/matching/what-if';
import type { MatchJob } from '../../use-cases/ports/matcher';

/** What the worker can compute, by the name of the task. */
export interface WorkerResults {
  readonly round: RoundOutcome;
  readonly 'what-if': readonly RelaxationEffect[];
}

export type WorkerTask = keyof WorkerResults;

/** What the service's thread tells the worker. */
export interface WorkerRequest {
  readonly task: WorkerTask;
  readonly job: MatchJob;
}

/** What the worker tells the service's thread. */
export type WorkerMessage<Task extends WorkerTask> =
  | { readonly kind: 'progress'; readonly phase: string; readonly share: number }
  | { readonly kind: 'result'; readonly result: WorkerResults[Task] };
