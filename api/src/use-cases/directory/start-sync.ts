import { emptyDirectory, requestSync } from '../../domain/directory/directory';
import type { Ports } from '../ports/ports';
import { untilSaved } from '../work/until-saved';

/**
 * Asks for a sync. It runs outside of this call, see `continueSync`; while one is on its way, asking again changes nothing,
 * and one that stopped after too many failures goes on where it stopped.
 */
export async function startSync(ports: Pick<Ports, 'clock' | 'directory' | 'directorySource'>): Promise<void> {
  const { properties } = ports.directorySource;
  await untilSaved('directory', async () => {
    const head = await ports.directory.readHead();
    const next = requestSync(head?.value ?? emptyDirectory, properties, ports.clock.nowUtc());
    const saved =
      head === null ? await ports.directory.createHead(next) : await ports.directory.replaceHead(next, head.etag);
    return saved === 'exists' || saved === 'changed' ? 'again' : null;
  });
}
