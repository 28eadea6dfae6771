import type { MatchParticipant } from './round-input';

type TopicLists = Pick<MatchParticipant, 'shares' | 'seeks'>;

/** The topics that flow in a pair, by id. For the two people only: nobody else reads what a person seeks. */
export interface Exchange {
  /** The reverse direction: what the junior shares and the senior seeks. */
  readonly juniorGives: string[];
  /** The return: what the senior shares and the junior seeks. */
  readonly seniorGives: string[];
}

/** What two people would give each other, in the order of the giver's list. */
export function exchange(junior: TopicLists, senior: TopicLists): Exchange {
  return { juniorGives: inBoth(junior.shares, senior.seeks), seniorGives: inBoth(senior.shares, junior.seeks) };
}

/** Entries of the first list that the second holds too, each once. */
export function inBoth(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set(a)].filter((entry) => b.includes(entry));
}
