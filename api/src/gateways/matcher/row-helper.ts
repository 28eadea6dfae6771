import { rowPasses, type RowPassName, rowRanges } from '../../domain/matching/row-passes';
import type { RowWork } from '../../domain/matching/row-work';
import { KnownWorks } from './known-works';
import { DELIVERED, type RangeRequest, type RowChannel, takeRange } from './row-messages';

/** Takes ranges of the passes that the thread at the other end of a channel names (see `RowSharer`), whenever this one is idle. */
export class RowHelper {
  readonly known = new KnownWorks();

  constructor(private readonly channel: RowChannel) {
    channel.port.on('message', (request: RangeRequest) => {
      if (request.work !== null) this.known.learn(request.work);
      const work = this.known.at(request.workAt);
      if (work !== undefined) this.takeRanges(request, work);
    });
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
