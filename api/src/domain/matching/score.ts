import type { PairFacts } from './pair-facts';
import { type ScoreMaxima, type ScorePartKind, scorePartKinds } from './score-maxima';

/** Share of a part's points for 0, 1, 2, 3 or more topics: the first is worth most. */
const TOPIC_SHARE = [0, 0.6, 0.85, 1] as const;

/** More topics than this earn no more points. */
export const MOST_TOPICS = TOPIC_SHARE.length - 1;

/** From this many steps apart on, two people count as strangers in the organisation. */
export const FAR_STEPS = 6;

/** From this many possible starts a week on, meeting is easy. */
export const EASY_STARTS = 20;

/** Rounds waited count up to this many. */
export const LONGEST_WAIT = 3;

/** Points of each part of a pair's score: whole numbers between 0 and the part's maximum. */
export type ScorePoints = Readonly<Record<ScorePartKind, number>>;

/** The points of every part. */
export function scorePoints(facts: PairFacts, maxima: ScoreMaxima): ScorePoints {
  return {
    'reverse-exchange': topicPoints(facts.reverseTopics, maxima['reverse-exchange']),
    'return-exchange': topicPoints(facts.returnTopics, maxima['return-exchange']),
    'organisation-distance': distancePoints(facts.steps, facts.sameDepartment, maxima['organisation-distance']),
    'shared-outlook': topicPoints(facts.commonTopics, maxima['shared-outlook']),
    'ease-of-meeting': easePoints(facts.starts, maxima['ease-of-meeting']),
    'waiting-time': waitingPoints(roundsWaited(facts.juniorWaited, facts.seniorWaited), maxima['waiting-time']),
  };
}

/** A score: the sum of its parts. */
export function totalScore(points: ScorePoints): number {
  return scorePartKinds.reduce((sum, kind) => sum + points[kind], 0);
}

/** Points for a number of topics. At least one point where there is a topic and the part has any. */
export function topicPoints(topics: number, maximum: number): number {
  const points = Math.round(maximum * TOPIC_SHARE[Math.min(topics, MOST_TOPICS)]!);
  return topics > 0 ? Math.max(points, Math.min(1, maximum)) : 0;
}

/** Points for distance: none for colleagues under one manager, all from `FAR_STEPS` on; half in one department. */
export function distancePoints(steps: number | null, sameDepartment: boolean, maximum: number): number {
  const share = steps === null ? 0.5 : (Math.min(Math.max(steps, 2), FAR_STEPS) - 2) / (FAR_STEPS - 2);
  return Math.round(maximum * share * (sameDepartment ? 0.5 : 1));
}

/** Points for the half hours at which a session can start; half of them where nothing is known. */
export function easePoints(starts: number | null, maximum: number): number {
  return Math.round(maximum * (starts === null ? 0.5 : Math.min(starts, EASY_STARTS) / EASY_STARTS));
}

/** Rounds that a pair has waited: of both people, each counted up to `LONGEST_WAIT`. */
export function roundsWaited(juniorWaited: number, seniorWaited: number): number {
  return Math.min(juniorWaited, LONGEST_WAIT) + Math.min(seniorWaited, LONGEST_WAIT);
}

/** Points for `roundsWaited`. */
export function waitingPoints(waited: number, maximum: number): number {
  return Math.round((maximum * waited) / (2 * LONGEST_WAIT));
}
