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
