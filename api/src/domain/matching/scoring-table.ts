import {
  distancePoints,
  EASY_STARTS,
  easePoints,
  FAR_STEPS,
  LONGEST_WAIT,
  MOST_TOPICS,
  topicPoints,
  waitingPoints,
} from './score';
import type { ScoreMaxima } from './score-maxima';

/** The points of `score.ts` for every value of a fact, so that a score is a sum of look-ups. */
export interface ScoringTable {
  /** By number of topics, up to `MOST_TOPICS`. */
  readonly reverse: Int32Array;
  readonly back: Int32Array;
  readonly common: Int32Array;
  /** By steps up to `FAR_STEPS` or `UNKNOWN_STEPS`; the second half is for colleagues of one department. */
  readonly distance: Int32Array;
  /** By starts a week up to `EASY_STARTS`, or `UNKNOWN_STARTS`. */
  readonly ease: Int32Array;
  /** By the sum of both people's rounds waited, each up to `LONGEST_WAIT`. */
  readonly waiting: Int32Array;
}

export const UNKNOWN_STEPS = FAR_STEPS + 1;
export const DISTANCE_ROW = FAR_STEPS + 2;
export const UNKNOWN_STARTS = EASY_STARTS + 1;

/** Tabulates the scoring functions. */
export function scoringTable(maxima: ScoreMaxima): ScoringTable {
  const topics = (maximum: number) => table(MOST_TOPICS + 1, (count) => topicPoints(count, maximum));
  const farthest = maxima['organisation-distance'];
  return {
    reverse: topics(maxima['reverse-exchange']),
    back: topics(maxima['return-exchange']),
    common: topics(maxima['shared-outlook']),
    distance: table(2 * DISTANCE_ROW, (index) => {
      const steps = index % DISTANCE_ROW;
      return distancePoints(steps === UNKNOWN_STEPS ? null : steps, index >= DISTANCE_ROW, farthest);
    }),
    ease: table(UNKNOWN_STARTS + 1, (starts) =>
      easePoints(starts === UNKNOWN_STARTS ? null : starts, maxima['ease-of-meeting']),
    ),
    waiting: table(2 * LONGEST_WAIT + 1, (waited) => waitingPoints(waited, maxima['waiting-time'])),
  };
}

/** Points of a pair for its topics. */
export function topicScore({ reverse, back, common }: ScoringTable, flows: number, returns: number, shared: number) {
  return (
    reverse[Math.min(flows, MOST_TOPICS)]! +
    back[Math.min(returns, MOST_TOPICS)]! +
    common[Math.min(shared, MOST_TOPICS)]!
  );
}

function table(size: number, points: (index: number) => number): Int32Array {
  return Int32Array.from({ length: size }, (_, index) => points(index));
}
