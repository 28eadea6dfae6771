import { parentPort, workerData } from 'node:worker_threads';
import { computeRound, computeWhatIf } from './compute-round';
import type { WorkerMessage, WorkerRequest, WorkerTask } from './messages';
import { createRoundThreads } from './round-threads';
import { beSecondThread, isSecondThreadData } from './second-thread';

/**
 * Entry of the worker thread, a file of its own in the deployed folder: one job, one result. The same file is the entry of the
 * second thread that it starts for a large round.
 */
const given: unknown = workerData;
if (isSecondThreadData(given)) beSecondThread(given);
else parentPort?.once('message', (request: WorkerRequest) => void compute(request));

async function compute(request: WorkerRequest): Promise<void> {
  const tell = (message: WorkerMessage<WorkerTask>) => parentPort?.postMessage(message);
  const progress = (phase: string, share: number) => tell({ kind: 'progress', phase, share });
  const threads = createRoundThreads(__filename, request.job.input.participants.length);
  try {
    const result =
      request.task === 'round'
        ? await computeRound(request.job, progress, threads)
        : computeWhatIf(request.job, request.round, progress, threads.run);
    tell({ kind: 'result', result });
  } finally {
    threads.end();
  }
}
