import { exchange, inBoth } from './exchange';
import { startsOfPair } from './legal';
import type { PairContext } from './pair-context';
import type { MatchParticipant } from './round-input';
import { countBits } from './week-mask';

/** What the score of a pair is made of, as counts: sentences and points come from nothing else. */
export interface PairFacts {
  /** Topics that the junior shares and the senior seeks. */
  readonly reverseTopics: number;
  /** Topics that the senior shares and the junior seeks. */
  readonly returnTopics: number;
  /** Steps along management lines; null where either is not in the chart. */
  readonly steps: number | null;
  readonly sameDepartment: boolean;
  /** Topics that both share, plus topics that both seek. */
  readonly commonTopics: number;
  /** Half hours of a week at which a session can start; null where neither's time is known. */
  readonly starts: number | null;
  readonly juniorWaited: number;
  readonly seniorWaited: number;
}

/** Gathers the facts of a pair. */
export function pairFacts(context: PairContext, junior: MatchParticipant, senior: MatchParticipant): PairFacts {
  const { juniorGives, seniorGives } = exchange(junior, senior);
  const { chartIndex: a } = junior;
  const { chartIndex: b } = senior;
  const starts = startsOfPair(junior, senior, context.durationMinutes);
  return {
    reverseTopics: juniorGives.length,
    returnTopics: seniorGives.length,
    steps: a < 0 || b < 0 ? null : context.chart.distance(a, b),
    sameDepartment: junior.department === senior.department,
    commonTopics: inBoth(junior.shares, senior.shares).length + inBoth(junior.seeks, senior.seeks).length,
    starts: starts === null ? null : countBits(starts, starts),
    juniorWaited: junior.roundsWaited,
    seniorWaited: senior.roundsWaited,
  };
}
