import { rowPasses, type RowPassName, rowRanges } from '../../domain/matching/row-passes';
import type { RowWork } from '../../domain/matching/row-work';
import { DELIVERED, type HelperData, KNOWN_WORKS, type RangeFound, type RangeRequest, takeRange } from './row-messages';

/** Takes ranges of the passes that the other thread names, until it is ended. */
export function helpWithRows({ port, state }: HelperData): void {
  let known: RowWork[] = [];
  port.on('message', (request: RangeRequest) => {
    if (request.work !== null) known = [request.work, ...known].slice(0, KNOWN_WORKS);
    const work = known[request.workAt];
    if (work !== undefined) takeRanges(request, work, state, (found) => port.postMessage(found));
  });
}

function takeRanges<Name extends RowPassName>(
  { pass: number, name, task }: RangeRequest<Name>,
  work: RowWork,
  state: Int32Array,
  deliver: (found: RangeFound) => void,
): void {
  const ranges = rowRanges(work);
  let range = takeRange(state, number, ranges.length);
  if (range === null) return;
  const pass = rowPasses[name](work, task);
  for (; range !== null; range = takeRange(state, number, ranges.length)) {
    const [from, to] = ranges[range]!;
    deliver({ pass: number, range, found: pass(from, to) });
    Atomics.add(state, DELIVERED, 1);
    Atomics.notify(state, DELIVERED);
  }
}
