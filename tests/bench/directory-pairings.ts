import { pairingId } from '../../api/src/domain/pairing/pairing-id';
import { pairingPolicy } from '../../api/src/domain/pairing/policy';
import { propose } from '../../api/src/domain/pairing/propose';
import { proposedTerms } from '../../api/src/domain/pairing/terms';
import { openDatabase } from '../../api/src/gateways/cosmos/database';
import { createPairingStore } from '../../api/src/gateways/cosmos/pairing-store';
import { createProgramStore } from '../../api/src/gateways/cosmos/program-store';
import { inParallel } from '../../api/src/use-cases/pairing-work/in-parallel';
import { makeProgram } from '../support/make-program';

/** Writes a program with so many proposed pairings, of people from all over a directory, for a review to look at. */
export async function writePairings(endpoint: string, userIds: readonly string[], count: number): Promise<void> {
  const containers = openDatabase({
    endpoint,
    database: 'vice-versa',
    credential: { getToken: () => Promise.resolve(null) },
    emulatorKey: 'bG9jYWw=',
  });
  const nowUtc = Date.now();
  const program = makeProgram({ createdAtUtc: nowUtc, publishedAtUtc: nowUtc });
  const policy = pairingPolicy(program.settings);
  const terms = proposedTerms(program.settings.series, policy, nowUtc);
  const origin = { kind: 'round', roundId: 'round-1' } as const;
  await createProgramStore(containers.programs, 'tenant').create(program);
  const store = createPairingStore(containers.pairings, 'tenant');
  const step = Math.floor(userIds.length / (2 * Math.max(1, count)));
  await inParallel([...Array(count).keys()], 8, async (number) => {
    const [juniorId = '', seniorId = ''] = [userIds[2 * number * step], userIds[(2 * number + 1) * step]];
    const id = pairingId(juniorId, seniorId, 1);
    await store.create(
      propose({ id, programId: program.id, origin, juniorId, seniorId, terms, match: null }, policy, nowUtc),
    );
  });
}
