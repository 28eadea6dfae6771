import { advance } from '../../domain/pairing/advance';
import { pairingPolicy } from '../../domain/pairing/policy';
import { hasEnded } from '../../domain/pairing/states';
import type { Program } from '../../domain/program/program';
import type { Ports } from '../ports/ports';
import { eachAlone } from '../work/each-alone';
import { changePairing } from './change-pairing';

/**
 * Withdraws every live pairing of a person who left the program; their work gives the seats back and cancels what is
 * booked. Safe to repeat. Returns how many were withdrawn.
 */
export async function endPairingsOfPerson(
  ports: Pick<Ports, 'pairings' | 'clock'>,
  program: Program,
  personId: string,
): Promise<number> {
  const policy = pairingPolicy(program.settings);
  let ended = 0;
  const alone = eachAlone('pairings could not be ended');
  for (const { id } of await ports.pairings.listByPerson(program.id, personId)) {
    await alone.attempt(id, async () => {
      const outcome = await changePairing(ports, program.id, id, (pairing) =>
        hasEnded(pairing)
          ? { ok: true, value: pairing }
          : advance(pairing, { kind: 'person-left', personId }, policy, ports.clock.nowUtc()),
      );
      if (outcome.ok) ended += 1;
    });
  }
  alone.finish();
  return ended;
}
