import { rowPasses, type RowPassName, rowRanges } from '../../domain/matching/row-passes';
import type { RowWork } from '../../domain/matching/row-work';
import { DELIVERED, KNOWN_WORKS, type RangeRequest, type RowChannel, takeRange } from './row-messages';

/** Takes ranges of the passes that the thread at the other end of a channel names (see `RowSharer`), whenever this one is idle. */
export class RowHelper {
  private known: RowWork[] = [];

  constructor(private readonly channel: RowChannel) {
    channel.port.on('message', (request: RangeRequest) => {
      if (request.work !== null) this.learn(request.work);
      const work = this.known[request.workAt];
      if (work !== undefined) this.takeRanges(request, work);
    });
  }

  /** Counts a round as named by the other thread. */
  learn(work: RowWork): void {
    this.known = [work, ...this.known].slice(0, KNOWN_WORKS);
  }

  private takeRanges<Name extends RowPassName>({ pass: number, name, task }: RangeRequest<Name>, work: RowWork): void {
    const { state, port } = this.channel;
    const ranges = rowRanges(work);
    let range = takeRange(state, number, ranges.length);
    if (range === null) return;
    const pass = rowPasses[name](work, task);
    for (; range !== null; range = takeRange(state, number, ranges.length)) {
      const [from, to] = ranges[range]!;
      port.postMessage({ pass: number, range, found: pass(from, to) });
      Atomics.add(state, DELIVERED, 1);
      Atomics.notify(state, DELIVERED);
    }
  }
}
