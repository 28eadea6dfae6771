import type { ScoreWeights } from '../program/program';

export const scorePartKinds = [
  'reverse-exchange',
  'return-exchange',
  'organisation-distance',
  'shared-outlook',
  'ease-of-meeting',
  'waiting-time',
] as const;

export type ScorePartKind = (typeof scorePartKinds)[number];

/** The most points of each part; together 1000, or 1 where every weight is zero. */
export type ScoreMaxima = Readonly<Record<ScorePartKind, number>>;

/** A score's upper limit. */
export const GREATEST_SCORE = 1000;

/**
 * Shares 1000 points out in proportion to the weights, by largest remainders. The reverse exchange gets at least
 * one point, so that every legal pair scores at least 1.
 */
export function scoreMaxima(weights: ScoreWeights): ScoreMaxima {
  const ordered = [
    weights.reverseExchange,
    weights.returnExchange,
    weights.organisationDistance,
    weights.sharedOutlook,
    weights.easeOfMeeting,
    weights.waitingTime,
  ];
  const total = ordered.reduce((sum, weight) => sum + weight, 0);
  const exact = ordered.map((weight) => (total === 0 ? 0 : (weight * (GREATEST_SCORE - 1)) / total));
  const points = exact.map(Math.floor);
  const spare = total === 0 ? 0 : GREATEST_SCORE - 1 - points.reduce((sum, whole) => sum + whole, 0);
  const byRemainder = exact.map((value, part) => ({ part, rest: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.part - b.part);
  for (const { part } of byRemainder.slice(0, spare)) points[part]!++;
  points[0]!++;
  const [reverse, back, distance, outlook, ease, waiting] = points;
  return {
    'reverse-exchange': reverse!,
    'return-exchange': back!,
    'organisation-distance': distance!,
    'shared-outlook': outlook!,
    'ease-of-meeting': ease!,
    'waiting-time': waiting!,
  };
}
