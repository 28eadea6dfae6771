import fc from 'fast-check';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { hasEnded } from '../../../../api/src/domain/pairing/states';
import { LEASE_MS, performWorkOf } from '../../../../api/src/use-cases/pairing-work/perform-work-of';
import { declinePairing, withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { leaveProgram } from '../../../../api/src/use-cases/participation/leave-program';
import { caller, company, companyPorts } from '../../../support/small-company';

const ids = company.map(({ id }) => id);

interface Action {
  readonly kind: 'propose' | 'decline' | 'withdraw' | 'leave';
  readonly who: string;
  readonly partner: string;
  readonly round: string;
}

/** What several people and workers do at the same time. */
const anyAction: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom(
    'propose' as const,
    'propose' as const,
    'propose' as const,
    'decline' as const,
    'withdraw' as const,
    'leave' as const,
  ),
  who: fc.constantFrom(...ids),
  partner: fc.constantFrom(...ids),
  round: fc.constantFrom('round-1', 'round-2'),
});

async function interleave(scheduler: fc.Scheduler, actions: readonly Action[], managers: boolean) {
  const ports = companyPorts({ pause: () => scheduler.schedule(Promise.resolve()) });
  const program = {
    ...ports.program,
    settings: {
      ...ports.program.settings,
      rules: { ...ports.program.settings.rules, allowSameDirectManager: managers },
    },
  };
  const act = async ({ kind, who, partner, round }: Action) => {
    const own = await ports.pairings.listByPerson(program.id, who);
    const pairingId = own[0]?.id ?? 'none';
    if (kind === 'decline') await declinePairing(ports, caller(who), { programId: program.id, pairingId }, null);
    else if (kind === 'withdraw') await withdrawPairing(ports, caller(who), { programId: program.id, pairingId }, null);
    else if (kind === 'leave') await leaveProgram(ports, caller(who), program.id);
    else {
      const origin = { kind: 'round', roundId: round } as const;
      const proposed = await proposePair(ports, program, { juniorId: who, seniorId: partner, origin, match: null });
      if (proposed.ok) await performWorkOf(ports, program, proposed.value.id);
    }
  };
  await scheduler.waitFor(Promise.all(actions.map(act)));
  // Whatever was left half-done by somebody who was faster is owed, and a sweep does it once all claims have run out.
  ports.clock.advance(LEASE_MS);
  const settle = async () => {
    for (const { id } of ports.pairings.all()) await performWorkOf(ports, program, id);
  };
  await scheduler.waitFor(settle());
  return { ports };
}

const visible = (pairings: readonly Pairing[]) => pairings.filter((pairing) => pairing.seatsHeld && !hasEnded(pairing));
const pairOf = ({ junior, senior }: Pairing) => [junior.personId, senior.personId].sort().join();

function everyInterleaving(
  holds: (outcome: Awaited<ReturnType<typeof interleave>>) => void,
  allowSameManager = true,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(anyAction, { minLength: 2, maxLength: 10 }),
      async (scheduler, actions) => {
        holds(await interleave(scheduler, actions, allowSameManager));
      },
    ),
    { numRuns: 80 },
  );
}

describe('proposals that many people and workers make and answer at the same time', () => {
  test('2: no one ever holds more seats than their capacity, and every visible pairing holds two seats', async () => {
    await everyInterleaving(({ ports }) => {
      const participants = ports.participants.all();
      for (const { held, juniorCapacity, seniorCapacity } of participants) {
        expect(held.filter(({ seat }) => seat === 'junior').length).toBeLessThanOrEqual(juniorCapacity);
        expect(held.filter(({ seat }) => seat === 'senior').length).toBeLessThanOrEqual(seniorCapacity);
      }
      const holding = participants.flatMap(({ personId, held }) =>
        held.map((seat) => `${seat.pairingId} ${seat.seat} ${personId}`),
      );
      const expected = visible(ports.pairings.all()).flatMap(({ id, junior, senior }) => [
        `${id} junior ${junior.personId}`,
        `${id} senior ${senior.personId}`,
      ]);
      expect(holding.sort()).toEqual(expected.sort());
    });
  });

  test('2: no two live pairings of the same two people exist', async () => {
    await everyInterleaving(({ ports }) => {
      const pairs = ports.pairings
        .all()
        .filter((pairing) => !hasEnded(pairing))
        .map(pairOf);
      expect(new Set(pairs).size).toBe(pairs.length);
    });
  });

  test('3: no pairing lies inside a management line, nor under one manager unless the lead allows it', async () => {
    await everyInterleaving(({ ports }) => {
      const chart = ports.org.view?.chart;
      for (const { junior, senior } of ports.pairings.all()) {
        const [a, b] = [chart?.indexOf(junior.personId) ?? -1, chart?.indexOf(senior.personId) ?? -1];
        expect(chart?.sameLine(a, b)).toBe(false);
        expect(chart?.managerOf[a]).not.toBe(chart?.managerOf[b]);
      }
    }, false);
  });
});

describe('proposePair', () => {
  const pair = {
    juniorId: 'ned',
    seniorId: 'sara',
    origin: { kind: 'round', roundId: 'round-1' },
    match: null,
  } as const;

  test('proposes a pair once for a round, even after it was declined', async () => {
    const ports = companyPorts();
    const first = await proposePair(ports, ports.program, pair);
    if (!first.ok) throw new Error(first.message);
    await performWorkOf(ports, ports.program, first.value.id);
    await declinePairing(ports, caller('ned'), { programId: 'spring', pairingId: first.value.id }, null);
    const again = await proposePair(ports, ports.program, pair);
    expect(again).toMatchObject({ ok: true, value: { id: 'ned~sara~1', state: 'declined' } });
    const nextRound = await proposePair(ports, ports.program, {
      ...pair,
      origin: { kind: 'round', roundId: 'round-2' },
    });
    expect(nextRound).toMatchObject({ ok: true, value: { id: 'ned~sara~2', state: 'proposed' } });
  });

  test('refuses a second live pairing of the same two people, whoever sits where', async () => {
    const ports = companyPorts();
    await proposePair(ports, ports.program, pair);
    const other = {
      ...pair,
      juniorId: 'sara',
      seniorId: 'ned',
      origin: { kind: 'own-pick', byPersonId: 'ned' },
    } as const;
    expect(await proposePair(ports, ports.program, other)).toMatchObject({ ok: false, code: 'seat-taken' });
  });

  test.each([
    ['ned', 'nora', 'management line'],
    ['ned', 'ceo', 'management line'],
    ['ned', 'nia', 'same manager'],
    ['ned', 'nobody', 'org chart'],
  ])('refuses %s and %s: %s', async (juniorId, seniorId, reason) => {
    const ports = companyPorts();
    const refused = await proposePair(ports, ports.program, { ...pair, juniorId, seniorId });
    expect(refused).toMatchObject({
      ok: false,
      code: 'not-a-candidate',
      message: expect.stringContaining(reason) as string,
    });
  });
});
