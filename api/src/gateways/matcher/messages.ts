import type { MatchJob, MatchResult } from '../../use-cases/ports/matcher';

/** What the service's thread tells the worker. */
export interface WorkerRequest {
  readonly job: MatchJob;
}

/** What the worker tells the service's thread. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly phase: string; readonly share: number }
  | { readonly kind: 'result'; readonly result: MatchResult };
