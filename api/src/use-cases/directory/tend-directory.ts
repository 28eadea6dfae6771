import type { SyncPorts } from './sync-slice';
import { continueSync } from './continue-sync';
import { reviewPairings, type ReviewPorts } from './review-pairings';

/** Does what the directory owes: goes on with a sync, and then holds the pairings against the chart that it brought. */
export async function tendDirectory(ports: SyncPorts & ReviewPorts, untilUtc: number): Promise<void> {
  await continueSync(ports, untilUtc);
  await reviewPairings(ports, untilUtc);
}
