import { scoreParts } from './explain-score';
import type { PairContext } from './pair-context';
import { pairFacts } from './pair-facts';
import type { MatchParticipant } from './round-input';
import type { MatchedPair } from './round-outcome';
import { scorePoints, totalScore } from './score';

/** A pair of a round with its score in the words of an outsider. */
export function matchedPair(
  context: PairContext,
  junior: MatchParticipant,
  senior: MatchParticipant,
  pinned: boolean,
): MatchedPair {
  const facts = pairFacts(context, junior, senior);
  return {
    juniorId: junior.personId,
    seniorId: senior.personId,
    score: totalScore(scorePoints(facts, context.maxima)),
    parts: scoreParts(facts, context.maxima, 'lead'),
    facts,
    pinned,
  };
}
