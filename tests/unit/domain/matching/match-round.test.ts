import * as fc from 'fast-check';
import { brokenRules, ruleNames } from '../../../../api/src/domain/matching/legal';
import { matchRound } from '../../../../api/src/domain/matching/match-round';
import { pairContext } from '../../../../api/src/domain/matching/pair-context';
import { pairFacts } from '../../../../api/src/domain/matching/pair-facts';
import type { RoundInput } from '../../../../api/src/domain/matching/round-input';
import { RoundCancelled, type RoundOutcome } from '../../../../api/src/domain/matching/round-outcome';
import { scorePoints, totalScore } from '../../../../api/src/domain/matching/score';
import { arbitraryRound, junior, person, round, senior } from './rounds';

/** Score of every legal pair by index, read from the objects alone. */
function legalScores(input: RoundInput): Map<string, number> {
  const context = pairContext(input);
  const scores = new Map<string, number>();
  for (const a of input.participants) {
    for (const b of input.participants) {
      if (a.juniorSeats <= 0 || b.seniorSeats <= 0 || brokenRules(context, a, b).length > 0) continue;
      scores.set(`${a.personId} ${b.personId}`, totalScore(scorePoints(pairFacts(context, a, b), context.maxima)));
    }
  }
  return scores;
}

/** The most pairs, and the greatest total score with as many, by trying everything. */
function bestByForce(input: RoundInput, scores: Map<string, number>): { pairs: number; score: number } {
  const edges = [...scores].map(([key, score]) => ({ ends: key.split(' '), score }));
  const juniorSeats = new Map(input.participants.map(({ personId, juniorSeats: seats }) => [personId, seats]));
  const seniorSeats = new Map(input.participants.map(({ personId, seniorSeats: seats }) => [personId, seats]));
  let best = { pairs: 0, score: 0 };
  const visit = (at: number, pairs: number, score: number) => {
    if (pairs > best.pairs || (pairs === best.pairs && score > best.score)) best = { pairs, score };
    const edge = edges[at];
    if (edge === undefined || pairs + edges.length - at < best.pairs) return;
    const [a, b] = edge.ends as [string, string];
    if (juniorSeats.get(a)! > 0 && seniorSeats.get(b)! > 0) {
      juniorSeats.set(a, juniorSeats.get(a)! - 1);
      seniorSeats.set(b, seniorSeats.get(b)! - 1);
      visit(at + 1, pairs + 1, score + edge.score);
      juniorSeats.set(a, juniorSeats.get(a)! + 1);
      seniorSeats.set(b, seniorSeats.get(b)! + 1);
    }
    visit(at + 1, pairs, score);
  };
  visit(0, 0, 0);
  return best;
}

const keysOf = ({ pairs }: RoundOutcome) => pairs.map(({ juniorId, seniorId }) => `${juniorId} ${seniorId}`);

it('pairs a junior with the senior who seeks what the junior shares', () => {
  const outcome = matchRound(round([junior('jo'), senior('sam')]));

  expect(outcome.pairs).toMatchObject([{ juniorId: 'jo', seniorId: 'sam', pinned: false }]);
  expect(outcome.proof).toMatchObject({ proven: true, pairs: 1, candidates: 1 });
  expect(outcome.leftOut).toEqual([]);
  expect(outcome.summary).toMatchObject({ participants: 2, juniorSeats: 1, seniorSeats: 1, pairs: 1, leftOut: 0 });
});

it('makes an empty round of nobody, proven all the same', () => {
  const outcome = matchRound(round([]));

  expect(outcome).toMatchObject({ pairs: [], leftOut: [], proof: { proven: true, candidates: 0 } });
  expect(outcome.summary.averageScore).toBe(0);
});

it('makes the most pairs and then the greatest score, as trying everything does', () => {
  fc.assert(
    fc.property(arbitraryRound(6), (arbitrary) => {
      const input = { ...arbitrary, pinned: [] };
      const scores = legalScores(input);

      const { pairs, proof, summary } = matchRound(input);

      const best = bestByForce(input, scores);
      expect(pairs.length).toBe(best.pairs);
      expect(pairs.reduce((sum, { score }) => sum + score, 0)).toBe(best.score);
      expect(proof).toMatchObject({ proven: true, pairs: best.pairs, totalScore: best.score, candidates: scores.size });
      expect(summary.pairs).toBe(best.pairs);
    }),
    { numRuns: 300 },
  );
});

it('never pairs illegally, beyond a capacity, or the same two people twice', () => {
  fc.assert(
    fc.property(arbitraryRound(12, 3), (input) => {
      const scores = legalScores(input);

      const outcome = matchRound(input);

      const keys = keysOf(outcome);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { juniorId, seniorId, score, parts } of outcome.pairs) {
        expect(scores.get(`${juniorId} ${seniorId}`)).toBe(score);
        expect(keys).not.toContain(`${seniorId} ${juniorId}`);
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(1000);
        for (const { points, maximumPoints } of parts) expect(points <= maximumPoints && points >= 0).toBe(true);
      }
      for (const { personId, juniorSeats, seniorSeats } of input.participants) {
        expect(outcome.pairs.filter(({ juniorId }) => juniorId === personId).length).toBeLessThanOrEqual(juniorSeats);
        expect(outcome.pairs.filter(({ seniorId }) => seniorId === personId).length).toBeLessThanOrEqual(seniorSeats);
      }
    }),
  );
});

