import { parentPort } from 'node:worker_threads';
import { computeRound } from './compute-round';
import type { WorkerMessage, WorkerRequest } from './messages';

/** Entry of the worker thread, a file of its own in the deployed folder: one job, one result. */
parentPort?.once('message', ({ job }: WorkerRequest) => {
  const tell = (message: WorkerMessage) => parentPort?.postMessage(message);
  tell({ kind: 'result', result: computeRound(job, (phase, share) => tell({ kind: 'progress', phase, share })) });
});
