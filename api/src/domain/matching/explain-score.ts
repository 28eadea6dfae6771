import type { PairFacts } from './pair-facts';
import { type ScorePoints, scorePoints } from './score';
import { type ScoreMaxima, type ScorePartKind, scorePartKinds } from './score-maxima';

/** One part of a score, in points of 1000 and in words. */
export interface ScorePart {
  readonly kind: ScorePartKind;
  readonly points: number;
  readonly maximumPoints: number;
  readonly sentence: string;
}

/** Who reads a sentence: an outsider such as the lead, or one of the two people. None of them names a topic. */
export type Voice = 'lead' | 'junior' | 'senior';

/** The parts of a score in words, in the order of `scorePartKinds`. */
export function scoreParts(facts: PairFacts, maxima: ScoreMaxima, voice: Voice): ScorePart[] {
  const points: ScorePoints = scorePoints(facts, maxima);
  return scorePartKinds.map((kind) => ({
    kind,
    points: points[kind],
    maximumPoints: maxima[kind],
    sentence: sentences[kind](facts, voice),
  }));
}

/** The same parts for another reader: the points stand, the sentences are said anew. */
export function inVoice(parts: readonly ScorePart[], facts: PairFacts, voice: Voice): ScorePart[] {
  return parts.map((part) => ({ ...part, sentence: sentences[part.kind](facts, voice) }));
}

const sentences: Readonly<Record<ScorePartKind, (facts: PairFacts, voice: Voice) => string>> = {
  'reverse-exchange': ({ reverseTopics }, voice) =>
    flow(reverseTopics, voice, 'junior', 'The junior shares', 'the senior seeks'),
  'return-exchange': ({ returnTopics }, voice) =>
    flow(returnTopics, voice, 'senior', 'The senior shares', 'the junior seeks'),
  'organisation-distance': ({ steps, sameDepartment }) => {
    const department = sameDepartment ? 'in the same department' : 'in different departments';
    if (steps === null) return `Distance in the organisation is not known; ${department}.`;
    return steps > 100
      ? `In separate parts of the organisation, ${department}.`
      : `${steps} steps apart in the organisation, ${department}.`;
  },
  'shared-outlook': ({ commonTopics }, voice) => {
    const who = voice === 'lead' ? 'Both' : 'You both';
    return commonTopics === 0
      ? `${who} follow different topics.`
      : `${who} care about ${topics(commonTopics)} in the same way.`;
  },
  'ease-of-meeting': ({ starts }, voice) => {
    const who = voice === 'lead' ? 'both' : 'you both';
    if (starts === null) return 'Working hours are not known yet.';
    return starts === 1
      ? `There is one time in a usual week when ${who} can meet.`
      : `There are ${starts} times in a usual week when ${who} can meet.`;
  },
  'waiting-time': ({ juniorWaited, seniorWaited }, voice) => {
    const parts = [waited(juniorWaited, voice, 'junior'), waited(seniorWaited, voice, 'senior')];
    const said = parts.filter((part) => part !== null).join(' and ');
    return said === '' ? 'Nobody was left out before.' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  },
};

function flow(count: number, voice: Voice, giver: Voice, outsiderGives: string, outsiderSeeks: string): string {
  const gives = voice === 'lead' ? outsiderGives : voice === giver ? 'You share' : 'They share';
  const seeks = voice === 'lead' ? outsiderSeeks : voice === giver ? 'they seek' : 'you seek';
  return count === 0 ? `${gives} nothing that ${seeks}.` : `${gives} ${topics(count)} that ${seeks}.`;
}

function topics(count: number): string {
  return count === 1 ? 'one topic' : `${count} topics`;
}

function waited(rounds: number, voice: Voice, seat: 'junior' | 'senior'): string | null {
  if (rounds === 0) return null;
  const name = voice === 'lead' ? `the ${seat}` : voice === seat ? 'you' : 'they';
  return `${name} waited ${rounds === 1 ? 'one round' : `${rounds} rounds`}`;
}
