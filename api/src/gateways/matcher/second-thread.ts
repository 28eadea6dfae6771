import { parentPort } from 'node:worker_threads';
import type { ParticipantPair } from '../../domain/matching/assigned-pairs';
import { assignFullGraph, type Following, type FullGraphResult } from '../../domain/matching/full-graph';
import type { RowWork } from '../../domain/matching/row-work';
import { usualEffort } from '../../domain/matching/starting-lists';
import { RowHelper } from './row-helper';
import type { RowChannel } from './row-messages';
import { RowSharer } from './row-sharer';
import { shared } from './shared-copy';

/** What a worker is told that shall be the second thread of a round. */
export interface SecondThreadData {
  readonly role: 'second-thread';
  /** Passes of the first thread, and passes of this one. */
  readonly theirs: RowChannel;
  readonly own: RowChannel;
  readonly leastPatienceMs: number;
}

/** Whether a worker was started as a second thread. */
export function isSecondThreadData(data: unknown): data is SecondThreadData {
  return typeof data === 'object' && data !== null && 'role' in data && data.role === 'second-thread';
}

/** What the second thread tells the first of an assignment that it was asked for. */
export type AssignmentMessage =
  | { readonly kind: 'step'; readonly share: number }
  /** Pairs that are likely to stay. */
  | { readonly kind: 'likely'; readonly pairs: readonly ParticipantPair[] }
  | { readonly kind: 'assigned'; readonly full: FullGraphResult };

/**
 * Helps the first thread with rows until it is asked to assign; then it leads, and the first thread helps. The people of the
 * round, a great many small objects, are on the first thread alone: an assignment comes and goes with large arrays, and each
 * time that memory is collected, the objects beside them are gone through.
 */
export function beSecondThread({ theirs, own, leastPatienceMs }: SecondThreadData): void {
  const helper = new RowHelper(theirs);
  const sharer = new RowSharer(own, leastPatienceMs);
  const tell = (message: AssignmentMessage) => parentPort?.postMessage(message);
  parentPort?.on('message', (work: RowWork) => {
    helper.known.learn(work);
    sharer.known.learn(work);
    const following: Following = {
      step: (share) => tell({ kind: 'step', share }),
      likely: (pairs) => tell({ kind: 'likely', pairs }),
    };
    const full = assignFullGraph(work, following, usualEffort, sharer.run);
    tell({ kind: 'assigned', full: shared(full) });
  });
}
