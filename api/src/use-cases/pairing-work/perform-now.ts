import type { Program } from '../../domain/program/program';
import { performWorkOf } from './perform-work-of';
import type { WorkPorts } from './performer';
import { isInternal } from './performers';

/**
 * Does the work of a pairing that needs nothing outside of the service, so that the answer to a request shows its effect.
 * A failure is no failure of the request, which is saved by now: the sweep does the same work again.
 */
export async function performNow(ports: WorkPorts, program: Program, pairingId: string): Promise<void> {
  try {
    await performWorkOf(ports, program, pairingId, isInternal);
  } catch {
    // Still owed, and saved as such.
  }
}
