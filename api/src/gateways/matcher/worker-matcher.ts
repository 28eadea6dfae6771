import { Worker } from 'node:worker_threads';
import type { Matcher, MatchProgress } from '../../use-cases/ports/matcher';
import { KeptJob } from './kept-job';
import type { WorkerMessage, WorkerRequest, WorkerResults, WorkerTask } from './messages';

/** How often progress is told while the computation runs, in milliseconds: several times within a lease. */
const HEARTBEAT_MS = 3_000;

/**
 * Computes rounds in a worker thread, so that requests are answered meanwhile.
 *
 * @param workerFile absolute path of the bundled `round-worker.js`. A missing file fails the round with its path: rounds are
 *   never computed silently on the thread that answers requests.
 */
export function createWorkerMatcher(workerFile: string, heartbeatMs = HEARTBEAT_MS): Matcher {
  const kept = new KeptJob();
  return {
    async run(job, progress) {
      const computed = await runInWorker(workerFile, heartbeatMs, { task: 'round', job }, progress);
      if (computed !== 'stopped') kept.keep(computed.basisId, job);
      return computed;
    },
    takeJob: (basisId) => kept.take(basisId),
    whatIf: (job, round, progress) => runInWorker(workerFile, heartbeatMs, { task: 'what-if', job, round }, progress),
  };
}

async function runInWorker<Task extends WorkerTask>(
  workerFile: string,
  heartbeatMs: number,
  request: WorkerRequest & { readonly task: Task },
  progress: MatchProgress,
): Promise<WorkerResults[Task] | 'stopped'> {
  const worker = new Worker(workerFile);
  let latest = { phase: 'candidates', share: 0 };
  const result = new Promise<WorkerResults[Task]>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage<Task>) => {
      if (message.kind === 'progress') latest = { phase: message.phase, share: message.share };
      else resolve(message.result);
    });
    worker.on('error', (cause) => reject(new Error(`The round's worker thread failed: ${cause.message}`, { cause })));
    worker.on('exit', (code) => reject(new Error(`The round's worker thread ended without a result (exit ${code}).`)));
  });
  worker.postMessage(request);
  const heart = heartbeat(heartbeatMs, () => progress(latest.phase, latest.share));
  try {
    return await Promise.race([result, heart.stopped]);
  } finally {
    await heart.end();
    await worker.terminate();
  }
}

/**
 * Tells progress at intervals, never twice at a time, until it is ended or told to stop. `end` waits for the telling under
 * way, so that nobody writes after it.
 */
function heartbeat(
  everyMs: number,
  beat: () => Promise<'go-on' | 'stop'>,
): { stopped: Promise<'stopped'>; end: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();
  let ended = false;
  const stopped = new Promise<'stopped'>((resolve, reject) => {
    const tell = async () => {
      try {
        if ((await beat()) === 'stop') resolve('stopped');
        else if (!ended) schedule();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const schedule = () => {
      timer = setTimeout(() => {
        telling = tell();
      }, everyMs);
    };
    schedule();
  });
  const end = async () => {
    ended = true;
    clearTimeout(timer);
    await telling;
  };
  return { stopped, end };
}
