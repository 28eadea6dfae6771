import type { Ports } from '../ports/ports';
import { startSync } from './start-sync';

/** The org chart is read again once it is this old. */
const STALE_AFTER_MS = 24 * 3_600_000;

/** Starts a sync when the last one is a day old; the first one is the lead's to start. For a timer to call. */
export async function keepFresh(ports: Pick<Ports, 'clock' | 'directory' | 'directorySource'>): Promise<void> {
  const head = await ports.directory.readRecentHead();
  if (head === null || head.value.current === null || head.value.sync !== null) return;
  if (ports.clock.nowUtc() - head.value.current.syncedAtUtc >= STALE_AFTER_MS) await startSync(ports);
}
