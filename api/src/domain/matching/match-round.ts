import { assign } from './assignment/assign';
import { certify } from './assignment/certify';
import { candidateProblem } from './candidates';
import { reasonSentence } from './explain-left-out';
import { scoreParts } from './explain-score';
import { bindingReason, countReasons, nearerSeat, type SeatReason } from './left-out';
import { type PairContext, pairContext, pairKey } from './pair-context';
import { pairFacts } from './pair-facts';
import { settlePins } from './pins';
import type { AssignmentProblem } from './problem';
import type { MatchParticipant, RoundInput } from './round-input';
import {
  type LeftOutPerson,
  type MatchedPair,
  RoundCancelled,
  type RoundOutcome,
  type RoundProgress,
  type UnstablePair,
} from './round-outcome';
import { scorePoints, totalScore } from './score';

/**
 * Runs one round: candidates, score, assignment, explanation.
 *
 * Pins are fixed first. Of all rounds it makes the one with the most pairs and, among those, the highest total
 * score; the proof says so. Throws `RoundCancelled` when `progress` answers true.
 */
export function matchRound(input: RoundInput, progress: RoundProgress = () => false): RoundOutcome {
  const step = (phase: string, share: number) => {
    if (progress(phase, share) === true) throw new RoundCancelled();
  };
  const { participants } = input;
  const juniorSeats = Int32Array.from(participants, ({ juniorSeats: seats }) => Math.max(0, seats));
  const seniorSeats = Int32Array.from(participants, ({ seniorSeats: seats }) => Math.max(0, seats));
  const offered = { junior: sum(juniorSeats), senior: sum(seniorSeats) };
  const given = pairContext(input);
  const pins = settlePins(given, input, juniorSeats, seniorSeats);
  const idOf = (index: number) => participants[index]!.personId;
  const context = {
    ...given,
    barred: new Set([...given.barred, ...pins.pairs.map(([a, b]) => pairKey(idOf(a), idOf(b)))]),
  };

  step('candidates', 0.05);
  const problem = candidateProblem(context, participants, juniorSeats, seniorSeats);
  step('assignment', 0.4);
  const result = assign(problem);
  const certificate = certify(problem, result);
  step('explanation', 0.7);
  const chosen = edgesOf(problem, result.edges);
  const pairs = [
    ...pins.pairs.map(([a, b]) => matchedPair(given, participants[a]!, participants[b]!, true)),
    ...chosen.map(([a, b]) => matchedPair(context, participants[a]!, participants[b]!, false)),
  ];
  const leftOut = explainLeftOut(context, participants, juniorSeats, seniorSeats, pairs);
  const unstable = unstablePairs(problem, result.edges, participants);
  step('done', 1);
  return {
    pairs,
    leftOut,
    refusedPins: pins.refused,
    proof: {
      proven: certificate.proven,
      statement: certificate.proven
        ? `Proven over all ${problem.column.length} legal pairs: no round has more pairs, and none with as many scores higher.`
        : `Not proven: ${certificate.reason ?? 'unknown'}.`,
      pairs: result.pairs,
      totalScore: result.weight,
      candidates: problem.column.length,
    },
    summary: {
      participants: participants.length,
      juniorSeats: offered.junior,
      seniorSeats: offered.senior,
      pairs: pairs.length,
      leftOut: leftOut.length,
      averageScore: pairs.length === 0 ? 0 : pairs.reduce((total, { score }) => total + score, 0) / pairs.length,
      unstablePairs: unstable.length,
    },
    unstable,
  };
}

function matchedPair(
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
    pinned,
  };
}

function explainLeftOut(
  context: PairContext,
  people: readonly MatchParticipant[],
  juniorSeats: Int32Array,
  seniorSeats: Int32Array,
  pairs: readonly MatchedPair[],
): LeftOutPerson[] {
  const paired = new Set(pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]));
  const juniors = people.filter(({ juniorSeats: seats }) => seats > 0);
  const seniors = people.filter(({ seniorSeats: seats }) => seats > 0);
  return people.flatMap((person, index) => {
    if (paired.has(person.personId)) return [];
    const reasons: SeatReason[] = [];
    const add = (seat: 'junior' | 'senior', partners: readonly MatchParticipant[]) => {
      const counts = countReasons(context, person, seat, partners);
      reasons.push({ seat, kind: bindingReason(counts), counts });
    };
    if (juniorSeats[index]! > 0) add('junior', seniors);
    if (seniorSeats[index]! > 0) add('senior', juniors);
    const nearer = nearerSeat(reasons);
    if (nearer === undefined) return [];
    const { seat, kind, counts } = nearer;
    const sentence = reasonSentence(nearer, 'lead');
    return [{ personId: person.personId, seat, reasonKind: kind, sentence, remedy: null, counts }];
  });
}

function unstablePairs(
  problem: AssignmentProblem,
  edges: Int32Array,
  people: readonly MatchParticipant[],
): UnstablePair[] {
  const chosen = new Set(edges);
  const worst = (capacity: Int32Array) => Float64Array.from(capacity, (seats) => (seats > 0 ? Infinity : 0));
  const left = worst(problem.leftCapacity);
  const right = worst(problem.rightCapacity);
  const leftUsed = new Int32Array(left.length);
  const rightUsed = new Int32Array(right.length);
  eachEdge(problem, (edge, a, b, weight) => {
    if (!chosen.has(edge)) return;
    left[a] = Math.min(left[a]!, weight);
    right[b] = Math.min(right[b]!, weight);
    leftUsed[a]!++;
    rightUsed[b]!++;
  });
  left.forEach((_, a) => {
    if (leftUsed[a]! < problem.leftCapacity[a]!) left[a] = 0;
  });
  right.forEach((_, b) => {
    if (rightUsed[b]! < problem.rightCapacity[b]!) right[b] = 0;
  });
  const found: UnstablePair[] = [];
  eachEdge(problem, (edge, a, b, weight) => {
    if (chosen.has(edge) || weight <= left[a]! || weight <= right[b]!) return;
    found.push({ juniorId: people[a]!.personId, seniorId: people[b]!.personId, score: weight });
  });
  return found.sort((a, b) => b.score - a.score);
}

function eachEdge(
  problem: AssignmentProblem,
  visit: (edge: number, left: number, right: number, weight: number) => void,
) {
  for (let row = 0; row < problem.leftCapacity.length; row++) {
    for (let edge = problem.rowStart[row]!; edge < problem.rowStart[row + 1]!; edge++) {
      visit(edge, row, problem.column[edge]!, problem.weight[edge]!);
    }
  }
}

function edgesOf(problem: AssignmentProblem, edges: Int32Array): [number, number][] {
  const chosen = new Set(edges);
  const pairs: [number, number][] = [];
  eachEdge(problem, (edge, left, right) => {
    if (chosen.has(edge)) pairs.push([left, right]);
  });
  return pairs;
}

function sum(values: Int32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
