import fc from 'fast-check';
import { holdSeat, releaseSeat } from '../../../../api/src/domain/pairing/participant-seats';
import type { Participant } from '../../../../api/src/domain/program/participant';
import { makeParticipant } from '../../../support/make-program';

const NOW = Date.parse('2026-01-05T08:00:00Z');
const request = { pairingId: 'p1', seat: 'junior', partnerId: 'sen' } as const;

describe("a participant's seats", () => {
  test('are held once for a pairing, however often it asks', () => {
    const held = holdSeat(makeParticipant({ personId: 'jun' }), request, NOW);
    if (!held.ok) throw new Error(held.why);
    expect(held.value.held).toEqual([{ pairingId: 'p1', seat: 'junior' }]);
    const again = holdSeat(held.value, request, NOW);
    expect(again.ok && again.value).toBe(held.value);
    expect(releaseSeat(held.value, 'p1').held).toEqual([]);
  });

  test.each<[string, Partial<Participant>]>([
    ['seat-full', { held: [{ pairingId: 'p0', seat: 'junior' }] }],
    ['participant-paused', { pausedUntilUtc: NOW + 1 }],
    ['participant-left', { leftAtUtc: NOW }],
    ['participant-excludes', { exclusions: ['sen'] }],
  ])('are refused: %s', (why, given) => {
    expect(holdSeat(makeParticipant({ personId: 'jun', ...given }), request, NOW)).toEqual({ ok: false, why });
  });

  test('2: never exceed either capacity, whatever is held and released in whatever order', () => {
    const step = fc.record({
      pairingId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      senior: fc.boolean(),
      release: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.array(step), (juniorCapacity, seniorCapacity, steps) => {
        let participant = makeParticipant({ personId: 'jun', juniorCapacity, seniorCapacity });
        for (const { pairingId, senior, release } of steps) {
          const seat = senior ? 'senior' : 'junior';
          const answer = holdSeat(participant, { pairingId, seat, partnerId: 'x' }, NOW);
          participant = release ? releaseSeat(participant, pairingId) : answer.ok ? answer.value : participant;
          const count = (name: string) => participant.held.filter((held) => held.seat === name).length;
          expect(count('junior')).toBeLessThanOrEqual(juniorCapacity);
          expect(count('senior')).toBeLessThanOrEqual(seniorCapacity);
          expect(new Set(participant.held.map((held) => held.pairingId)).size).toBe(participant.held.length);
        }
      }),
    );
  });
});
