import { parentPort, workerData } from 'node:worker_threads';
import { computeRound, computeWhatIf } from './compute-round';
import type { WorkerMessage, WorkerRequest, WorkerTask } from './messages';
import { helpWithRows } from './row-helper';
import { isHelperData } from './row-messages';
import { createRowThreads } from './row-threads';

/**
 * Entry of the worker thread, a file of its own in the deployed folder: one job, one result. Started as a helper, the same
 * file takes ranges of rows for another worker.
 */
const given: unknown = workerData;
if (isHelperData(given)) helpWithRows(given);
else {
  parentPort?.once('message', (request: WorkerRequest) => {
    const tell = (message: WorkerMessage<WorkerTask>) => parentPort?.postMessage(message);
    const progress = (phase: string, share: number) => tell({ kind: 'progress', phase, share });
    const threads = createRowThreads(__filename);
    try {
      const result =
        request.task === 'round'
          ? computeRound(request.job, progress, threads.run)
          : computeWhatIf(request.job, request.round, progress, threads.run);
      tell({ kind: 'result', result });
    } finally {
      threads.end();
    }
  });
}
