import { partsDeleted } from '../../domain/round/round';
import type { RoundPartKind } from '../ports/rounds';
import { countOf } from './parts';
import type { RoundSlice } from './round-slice';

const kinds: readonly RoundPartKind[] = ['weeks', 'pairs', 'left-out', 'unstable', 'changes', 'prices'];

/** Deletes what a cancelled round had stored. */
export async function deleteParts({ ports, claim }: RoundSlice): Promise<void> {
  const { programId, id: roundId, parts } = claim.value;
  for (const kind of kinds) {
    // One more than counted: the part that was being written when the round was cancelled.
    for (let index = 0; index <= countOf(parts, kind); index++) {
      await ports.rounds.removePart({ programId, roundId, kind, index });
    }
  }
  await claim.save(partsDeleted(claim.value));
}
