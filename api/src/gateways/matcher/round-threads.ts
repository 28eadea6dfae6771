import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { assignFullGraph, type Following, type FullGraphResult } from '../../domain/matching/full-graph';
import { type RunRows, runHere } from '../../domain/matching/row-passes';
import type { RowWork } from '../../domain/matching/row-work';
import { usualEffort } from '../../domain/matching/starting-lists';
import { RowHelper } from './row-helper';
import { openChannel } from './row-messages';
import { RowSharer } from './row-sharer';
import type { AssignmentMessage, SecondThreadData } from './second-thread';
import { shared } from './shared-copy';

/** The threads that a round is computed on; to be ended when nothing more will be asked of them. */
export interface RoundThreads {
  /** Runs passes over rows; the present thread blocks meanwhile, and must not be the one that answers requests. */
  readonly run: RunRows;
  /** Assigns the seats of a round; likely pairs are told only where the present thread has time to spare before all is done. */
  assign(work: RowWork, following: Following): Promise<FullGraphResult>;
  end(): void;
}

/** When a second thread is asked for help, and how long it is waited for. */
export interface HelpTerms {
  /** Below so many people a second thread would not earn what it costs. */
  readonly fewestPeople: number;
  /** The least that one thread waits for rows that the other owes it, in milliseconds. */
  readonly leastPatienceMs: number;
}

const usualTerms: HelpTerms = { fewestPeople: availableParallelism() < 2 ? Infinity : 8192, leastPatienceMs: 10_000 };

/**
 * The present thread and, where a round is large enough, a second one. It assigns with the present thread as its helper, and
 * helps with all else. Tables and prices are handed over in shared memory. A second thread that fails costs time, never a
 * result: what it does not deliver is done here.
 *
 * @param workerFile absolute path of a bundled `round-worker.js`, which begins as a second thread where it is told to.
 */
export function createRoundThreads(workerFile: string, people: number, terms: HelpTerms = usualTerms): RoundThreads {
  return people < terms.fewestPeople ? onThisThread : new TwoThreads(workerFile, terms.leastPatienceMs);
}

/** The present thread alone. */
export const onThisThread: RoundThreads = {
  run: runHere,
  assign: (work, { step }) => Promise.resolve(assignFullGraph(work, { step })),
  end: () => undefined,
};

class TwoThreads implements RoundThreads {
  readonly run: RunRows;
  private readonly worker: Worker;
  private readonly sharer: RowSharer;
  private readonly helper: RowHelper;
  private readonly close: () => void;
  private onLost: () => void = () => undefined;

  constructor(workerFile: string, leastPatienceMs: number) {
    const own = openChannel();
    const theirs = openChannel();
    const workerData: SecondThreadData = { role: 'second-thread', theirs: own.far, own: theirs.far, leastPatienceMs };
    this.worker = new Worker(workerFile, { workerData, execArgv: [], transferList: [own.far.port, theirs.far.port] });
    // Without a listener its failure would end the process.
    this.worker.on('error', () => this.lose());
    this.worker.on('exit', () => this.lose());
    this.sharer = new RowSharer(own.near, leastPatienceMs);
    this.helper = new RowHelper(theirs.near);
    this.run = this.sharer.run;
    this.close = () => {
      own.near.port.close();
      theirs.near.port.close();
    };
    this.worker.unref();
    own.near.port.unref();
    theirs.near.port.unref();
  }

  async assign(work: RowWork, following: Following): Promise<FullGraphResult> {
    const assigned = this.sharer.hasGivenUp ? null : await this.askToAssign(work, following);
    return assigned ?? assignFullGraph(work, { step: following.step }, usualEffort, this.run);
  }

  end(): void {
    this.close();
    void this.worker.terminate();
  }

  /** The second thread's assignment; null where it fails. */
  private async askToAssign(work: RowWork, { step, likely }: Following): Promise<FullGraphResult | null> {
    const { worker, sharer, helper } = this;
    sharer.known.learn(work);
    helper.known.learn(work);
    worker.ref();
    try {
      return await new Promise((resolve) => {
        this.onLost = () => resolve(null);
        worker.on('message', (message: AssignmentMessage) => {
          if (message.kind === 'step') step?.(message.share);
          else if (message.kind === 'likely') likely?.(message.pairs);
          else resolve(message.full);
        });
        worker.postMessage(shared(work));
      });
    } finally {
      worker.removeAllListeners('message');
      worker.unref();
    }
  }

  private lose(): void {
    this.sharer.giveUp();
    this.onLost();
  }
}
