import { hasResult, type Round, type RoundDifference } from '../../domain/round/round';
import type { StoredChange, StoredPair } from '../../domain/round/round-parts';
import type { Ports } from '../ports/ports';
import { readParts } from './parts';

/** How a round differs from the one before: in numbers, and pair by pair. */
export interface Compared {
  /** Null where there is no round before. */
  readonly difference: RoundDifference | null;
  readonly changes: readonly StoredChange[];
}

/** Pairs added, gone and kept against the last round before this one that has a result. */
export async function differenceFrom(
  ports: Pick<Ports, 'rounds'>,
  round: Round,
  pairs: readonly StoredPair[],
): Promise<Compared> {
  const rounds = await ports.rounds.list(round.programId);
  const earlier = rounds.find(({ value }) => value.number < round.number && hasResult(value))?.value;
  if (earlier === undefined) return { difference: null, changes: [] };
  const address = { programId: earlier.programId, roundId: earlier.id, kind: 'pairs' } as const;
  const before = await readParts(ports.rounds, address, earlier.parts.pairs);
  const [keysBefore, keysNow] = [new Set(before.map(keyOf)), new Set(pairs.map(keyOf))];
  const added = pairs.filter((pair) => !keysBefore.has(keyOf(pair)));
  const gone = before.filter((pair) => !keysNow.has(keyOf(pair)));
  const changeTo =
    (change: StoredChange['change']) =>
    (pair: StoredPair): StoredChange => {
      const { juniorId, seniorId } = pair;
      return { juniorId, seniorId, change };
    };
  return {
    difference: {
      roundNumber: earlier.number,
      added: added.length,
      removed: gone.length,
      kept: pairs.length - added.length,
    },
    changes: [...added.map(changeTo('added')), ...gone.map(changeTo('gone'))],
  };
}

function keyOf({ juniorId, seniorId }: StoredPair): string {
  return `${juniorId}\n${seniorId}`;
}
