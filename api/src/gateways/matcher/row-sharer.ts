import { receiveMessageOnPort } from 'node:worker_threads';
import {
  rowPasses,
  type RowPasses,
  type RowPassName,
  rowRanges,
  type RunRows,
  runHere,
} from '../../domain/matching/row-passes';
import type { RowWork } from '../../domain/matching/row-work';
import { KnownWorks } from './known-works';
import { DELIVERED, openPass, type RangeFound, type RangeRequest, type RowChannel, takeRange } from './row-messages';
import { shared } from './shared-copy';

/** How many times as long as the present thread has worked on a pass itself it waits for the helper. */
const PATIENCE = 3;

/**
 * Runs passes over rows together with the thread at the other end of a channel, a `RowHelper`: each takes the next range
 * until none is left. A helper that falls silent costs time, never a result: what it does not deliver is done here, and it is
 * not asked again.
 *
 * The present thread blocks meanwhile: it must not be the one that answers requests.
 */
export class RowSharer {
  readonly known = new KnownWorks();
  private passes = 0;
  private gaveUp = false;

  /** @param leastPatienceMs the least that the present thread waits for what the helper owes; usually as long as `PATIENCE` says. */
  constructor(
    private readonly channel: RowChannel,
    private readonly leastPatienceMs: number,
  ) {}

  readonly run: RunRows = (name, work, task, meanwhile) => {
    if (this.gaveUp) return runHere(name, work, task, meanwhile);
    const found = this.share(name, work, task, meanwhile);
    if (found.isComplete) return found.ranges;
    this.giveUp();
    return runHere(name, work, task);
  };

  /** Whether the helper is not asked any more. */
  get hasGivenUp(): boolean {
    return this.gaveUp;
  }

  giveUp(): void {
    this.gaveUp = true;
  }

  private share<Name extends RowPassName>(
    name: Name,
    work: RowWork,
    task: RowPasses[Name]['task'],
    meanwhile?: () => void,
  ): { readonly isComplete: boolean; readonly ranges: RowPasses[Name]['found'][] } {
    const { state } = this.channel;
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

  /** Takes in what the helper found; false where it falls silent before all is there. */
  private collect(found: Map<number, unknown>, ranges: number, patience: number): boolean {
    const { state } = this.channel;
    while (found.size < ranges) {
      const delivered = Atomics.load(state, DELIVERED);
      let some = false;
      for (let next = this.receive(); next !== null; next = this.receive()) {
        if (next.pass !== this.passes) continue;
        found.set(next.range, next.found);
        some = true;
      }
      if (some || found.size === ranges) continue;
      if (Atomics.wait(state, DELIVERED, delivered, patience) === 'timed-out') return false;
    }
    return true;
  }

  private receive(): RangeFound | null {
    const received: { message: RangeFound } | undefined = receiveMessageOnPort(this.channel.port);
    return received?.message ?? null;
  }

  private request(request: RangeRequest): void {
    this.channel.port.postMessage({ ...request, task: shared(request.task) });
  }

  /** The round, where the helper does not know it yet, and its place among those that it knows. */
  private workFor(work: RowWork): Pick<RangeRequest, 'work' | 'workAt'> {
    const knownAt = this.known.placeOf(work);
    if (knownAt >= 0) return { work: null, workAt: knownAt };
    this.known.learn(work);
    return { work: shared(work), workAt: 0 };
  }
}
