import type { MatchRules } from '../program/program';
import { barredPairs } from './barred-pairs';
import type { ChartView, RoundInput } from './round-input';
import { type ScoreMaxima, scoreMaxima } from './score-maxima';

/** What the rules and the score of a pair need to know beside its two people. */
export interface PairContext {
  readonly rules: MatchRules;
  readonly maxima: ScoreMaxima;
  readonly chart: ChartView;
  readonly durationMinutes: number;
  /** `pairKey` of pairs that may not be proposed. */
  readonly barred: ReadonlySet<string>;
}

/** The context of every pair of a round. */
export function pairContext(input: RoundInput): PairContext {
  const { rules, weights, chart, durationMinutes } = input;
  return {
    rules,
    maxima: scoreMaxima(weights),
    chart,
    durationMinutes,
    barred: new Set(barredPairs(input).map(([a, b]) => pairKey(a, b))),
  };
}

/** A key of two people, whichever comes first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}
