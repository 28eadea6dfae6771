import { hasResult, type Round, type RoundDifference } from '../../domain/round/round';
import type { StoredPair } from '../../domain/round/round-parts';
import type { Ports } from '../ports/ports';
import { readParts } from './parts';

/** Pairs added, removed and kept against the last round before this one that has a result; null where there is none. */
export async function differenceFrom(
  ports: Pick<Ports, 'rounds'>,
  round: Round,
  pairs: readonly StoredPair[],
): Promise<RoundDifference | null> {
  const rounds = await ports.rounds.list(round.programId);
  const earlier = rounds.find(({ value }) => value.number < round.number && hasResult(value))?.value;
  if (earlier === undefined) return null;
  const address = { programId: earlier.programId, roundId: earlier.id, kind: 'pairs' } as const;
  const before = new Set((await readParts(ports.rounds, address, earlier.parts.pairs)).map(keyOf));
  const kept = pairs.filter((pair) => before.has(keyOf(pair))).length;
  return { roundNumber: earlier.number, added: pairs.length - kept, removed: before.size - kept, kept };
}

function keyOf({ juniorId, seniorId }: StoredPair): string {
  return `${juniorId}\n${seniorId}`;
}
