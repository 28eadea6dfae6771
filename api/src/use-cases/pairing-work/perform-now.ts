import type { PairingWorkKind } from '../../domain/pairing/pairing';
import type { Program } from '../../domain/program/program';
import { performWorkOf } from './perform-work-of';
import type { WorkPorts } from './performer';
import { isInternal } from './performers';

/**
 * Does the work of a pairing that needs nothing outside of the service, so that the answer to a request shows its effect.
 * A failure is no failure of the request, which is saved by now: the sweep does the same work again.
 *
 * @param wanted which kinds of work to do; by default those that need nothing outside.
 */
export async function performNow(
  ports: WorkPorts,
  program: Program,
  pairingId: string,
  wanted: (kind: PairingWorkKind) => boolean = isInternal,
): Promise<void> {
  try {
    await performWorkOf(ports, program, pairingId, wanted);
  } catch {
    // Still owed, and saved as such.
  }
}
