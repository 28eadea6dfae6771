import { exchange, type Exchange } from './exchange';
import { type ScorePart, scoreParts } from './explain-score';
import { isLegal } from './legal';
import { pairContext } from './pair-context';
import { type PairFacts, pairFacts } from './pair-facts';
import type { RoundInput } from './round-input';
import { scorePoints, totalScore } from './score';

/** What matching says of two people, in the words of an outsider. */
export interface JudgedPair {
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly facts: PairFacts;
  readonly exchange: Exchange;
}

/** Judges one junior→senior edge; null where it is not legal, or either of the two has no free seat. O(participants). */
export function judgePair(input: RoundInput, juniorId: string, seniorId: string): JudgedPair | null {
  const junior = input.participants.find((participant) => participant.personId === juniorId);
  const senior = input.participants.find((participant) => participant.personId === seniorId);
  if (junior === undefined || senior === undefined || junior.juniorSeats <= 0 || senior.seniorSeats <= 0) return null;
  const context = pairContext(input);
  if (!isLegal(context, junior, senior)) return null;
  const facts = pairFacts(context, junior, senior);
  return {
    score: totalScore(scorePoints(facts, context.maxima)),
    parts: scoreParts(facts, context.maxima, 'lead'),
    facts,
    exchange: exchange(junior, senior),
  };
}