it('reaches the same objective in whatever order people come', () => {
  fc.assert(
    fc.property(arbitraryRound(10, 3), fc.infiniteStream(fc.nat()), (arbitrary, stream) => {
      const input = { ...arbitrary, pinned: [] };
      const keys = new Map(input.participants.map((one) => [one.personId, stream.next().value as number]));
      const shuffled = [...input.participants].sort((a, b) => keys.get(a.personId)! - keys.get(b.personId)!);

      const [one, other] = [matchRound(input), matchRound({ ...input, participants: shuffled })];

      expect(other.proof).toMatchObject({ pairs: one.proof.pairs, totalScore: one.proof.totalScore });
    }),
  );
});

it('never loses a pair when a pair is no longer barred', () => {
  fc.assert(
    fc.property(arbitraryRound(10), (arbitrary) => {
      const input = { ...arbitrary, pinned: [] };
      const before = matchRound(input);
      const after = matchRound({ ...input, barred: [] });
      expect(after.proof.pairs).toBeGreaterThanOrEqual(before.proof.pairs);
    }),
  );
});

it('gives the same round for the same input', () => {
  fc.assert(
    fc.property(arbitraryRound(10), (input) => {
      expect(matchRound(input)).toEqual(matchRound(input));
    }),
    { numRuns: 30 },
  );
});

it('gives every left-out person a reason that counting every pair confirms', () => {
  fc.assert(
    fc.property(arbitraryRound(12), (input) => {
      const context = pairContext(input);
      const outcome = matchRound(input);
      const paired = new Set(outcome.pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]));
      const withSeat = input.participants.filter(({ juniorSeats, seniorSeats }) => juniorSeats + seniorSeats > 0);

      expect(outcome.leftOut.map(({ personId }) => personId)).toEqual(
        withSeat.map(({ personId }) => personId).filter((personId) => !paired.has(personId)),
      );
      for (const { personId, seat, reasonKind, counts } of outcome.leftOut) {
        const own = input.participants.find((one) => one.personId === personId)!;
        const partners = input.participants.filter(
          (one) => one !== own && (seat === 'junior' ? one.seniorSeats : one.juniorSeats) > 0,
        );
        const broken = partners.map((one) =>
          seat === 'junior' ? brokenRules(context, own, one) : brokenRules(context, one, own),
        );
        expect(counts.partners).toBe(partners.length);
        expect(counts.legal).toBe(broken.filter(({ length }) => length === 0).length);
        for (const rule of ruleNames) {
          expect(counts.brokenBy[rule] ?? 0).toBe(broken.filter((rules) => rules.includes(rule)).length);
          const alone = broken.filter((rules) => rules.length === 1 && rules[0] === rule).length;
          expect(counts.onlyBrokenBy[rule] ?? 0).toBe(alone);
        }
        expect(reasonKind === 'partners-taken').toBe(counts.legal > 0);
        expect(reasonKind === 'no-partners').toBe(partners.length === 0);
      }
    }),
    { numRuns: 200 },
  );
});

it('lists exactly the pairs of people who would both prefer each other, pinned people among them', () => {
  fc.assert(
    fc.property(arbitraryRound(10), (input) => {
      const outcome = matchRound(input);
      const keys = keysOf(outcome);
      const got = (id: string, seat: 'juniorId' | 'seniorId', seats: number) => {
        const scores = outcome.pairs.filter((pair) => pair[seat] === id).map(({ score }) => score);
        return scores.length < seats ? 0 : Math.min(...scores);
      };
      const expected = [...legalScores(input)].filter(([key, score]) => {
        const [a, b] = key.split(' ').map((id) => input.participants.find(({ personId }) => personId === id)!);
        return (
          !keys.includes(key) &&
          score > got(a!.personId, 'juniorId', a!.juniorSeats) &&
          score > got(b!.personId, 'seniorId', b!.seniorSeats)
        );
      });

      expect(outcome.unstable.map(({ juniorId, seniorId }) => `${juniorId} ${seniorId}`).sort()).toEqual(
        expected.map(([key]) => key).sort(),
      );
      expect(outcome.summary.unstablePairs).toBe(expected.length);
      for (const { juniorId, seniorId, juniorHas, seniorHas } of outcome.unstable) {
        const seatsOf = (id: string) => input.participants.find(({ personId }) => personId === id)!;
        expect(juniorHas ?? 0).toBe(got(juniorId, 'juniorId', seatsOf(juniorId).juniorSeats));
        expect(seniorHas ?? 0).toBe(got(seniorId, 'seniorId', seatsOf(seniorId).seniorSeats));
      }
    }),
  );
});

it('fixes a legal pin first, even where a better pair exists, and says which pins do not hold', () => {
  const people = [junior('jo'), senior('sam', { shares: ['law'] }), senior('sue'), person('kim')];
  const input = round(people, {
    pinned: [
      ['jo', 'sam'],
      ['jo', 'sue'],
      ['kim', 'sam'],
      ['nobody', 'sue'],
      ['kim', 'jo'],
    ],
  });

  const outcome = matchRound(input);

  expect(outcome.pairs.filter(({ pinned }) => pinned)).toMatchObject([{ juniorId: 'jo', seniorId: 'sam' }]);
  expect(outcome.refusedPins.map(({ sentence }) => sentence)).toEqual([
    'The junior has no free seat.',
    'The senior has no free seat.',
    'One of the two does not take part.',
    'The senior has no free seat.',
  ]);
});

it('stops when the progress callback asks for it', () => {
  const phases: string[] = [];
  const cancel = (phase: string) => phases.push(phase) > 1;

  expect(() => matchRound(round([junior('jo'), senior('sam')]), cancel)).toThrow(RoundCancelled);
  expect(phases).toHaveLength(2);
});

it('tells its progress from 0 to 1', () => {
  const shares: number[] = [];
  matchRound(round([junior('jo'), senior('sam')]), (_, share) => void shares.push(share));

  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(0)).toBe(0);
  expect(shares.at(-1)).toBe(1);
});
