import { refused, type Outcome } from '../../domain/refusal';
import type { Pairing } from '../../domain/pairing/pairing';
import type { Ports } from '../ports/ports';

/** Far more losses in a row than the people and workers of one pairing can cause. */
const MAX_TRIES = 50;

/**
 * Changes a pairing under its version: where somebody else was faster, the change is decided again on what stands now. A
 * change that returns the very same pairing writes nothing.
 *
 * @throws where the pairing keeps changing.
 */
export async function changePairing(
  { pairings }: Pick<Ports, 'pairings'>,
  programId: string,
  pairingId: string,
  change: (pairing: Pairing) => Outcome<Pairing>,
): Promise<Outcome<Pairing>> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const read = await pairings.read(programId, pairingId);
    if (read === null) return refused('not-found', 'There is no such pairing.');
    const outcome = change(read.value);
    if (!outcome.ok || outcome.value === read.value) return outcome;
    const replaced = await pairings.replace(outcome.value, read.etag);
    if (replaced !== 'changed') return outcome;
  }
  throw new Error(`Pairing ${pairingId} kept changing while it was written.`);
}
