import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import {
  rowPasses,
  type RowPasses,
  type RowPassName,
  rowRanges,
  type RunRows,
  runHere,
} from '../../domain/matching/row-passes';
import type { RowWork } from '../../domain/matching/row-work';
import {
  DELIVERED,
  KNOWN_WORKS,
  type HelperData,
  type RangeFound,
  type RangeRequest,
  openPass,
  STATE_CELLS,
  takeRange,
} from './row-messages';
import { shared } from './shared-copy';

/** When a second thread is asked for help, and how long it is waited for. */
export interface HelpTerms {
  /** Below so many rows a second thread would not earn what it costs. */
  readonly fewestRows: number;
  /** The least that the present thread waits for what the helper owes, in milliseconds; usually as long as `PATIENCE` says. */
  readonly leastPatienceMs: number;
}

const usualTerms: HelpTerms = { fewestRows: availableParallelism() < 2 ? Infinity : 4096, leastPatienceMs: 10_000 };

/** How many times as long as the present thread has worked on a pass itself it waits for the helper. */
const PATIENCE = 3;

/** Runs passes over rows on two threads; to be ended when no pass will follow. */
export interface RowThreads {
  readonly run: RunRows;
  readonly end: () => void;
}

/**
 * Runs passes over rows on the present thread and on a helper: each takes the next range until none is left. Tables and
 * prices are handed over in shared memory. A helper that fails or falls silent costs time, never a result: what it does not
 * deliver is done here.
 *
 * The present thread blocks meanwhile: it must not be the one that answers requests.
 *
 * @param workerFile absolute path of a bundled `round-worker.js`, which begins as a helper where it is told to.
 */
export function createRowThreads(workerFile: string, terms: HelpTerms = usualTerms): RowThreads {
  let helper: Helper | null = null;
  let gaveUp = false;
  const run: RunRows = (name, work, task, meanwhile) => {
    if (gaveUp || work.sides.rowPerson.length < terms.fewestRows) return runHere(name, work, task, meanwhile);
    helper ??= new Helper(workerFile, terms.leastPatienceMs);
    const found = helper.share(name, work, task, meanwhile);
    if (found.isComplete) return found.ranges;
    helper.end();
    gaveUp = true;
    return runHere(name, work, task);
  };
  return { run, end: () => helper?.end() };
}

class Helper {
  private readonly worker: Worker;
  private readonly port: MessagePort;
  private readonly state = new Int32Array(new SharedArrayBuffer(4 * STATE_CELLS));
  private known: RowWork[] = [];
  private passes = 0;

  constructor(
    workerFile: string,
    private readonly leastPatienceMs: number,
  ) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const workerData: HelperData = { role: 'row-helper', port: port2, state: this.state };
    this.worker = new Worker(workerFile, { workerData, transferList: [port2] });
    // What it does not deliver is done here; without a listener its failure would end the process.
    this.worker.on('error', () => undefined);
    this.worker.unref();
    port1.unref();
  }

  share<Name extends RowPassName>(
    name: Name,
    work: RowWork,
    task: RowPasses[Name]['task'],
    meanwhile?: () => void,
  ): { readonly isComplete: boolean; readonly ranges: RowPasses[Name]['found'][] } {
    const { state } = this;
    const ranges = rowRanges(work);
    const found = new Map<number, RowPasses[Name]['found']>();
    const begunAt = performance.now();
    this.passes++;
    openPass(state, this.passes);
    this.request({ pass: this.passes, name, task, ...this.workFor(work) });
    meanwhile?.();
    const pass = rowPasses[name](work, task);
    const take = () => takeRange(state, this.passes, ranges.length);
    for (let range = take(); range !== null; range = take()) {
      const [from, to] = ranges[range]!;
      found.set(range, pass(from, to));
    }
    const patience = Math.max(this.leastPatienceMs, PATIENCE * (performance.now() - begunAt));
    const isComplete = this.collect(found, ranges.length, patience);
    return { isComplete, ranges: isComplete ? ranges.map((_, range) => found.get(range)!) : [] };
  }

  end(): void {
    this.port.close();
    void this.worker.terminate();
  }

  /** Takes in what the helper found; false where it falls silent before all is there. */
  private collect(found: Map<number, unknown>, ranges: number, patience: number): boolean {
    while (found.size < ranges) {
      const delivered = Atomics.load(this.state, DELIVERED);
      let some = false;
      for (let next = this.receive(); next !== null; next = this.receive()) {
        if (next.pass !== this.passes) continue;
        found.set(next.range, next.found);
        some = true;
      }
      if (some || found.size === ranges) continue;
      if (Atomics.wait(this.state, DELIVERED, delivered, patience) === 'timed-out') return false;
    }
    return true;
  }

  private receive(): RangeFound | null {
    const received: { message: RangeFound } | undefined = receiveMessageOnPort(this.port);
    return received?.message ?? null;
  }

  private request(request: RangeRequest): void {
    this.port.postMessage({ ...request, task: shared(request.task) });
  }

  /** The round, where the helper does not know it yet, and its place among those that it knows. */
  private workFor(work: RowWork): Pick<RangeRequest, 'work' | 'workAt'> {
    const knownAt = this.known.indexOf(work);
    if (knownAt >= 0) return { work: null, workAt: knownAt };
    this.known = [work, ...this.known].slice(0, KNOWN_WORKS);
    return { work: shared(work), workAt: 0 };
  }
}
