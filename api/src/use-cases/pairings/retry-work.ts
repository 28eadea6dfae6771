import type { PairingOverview } from '../../contract/pairing';
import { advance } from '../../domain/pairing/advance';
import { pairingPolicy } from '../../domain/pairing/policy';
import { accepted, type Outcome } from '../../domain/refusal';
import type { Caller } from '../ports/caller';
import { noSuchProgram } from '../programs/read-programs';
import type { PairingAddress } from './act-on-pairing';
import { changePairing } from './change-pairing';
import { presentOverview } from './present-pairing';
import type { ReadPorts } from './read-pairings';

/** The lead lets parked work of a pairing be tried again; the next sweep does it. */
export async function retryPairingWork(
  ports: ReadPorts,
  caller: Caller,
  { programId, pairingId }: PairingAddress,
): Promise<Outcome<PairingOverview>> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchProgram;
  const policy = pairingPolicy(program.value.settings);
  const nowUtc = ports.clock.nowUtc();
  const changed = await changePairing(ports, programId, pairingId, (pairing) =>
    advance(pairing, { kind: 'work-retried', byPersonId: caller.personId }, policy, nowUtc),
  );
  return changed.ok ? accepted(presentOverview(changed.value, await ports.org.current(), nowUtc)) : changed;
}
