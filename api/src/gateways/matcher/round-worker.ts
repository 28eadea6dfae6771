import { parentPort } from 'node:worker_threads';
import { computeRound, computeWhatIf } from './compute-round';
import type { WorkerMessage, WorkerRequest, WorkerTask } from './messages';

/** Entry of the worker thread, a file of its own in the deployed folder: one job, one result. */
parentPort?.once('message', ({ task, job }: WorkerRequest) => {
  const tell = (message: WorkerMessage<WorkerTask>) => parentPort?.postMessage(message);
  const progress = (phase: string, share: number) => tell({ kind: 'progress', phase, share });
  tell({ kind: 'result', result: task === 'round' ? computeRound(job, progress) : computeWhatIf(job, progress) });
});
