import type { RelaxationEffect } from '../../domain/matching/what-if';
import type { ComputedRound, MatchJob, RoundBefore } from '../../use-cases/ports/matcher';

/** What the worker can compute, by the name of the task. */
export interface WorkerResults {
  readonly round: ComputedRound;
  readonly 'what-if': readonly RelaxationEffect[] | 'changed';
}

export type WorkerTask = keyof WorkerResults;

/** What the service's thread tells the worker. */
export type WorkerRequest =
  | { readonly task: 'round'; readonly job: MatchJob }
  | { readonly task: 'what-if'; readonly job: MatchJob; readonly round: RoundBefore };

/** What the worker tells the service's thread. */
export type WorkerMessage<Task extends WorkerTask> =
  | { readonly kind: 'progress'; readonly phase: string; readonly share: number }
  | { readonly kind: 'result'; readonly result: WorkerResults[Task] };
