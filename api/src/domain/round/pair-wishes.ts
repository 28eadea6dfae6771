/** Two people, by the seats they would have. */
export interface PairIds {
  readonly juniorId: string;
  readonly seniorId: string;
}

/** What the lead wishes for the next dry runs of a program, until it is taken back. */
export interface PairWishes {
  /** Pairs that are made first, where no rule stands against them. */
  readonly pinned: readonly PairIds[];
  /** Pairs that are not made, whoever would be the junior. */
  readonly apart: readonly PairIds[];
}

export const noWishes: PairWishes = { pinned: [], apart: [] };

/** Ids of the people of pairs that one of the two has and the other has not. */
export function peopleOfDifference(before: PairWishes, after: PairWishes): readonly string[] {
  const pairs = [...onlyInOne(before.pinned, after.pinned), ...onlyInOne(before.apart, after.apart)];
  return [...new Set(pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]))];
}

function onlyInOne(one: readonly PairIds[], other: readonly PairIds[]): readonly PairIds[] {
  const key = ({ juniorId, seniorId }: PairIds) => `${juniorId} ${seniorId}`;
  const [inOne, inOther] = [new Set(one.map(key)), new Set(other.map(key))];
  return [...one.filter((pair) => !inOther.has(key(pair))), ...other.filter((pair) => !inOne.has(key(pair)))];
}
